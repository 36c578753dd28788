package org.keepsake.ui.close;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.SaveTask;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;

/**
 * While the program waits for saves before it quits, asks about those that no longer respond. The
 * user gives up a file, with all saves of it. A question disappears by itself when its save
 * responds.
 */
final class StuckSaves {
    private final SaveQueue queue;
    private final Prompts prompts;
    private final Map<Path, Runnable> questions = new HashMap<>();
    private final ReadOnlyObjectWrapper<Set<Path>> givenUp = new ReadOnlyObjectWrapper<>(Set.of());
    private final Set<SaveTask> watched = new HashSet<>();

    StuckSaves(SaveQueue queue, Prompts prompts) {
        this.queue = queue;
        this.prompts = prompts;
    }

    /** The files that the user is willing to leave while they are being saved. */
    ReadOnlyObjectProperty<Set<Path>> givenUpProperty() {
        return givenUp.getReadOnlyProperty();
    }

    /** Whether the user is willing to leave this save behind. */
    boolean isGivenUp(SaveTask task) {
        return givenUp.get().contains(task.request().path());
    }

    /** Whether every save still running is one that the user has given up. */
    boolean onlyGivenUpRunning() {
        return queue.running().stream().allMatch(this::isGivenUp);
    }

    /**
     * Starts to watch all saves that are running or waiting now, those of {@code editors} among
     * them.
     */
    void watch(List<Editor> editors) {
        Stream.concat(queue.running().stream(), saving(editors))
                .filter(watched::add)
                .forEach(task -> task.stalledProperty().subscribe(is -> update(task, is)));
    }

    /** Asks again about every save that is still stuck. */
    void askAgain() {
        List.copyOf(watched).forEach(task -> update(task, task.stalledProperty().get()));
    }

    /** Forgets everything, because the program does not quit. */
    void reset() {
        watched.clear();
        givenUp.set(Set.of());
        List.copyOf(questions.keySet()).forEach(this::withdraw);
    }

    private static Stream<SaveTask> saving(List<Editor> editors) {
        return editors.stream()
                .map(editor -> editor.saveStateProperty().get())
                .filter(SaveState.Saving.class::isInstance)
                .map(state -> ((SaveState.Saving) state).task());
    }

    private void update(SaveTask task, boolean stalled) {
        Path file = task.request().path();
        if (!stalled) {
            withdraw(file);
        } else if (watched.contains(task) && !isGivenUp(task) && !questions.containsKey(file)) {
            questions.put(file, prompts.askToGiveUp(file, yes -> answered(file, yes)));
        }
    }

    private void answered(Path file, boolean giveUp) {
        questions.remove(file);
        if (giveUp) {
            givenUp.set(
                    Stream.concat(givenUp.get().stream(), Stream.of(file))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    private void withdraw(Path file) {
        Runnable question = questions.remove(file);
        if (question != null) {
            question.run();
        }
    }
}
