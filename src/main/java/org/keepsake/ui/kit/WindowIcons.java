package org.keepsake.ui.kit;

import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The icon of a window, which the system shows in its frame and in the task bar. */
public final class WindowIcons {
    private static final int[] SIZES = {32, 64, 256};

    private WindowIcons() {}

    /**
     * Adds the icons to {@code stage} once they are loaded, without making the window wait: an icon
     * added before its image has loaded stays blank.
     */
    public static void load(Stage stage) {
        for (int size : SIZES) {
            String name = "icon-" + size + ".png";
            String file =
                    Objects.requireNonNull(WindowIcons.class.getResource(name)).toExternalForm();
            Image icon = new Image(file, true);
            icon.progressProperty()
                    .subscribe(progress -> {
                        if (progress.doubleValue() == 1) {
                            stage.getIcons().add(icon);
                        }
                    });
        }
    }

    /** Copies the icons of {@code from} to {@code to}; dialogs get theirs by themselves. */
    public static void copy(Stage from, Stage to) {
        to.getIcons().setAll(from.getIcons());
    }
}
