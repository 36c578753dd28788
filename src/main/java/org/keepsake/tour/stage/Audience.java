package org.keepsake.tour.stage;

import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.keepsake.tour.actor.EventHands;

/**
 * Somebody who watches: may end the tour with Esc, or by closing one of its windows, in the middle
 * of anything. Clicks are for the script alone. FX thread.
 */
public final class Audience {
    private final EventHands hands;
    private final Runnable end;

    private Audience(EventHands hands, Runnable end) {
        this.hands = hands;
        this.end = end;
    }

    /** Listens to all windows that are open and will be. */
    public static void admit(EventHands hands, Runnable end) {
        Audience audience = new Audience(hands, end);
        Window.getWindows().forEach(audience::listen);
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(audience::listen);
                                    }
                                });
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
        window.addEventFilter(
                MouseEvent.ANY,
                e -> {
                    if (e.isPrimaryButtonDown() || e.isSecondaryButtonDown()) {
                        e.consume();
                    }
                });
    }
}
