package org.keepsake.ui.kit;

import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The picture by which the system shows a window: in its frame, among tasks. FX thread. */
public final class WindowIcons {
    private static final int[] SIZES = {32, 64, 256};

    private WindowIcons() {}

    /**
     * Gives them to {@code stage} as soon as they are loaded, which the window does not wait for:
     * an icon that comes before its picture stays without it.
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

    /** Gives those of {@code from} to {@code to}; dialogs take them by themselves. */
    public static void copy(Stage from, Stage to) {
        to.getIcons().setAll(from.getIcons());
    }
}
