package org.keepsake.ui.settings;

import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.keepsake.ui.dialog.DialogFrame;
import org.keepsake.ui.words.Messages;

/** Asks before something that cannot be taken back. */
final class Question {
    private Question() {}

    /**
     * Asks in front of {@code owner}; Cancel is the default.
     *
     * @param question the message key of the question
     * @param consequence the message key of what a yes means
     * @param yes the message key of the button that runs {@code then}
     */
    static void ask(
            Stage owner,
            Messages messages,
            String question,
            String consequence,
            String yes,
            Runnable then) {
        ButtonType go = new ButtonType(messages.get(yes), ButtonData.OTHER);
        ButtonType no = new ButtonType(messages.get("action.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE);
        DialogFrame.apply(alert, owner);
        alert.setTitle(messages.get("app.name"));
        alert.setHeaderText(messages.get(question));
        alert.setContentText(messages.get(consequence));
        alert.getButtonTypes().setAll(List.of(go, no));
        ((Button) alert.getDialogPane().lookupButton(no)).setDefaultButton(true);
        alert.setOnHidden(e -> {
            if (go.equals(alert.getResult())) {
                then.run();
            }
        });
        alert.show();
    }
}
