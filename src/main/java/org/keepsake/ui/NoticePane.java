package org.keepsake.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The place above the text for a notice that stays until it is dealt with. It pushes the text down
 * and takes no focus. There is one for each document and it holds one notice, so a second failure
 * of a file takes the place of the first. FX thread.
 */
final class NoticePane {
    private final NotificationPane pane;

    NoticePane(Node content) {
        pane = new NotificationPane(content);
        pane.setShowFromTop(true);
        pane.setCloseButtonVisible(true);
    }

    Node node() {
        return pane;
    }

    /** Shows {@code sentence} and what can be done, in the place of any notice before it. */
    void show(Ikon icon, String sentence, List<Action> actions) {
        Label label = new Label(sentence, new FontIcon(icon));
        label.setId("notice");
        label.setWrapText(true);
        pane.setText("");
        pane.setGraphic(label);
        pane.getActions().setAll(actions);
        pane.show();
    }

    /** Takes the notice away. */
    void hide() {
        pane.hide();
    }

    boolean isShowing() {
        return pane.isShowing();
    }
}
