package org.keepsake.ui.status;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.util.Duration;
import org.keepsake.ui.editor.Zoom;
import org.keepsake.ui.kit.MenuLetters;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * Tells how far the text is zoomed; a click shows it in its usual size, or offers others if it has
 * that. It is always there, so that nothing moves when one zooms, and stands out for a moment
 * whenever the zoom changes.
 */
public final class ZoomButton {
    private static final Duration NEWS_STAYS = Duration.seconds(2);
    private static final PseudoClass NEWS = PseudoClass.getPseudoClass("news");

    /** What is offered, in percent. */
    private static final List<Integer> SIZES = List.of(200, 150, 125, 110, 100, 90, 75);

    private final Messages messages;
    private final ObservableValue<Integer> percent;
    private final Button button = new Button();
    private final ContextMenu sizes = new ContextMenu();
    private final Tip tip = new Tip(button);
    private final PauseTransition news = new PauseTransition(NEWS_STAYS);

    /**
     * Creates a button that follows {@code zoom}.
     *
     * @param toText returns the focus to the text
     */
    public ZoomButton(Messages messages, Zoom zoom, Runnable toText) {
        this.messages = messages;
        percent = zoom.percent();
        button.setId("zoom");
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(e -> {
            if (zoom.isUsual()) {
                choose(zoom);
            } else {
                zoom.reset();
                toText.run();
            }
        });
        sizes.setId("zoom-menu");
        sizes.setOnHidden(e -> {
            if (button.isFocused()) {
                toText.run();
            }
        });
        news.setOnFinished(e -> button.pseudoClassStateChanged(NEWS, false));
        tell();
        percent.subscribe((was, is) -> {
            tell();
            button.pseudoClassStateChanged(NEWS, true);
            news.playFromStart();
        });
    }

    /** The button, for the status bar. */
    public Node node() {
        return button;
    }

    private void choose(Zoom zoom) {
        sizes.getItems().clear();
        for (int size : SIZES) {
            RadioMenuItem item = new RadioMenuItem(messages.get("status.zoom", size / 100.0));
            item.setSelected(size == percent.getValue());
            item.setOnAction(e -> zoom.to(size));
            sizes.getItems().add(item);
        }
        sizes.show(button, Side.TOP, 0, 0);
        MenuLetters.enterAtChoice(sizes);
    }

    private void tell() {
        double share = percent.getValue() / 100.0;
        button.setText(messages.get("status.zoom", share));
        String words =
                messages.get(
                        percent.getValue() == 100 ? "status.zoom.usual" : "status.zoom.reset",
                        share);
        tip.say(words);
        button.setAccessibleText(words);
    }
}
