package org.keepsake.ui.menu;

import java.lang.module.ModuleDescriptor;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.keepsake.ui.dialog.DialogFrame;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;

/** Shows the version of the program and the libraries it is built on. */
public final class AboutDialog {
    private static final double ICON = 64;

    private final Stage owner;
    private final Messages messages;

    public AboutDialog(Stage owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    /** Shows the dialog. */
    void show() {
        ButtonType close = new ButtonType(messages.get("action.close"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, words(), close);
        DialogFrame.apply(alert, owner);
        alert.setTitle(messages.get("about.title"));
        alert.setHeaderText(messages.get("about.header", version()));
        Image icon =
                new Image(
                        Objects.requireNonNull(WindowIcons.class.getResource("icon-256.png"))
                                .toExternalForm(),
                        ICON,
                        ICON,
                        true,
                        true);
        alert.setGraphic(new ImageView(icon));
        alert.show();
    }

    private String words() {
        return messages.get(
                "about.words",
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                System.getProperty("javafx.runtime.version"));
    }

    /** The version that the build has recorded in the module; empty outside of a module. */
    private static String version() {
        return Optional.ofNullable(AboutDialog.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("");
    }
}
