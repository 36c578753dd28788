package org.keepsake.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.SaveQueue;
import org.keepsake.text.Text;

/**
 * The one way out, for a document and for the program: running saves are waited for, with their
 * progress on show, and edits that would be lost are asked about. Nothing blocks: each step goes on
 * when the one before has ended. FX thread.
 */
final class CloseController {
    private final Prompts prompts;
    private final SaveController saves;
    private final SaveQueue queue;
    private final Consumer<Editor> bringToFront;
    private final Set<Editor> closing = new HashSet<>();
    private boolean leaving;

    /**
     * A way out.
     *
     * @param bringToFront shows a document that is waited for or asked about
     */
    CloseController(
            Prompts prompts, SaveController saves, SaveQueue queue, Consumer<Editor> bringToFront) {
        this.prompts = prompts;
        this.saves = saves;
        this.queue = queue;
        this.bringToFront = bringToFront;
    }

    /**
     * Runs {@code then} when {@code editor} has nothing left to lose; never, when the user keeps it
     * open. Asking again while this is under way does nothing.
     */
    void close(Editor editor, Runnable then) {
        if (closing.add(editor)) {
            Runnable close =
                    () -> {
                        closing.remove(editor);
                        then.run();
                    };
            settle(editor, close, close, () -> closing.remove(editor));
        }
    }

    /**
     * Runs {@code then} when no document has anything left to lose and no save is running any more;
     * never, when the user keeps one open. Asking again while this is under way does nothing.
     */
    void leave(Supplier<List<Editor>> editors, Runnable then) {
        if (!leaving) {
            leaving = true;
            settleAll(editors, new HashMap<>(), then);
        }
    }

    /**
     * Settles one document after the other. While one is waited for, another can be edited: so all
     * of them are looked at again each time, and for the last time when no save is running.
     *
     * @param discarded the texts that the user has given up
     */
    private void settleAll(
            Supplier<List<Editor>> editors, Map<Editor, Text> discarded, Runnable then) {
        editors.get().forEach(CloseController::cancelLoading);
        Runnable goOn = () -> settleAll(editors, discarded, then);
        Optional<Editor> next =
                editors.get().stream()
                        .filter(editor -> !isSettled(editor, discarded.get(editor)))
                        .findFirst();
        if (next.isPresent()) {
            Editor editor = next.get();
            Runnable discard =
                    () -> {
                        discarded.put(editor, editor.document().text());
                        goOn.run();
                    };
            settle(editor, goOn, discard, () -> leaving = false);
        } else if (queue.busyProperty().get() > 0) {
            Later.when(queue.busyProperty(), busy -> busy.intValue() == 0, goOn);
        } else {
            then.run();
        }
    }

    private static boolean isSettled(Editor editor, @Nullable Text discarded) {
        boolean nothingToLose =
                !editor.document().isModified() || editor.document().text() == discarded;
        return nothingToLose && !editor.isSaving();
    }

    private static void cancelLoading(Editor editor) {
        editor.loadingProperty().get().ifPresent(Task::cancel);
    }

    private void settle(Editor editor, Runnable then, Runnable discard, Runnable stay) {
        cancelLoading(editor);
        if (editor.isSaving()) {
            bringToFront.accept(editor);
        }
        Later.when(
                editor.saveStateProperty(),
                state -> !(state instanceof SaveState.Saving),
                () -> {
                    if (editor.document().isModified()) {
                        ask(editor, then, discard, stay);
                    } else {
                        then.run();
                    }
                });
    }

    private void ask(Editor editor, Runnable then, Runnable discard, Runnable stay) {
        bringToFront.accept(editor);
        prompts.askAboutUnsaved(
                editor.name(),
                answer -> {
                    switch (answer) {
                        case DISCARD -> discard.run();
                        case CANCEL -> stay.run();
                        case SAVE ->
                                saves.save(
                                        editor,
                                        () -> (editor.document().isModified() ? stay : then).run());
                    }
                });
    }
}
