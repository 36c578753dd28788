package org.keepsake.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What to do with several documents that have edits. */
    sealed interface AllUnsaved {

        /** Save those at these places of the list, and give up the others. */
        record Save(Set<Integer> chosen) implements AllUnsaved {}

        /** Give up the edits of all. */
        record Discard() implements AllUnsaved {}

        /** Do nothing, and stay. */
        record Cancel() implements AllUnsaved {}
    }

    /**
     * A document that is asked about.
     *
     * @param folder where its file is; empty without one
     */
    record UnsavedDocument(String name, String folder) {}

    /** Asks, once for all, what to do with documents that have edits. */
    void askAboutAllUnsaved(List<UnsavedDocument> documents, Consumer<AllUnsaved> answer);

    /** Asks which files to open; an empty list when the user thought better of it. */
    void askFilesToOpen(Optional<Path> near, Consumer<List<Path>> answer);

    /**
     * Asks where to save; empty when the user thought better of it.
     *
     * @param current the file that there is, if any
     * @param name what to call a file where there is none
     */
    void askWhereToSave(Optional<Path> current, String name, Consumer<Optional<Path>> answer);

    /** Asks what to do with the unsaved edits of the document called {@code name}. */
    void askAboutUnsaved(String name, Consumer<Unsaved> answer);

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
