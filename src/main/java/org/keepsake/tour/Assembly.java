package org.keepsake.tour;

import java.util.function.UnaryOperator;
import javafx.stage.Stage;
import org.keepsake.profile.UserFolders;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.dialog.Prompts;

/** How the root puts the window together, so that what is played is what people use. */
@FunctionalInterface
public interface Assembly {

    /**
     * A window that is not shown yet. FX thread.
     *
     * @param files the storage under it
     * @param folders where settings and what must be remembered are kept
     * @param prompts is given the window's own questions and returns those to ask
     * @param exited is called on another thread, once the program has nothing left to do
     */
    EditorWindow assemble(
            Stage stage,
            FileOperations files,
            UserFolders folders,
            UnaryOperator<Prompts> prompts,
            Runnable exited);
}
