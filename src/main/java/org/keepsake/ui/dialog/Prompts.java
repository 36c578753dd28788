package org.keepsake.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The questions that only the user can answer. None of them blocks: the answer comes back on the FX
 * thread. A seam, because the platform's file choosers cannot be driven by a robot.
 */
public interface Prompts {

    /** What to do with edits that are about to be lost. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** Asks which files to open; an empty list when the user thought better of it. */
    void askFilesToOpen(Optional<Path> near, Consumer<List<Path>> answer);

    /** Asks where to save; empty when the user thought better of it. */
    void askWhereToSave(Optional<Path> current, Consumer<Optional<Path>> answer);

    /** Asks what to do with the unsaved edits of the document called {@code name}. */
    void askAboutUnsaved(String name, Consumer<Unsaved> answer);

    /** Asks whether to replace a file that is marked read-only. */
    void askToReplaceReadOnly(Path file, Consumer<Boolean> answer);

    /**
     * Asks whether to give up the edits of the document called {@code name} for what is on disk.
     */
    void askToRevert(String name, Consumer<Boolean> answer);

    /**
     * Asks whether to quit although the save of {@code file} does not answer.
     *
     * @param answer hears true for quitting; false, and that is the default, for waiting
     * @return takes the question back, which gives no answer then
     */
    Runnable askToGiveUp(Path file, Consumer<Boolean> answer);

    /** Shows the technical cause of a failure, with a way to copy it. */
    void showDetails(String sentence, String cause);
}
