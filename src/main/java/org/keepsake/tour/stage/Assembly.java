package org.keepsake.tour.stage;

import java.util.function.UnaryOperator;
import javafx.stage.Stage;
import org.keepsake.profile.UserFolders;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.dialog.Prompts;

/**
 * Assembles the window the way the program itself does, so that what is played is what people use.
 */
@FunctionalInterface
public interface Assembly {

    /**
     * Creates a window that is not shown yet. FX thread.
     *
     * @param files the storage it uses
     * @param folders where settings and state are kept
     * @param prompts receives the window's own questions and returns those to ask
     * @param exited called on another thread, once the program has nothing left to do
     */
    EditorWindow assemble(
            Stage stage,
            FileOperations files,
            UserFolders folders,
            UnaryOperator<Prompts> prompts,
            Runnable exited);
}
