package org.keepsake.ui;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.keepsake.background.SaveQueue;

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
     * open.
     */
    void close(Editor editor, Runnable then) {
        settle(editor, then, () -> {});
    }

    /**
     * Runs {@code then} when no document has anything left to lose and no save is running any more;
     * never, when the user keeps one open. Asking again while this is under way does nothing.
     */
    void leave(List<Editor> editors, Runnable then) {
        if (leaving) {
            return;
        }
        leaving = true;
        settleAll(
                editors.iterator(),
                () -> Later.when(queue.busyProperty(), busy -> busy.intValue() == 0, then));
    }

    private void settleAll(Iterator<Editor> rest, Runnable then) {
        if (rest.hasNext()) {
            settle(rest.next(), () -> settleAll(rest, then), () -> leaving = false);
        } else {
            then.run();
        }
    }

    private void settle(Editor editor, Runnable then, Runnable stay) {
        editor.loadingProperty().get().ifPresent(Task::cancel);
        if (editor.isSaving()) {
            bringToFront.accept(editor);
        }
        Later.when(
                editor.saveStateProperty(),
                state -> !(state instanceof SaveState.Saving),
                () -> {
                    if (editor.document().isModified()) {
                        ask(editor, then, stay);
                    } else {
                        then.run();
                    }
                });
    }

    private void ask(Editor editor, Runnable then, Runnable stay) {
        bringToFront.accept(editor);
        prompts.askAboutUnsaved(
                editor.name(),
                answer -> {
                    switch (answer) {
                        case DISCARD -> then.run();
                        case CANCEL -> stay.run();
                        case SAVE ->
                                saves.save(
                                        editor,
                                        () -> (editor.document().isModified() ? stay : then).run());
                    }
                });
    }
}
