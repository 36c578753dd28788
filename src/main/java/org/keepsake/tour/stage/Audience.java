package org.keepsake.tour.stage;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.keepsake.tour.actor.EventHands;

/**
 * Somebody who watches: may end the tour with Esc, or by closing one of its windows, in the middle
 * of anything. The mouse is for the script alone: where it happens to rest, a menu that the script
 * opens by the keys would go its own ways. FX thread.
 */
public final class Audience {
    private static final double PLACED_MILLIS = 100;

    private final EventHands hands;
    private final Label caption;
    private final Runnable end;

    private Audience(EventHands hands, Label caption, Runnable end) {
        this.hands = hands;
        this.caption = caption;
        this.end = end;
    }

    /**
     * Listens to all windows that are open and will be, and keeps them off the line that tells what
     * is being played.
     *
     * @param end ends the tour
     */
    public static void admit(EventHands hands, Label caption, Runnable end) {
        Audience audience = new Audience(hands, caption, end);
        Window.getWindows().forEach(audience::listen);
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(audience::listen);
                                        change.getAddedSubList().forEach(audience::moveDown);
                                    }
                                });
    }

    private void moveDown(Window window) {
        if (window instanceof Stage) {
            // Once the window manager has placed it.
            PauseTransition placed = new PauseTransition(Duration.millis(PLACED_MILLIS));
            placed.setOnFinished(e -> window.setY(Math.max(window.getY(), belowCaption())));
            placed.play();
        }
    }

    private double belowCaption() {
        return caption.localToScreen(caption.getBoundsInLocal()).getMaxY();
    }

    private void listen(Window window) {
        window.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE && !hands.areBusy()) {
                        e.consume();
                        end.run();
                    }
                });
        window.addEventFilter(
                WindowEvent.WINDOW_CLOSE_REQUEST,
                e -> {
                    if (!hands.areBusy()) {
                        e.consume();
                        end.run();
                    }
                });
        window.addEventFilter(MouseEvent.ANY, Event::consume);
    }
}
