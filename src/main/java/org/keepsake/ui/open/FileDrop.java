package org.keepsake.ui.open;

import java.io.File;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens files that are dropped anywhere on the window. */
public final class FileDrop {
    private FileDrop() {}

    /** Has {@code scene} take files, and {@code opens} open them. */
    public static void installOn(Scene scene, OpenController opens) {
        scene.addEventFilter(
                DragEvent.DRAG_OVER,
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        e.acceptTransferModes(TransferMode.COPY);
                        e.consume();
                    }
                });
        scene.addEventFilter(
                DragEvent.DRAG_DROPPED,
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        opens.openAll(
                                e.getDragboard().getFiles().stream().map(File::toPath).toList());
                        e.setDropCompleted(true);
                        e.consume();
                    }
                });
    }
}
