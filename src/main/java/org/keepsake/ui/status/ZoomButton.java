package org.keepsake.ui.status;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.keepsake.ui.editor.Zoom;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * Tells how far the text is zoomed; a click shows it in its usual size. It is always there, so that
 * nothing moves when one zooms, and stands out for a moment whenever the zoom changes.
 */
public final class ZoomButton {
    private static final Duration NEWS_STAYS = Duration.seconds(2);
    private static final PseudoClass NEWS = PseudoClass.getPseudoClass("news");

    private final Messages messages;
    private final ObservableValue<Integer> percent;
    private final Button button = new Button();
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
            zoom.reset();
            toText.run();
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
