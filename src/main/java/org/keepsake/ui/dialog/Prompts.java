package org.keepsake.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions that only the user can answer. None of them blocks: the answer arrives on the FX
 * thread. This is an interface because a robot cannot drive the platform's file choosers.
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

        /** Save the documents at these indexes of the list, and discard the edits of the others. */
        record Save(Set<Integer> chosen) implements AllUnsaved {}

        /** Discard all edits. */
        record Discard() implements AllUnsaved {}

        /** Do nothing, and stay. */
        record Cancel() implements AllUnsaved {}
    }

    /**
     * A document with unsaved edits.
     *
     * @param folder the folder of its file; empty if it has none
     * @param beginning the first words of one without a file; empty if it has none
     */
    record UnsavedDocument(String name, String folder, String beginning) {}

    /**
     * Asks once what to do with several documents that have edits.
     *
     * @param quitting whether the program ends; tabs that are closed can be reopened with their
     *     edits
     */
    void askAboutAllUnsaved(
            List<UnsavedDocument> documents, boolean quitting, Consumer<AllUnsaved> answer);

    /**
     * Asks which files to open; the list is empty if the user cancels.
     *
     * @param near a file whose folder is shown first; if empty, the user's own
     */
    void askFilesToOpen(Optional<Path> near, Consumer<List<Path>> answer);

    /**
     * Asks where to save; the answer is empty if the user cancels.
     *
     * @param near a file whose folder is shown first; if empty, the user's own
     * @param what the name of the document, for the title
     * @param name the suggested name
     */
    void askWhereToSave(
            Optional<Path> near, String what, String name, Consumer<Optional<Path>> answer);

    /**
     * Asks what to do with the unsaved edits of the document called {@code name}.
     *
     * @param quitting whether the program ends; a tab that is closed can be reopened with its edits
     */
    void askAboutUnsaved(String name, boolean quitting, Consumer<Unsaved> answer);

    /**
     * Asks whether to discard the edits of the document called {@code name} and return to what is
     * on disk.
     */
    void askToRevert(String name, Consumer<Boolean> answer);

    /**
     * Asks whether to quit although the save of {@code file} does not respond.
     *
     * @param answer receives true to quit, false, the default, to wait
     * @return withdraws the question, which then gives no answer
     */
    Runnable askToGiveUp(Path file, Consumer<Boolean> answer);

    /**
     * Asks whether to quit although the document called {@code name} is still being printed.
     *
     * @return takes the question back, without an answer
     */
    Runnable askToStopPrinting(String name, Consumer<Boolean> answer);

    /**
     * The details of a failure.
     *
     * @param sentence what happened
     * @param facts what helps the user, one fact per line; empty if there is no more to say
     * @param trace what helps a developer
     */
    record Details(String sentence, String facts, String trace) {
        /** All of it, to be passed on. */
        public String whole() {
            return Stream.of(sentence, facts, trace)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }
    }

    /** Shows the details of a failure, with a button that copies them. */
    void showDetails(Details details);
}
