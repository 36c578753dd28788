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
 * Asks, while the program waits for saves so that it can leave, about those that do not answer any
 * more. What is given up is the file, with all saves of it. A question goes by itself when its save
 * comes back. FX thread.
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

    /** The files that the user is ready to leave although they are being saved. */
    ReadOnlyObjectProperty<Set<Path>> givenUpProperty() {
        return givenUp.getReadOnlyProperty();
    }

    /** Whether the user is ready to leave this save behind. */
    boolean isGivenUp(SaveTask task) {
        return givenUp.get().contains(task.request().path());
    }

    /** Whether no save is running that the user wants to wait for. */
    boolean onlyGivenUpRunning() {
        return queue.running().stream().allMatch(this::isGivenUp);
    }

    /** Begins to watch all saves that run or wait now, {@code editors}' saves among them. */
    void watch(List<Editor> editors) {
        Stream.concat(queue.running().stream(), saving(editors))
                .filter(watched::add)
                .forEach(task -> task.stalledProperty().subscribe(is -> update(task, is)));
    }

    /** Asks again about what is still stuck. */
    void askAgain() {
        List.copyOf(watched).forEach(task -> update(task, task.stalledProperty().get()));
    }

    /** Forgets everything: the program stays. */
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
