package org.keepsake.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keepsake.ui.dialog.Prompts;

/**
 * Questions that are answered at once with what the test has laid down, in order. A question that
 * the test did not foresee gets the answer that changes nothing. FX thread.
 */
public final class PreparedAnswers implements Prompts {
    public final Deque<List<Path>> filesToOpen = new ArrayDeque<>();
    public final Deque<Path> placesToSave = new ArrayDeque<>();
    public final Deque<Unsaved> unsaved = new ArrayDeque<>();
    public final Deque<AllUnsaved> allUnsaved = new ArrayDeque<>();
    public final Deque<Boolean> reverting = new ArrayDeque<>();

    /** Whoever waits for the answer whether to quit while a save is stuck. */
    public final Deque<Consumer<Boolean>> givingUp = new ArrayDeque<>();

    /** Whoever waits for the answer whether to quit while something is being printed. */
    public final Deque<Consumer<Boolean>> stopPrinting = new ArrayDeque<>();

    /** The files near which something was to be opened or saved. */
    public final List<Optional<Path>> near = new ArrayList<>();

    /** What was to be saved. */
    public final List<String> saveTitles = new ArrayList<>();

    /** What files were to be called. */
    public final List<String> offeredNames = new ArrayList<>();

    /** What was asked, by the names of the methods. */
    public final List<String> asked = new ArrayList<>();

    /** For each question about unsaved documents, whether the program was about to end. */
    public final List<Boolean> quits = new ArrayList<>();

    @Override
    public void askFilesToOpen(Optional<Path> near, Consumer<List<Path>> answer) {
        asked.add("files to open");
        this.near.add(near);
        answer.accept(Optional.ofNullable(filesToOpen.poll()).orElse(List.of()));
    }

    @Override
    public void askWhereToSave(
            Optional<Path> near, String what, String name, Consumer<Optional<Path>> answer) {
        asked.add("where to save");
        saveTitles.add(what);
        this.near.add(near);
        offeredNames.add(name);
        answer.accept(Optional.ofNullable(placesToSave.poll()));
    }

    @Override
    public void askAboutUnsaved(String name, boolean quitting, Consumer<Unsaved> answer) {
        asked.add("unsaved " + name);
        quits.add(quitting);
        answer.accept(Optional.ofNullable(unsaved.poll()).orElse(Unsaved.CANCEL));
    }

    @Override
    public void askAboutAllUnsaved(
            List<UnsavedDocument> documents, boolean quitting, Consumer<AllUnsaved> answer) {
        quits.add(quitting);
        asked.add("all unsaved " + documents.stream().map(UnsavedDocument::name).toList());
        answer.accept(Optional.ofNullable(allUnsaved.poll()).orElse(new AllUnsaved.Cancel()));
    }

    @Override
    public void askToRevert(String name, Consumer<Boolean> answer) {
        asked.add("revert " + name);
        answer.accept(Boolean.TRUE.equals(reverting.poll()));
    }

    @Override
    public Runnable askToStopPrinting(String name, Consumer<Boolean> answer) {
        asked.add("stop printing " + name);
        stopPrinting.add(answer);
        return () -> stopPrinting.remove(answer);
    }

    @Override
    public Runnable askToGiveUp(Path file, Consumer<Boolean> answer) {
        asked.add("give up " + file.getFileName());
        givingUp.add(answer);
        return () -> givingUp.remove(answer);
    }

    @Override
    public void showDetails(Details details) {
        asked.add("details: " + details.sentence() + " / " + details.facts());
    }
}
