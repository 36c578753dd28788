package org.keepsake.ui.typing;

import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.keepsake.background.RewriteTask;
import org.keepsake.background.Rewriting;
import org.keepsake.document.SelectedLines;
import org.keepsake.profile.Settings;
import org.keepsake.text.Indentation;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/**
 * Moves, duplicates, deletes and indents the lines that the selection touches, each as one step of
 * undo. FX thread.
 *
 * <p>Whole lines are moved in no time, however many they are. Indenting looks at each of them: many
 * are left to a worker while typing goes on, and when the text has changed meanwhile, the same
 * lines of the newest are taken.
 */
public final class LineController {
    private static final System.Logger LOG = System.getLogger(LineController.class.getName());

    /** What is indented in a fraction of a frame. */
    private static final int FEW_LINES = 500;

    /** How lines are indented. */
    @FunctionalInterface
    private interface Shift {
        Text apply(Text text, int first, int last, LongConsumer progress);
    }

    private final Supplier<Settings> settings;
    private final Executor workers;

    public LineController(Supplier<Settings> settings, Executor workers) {
        this.settings = settings;
        this.workers = workers;
    }

    void moveUp(Editor editor) {
        editor.selectedLines().movedUp().ifPresent(editor::edit);
    }

    void moveDown(Editor editor) {
        editor.selectedLines().movedDown().ifPresent(editor::edit);
    }

    void duplicate(Editor editor) {
        editor.edit(editor.selectedLines().duplicated(editor.document().lineBreak()));
    }

    void delete(Editor editor) {
        editor.edit(editor.selectedLines().deleted());
    }

    /** One tab stop to the right. */
    void indent(Editor editor) {
        String more = Indents.unit(settings.get());
        shift(
                editor,
                (text, first, last, progress) ->
                        Indentation.increased(text, first, last, more, progress));
    }

    /** One tab stop to the left, as far as there are spaces or tabs to take away. */
    void unindent(Editor editor) {
        int width = settings.get().get(Settings.TAB_WIDTH);
        shift(
                editor,
                (text, first, last, progress) ->
                        Indentation.decreased(text, first, last, width, progress));
    }

    private void shift(Editor editor, Shift shift) {
        SelectedLines lines = editor.selectedLines();
        if (lines.last() - lines.first() < FEW_LINES) {
            Text text = editor.document().text();
            Text shifted = shift.apply(text, lines.first(), lines.last(), done -> {});
            editor.takeLines(text, shifted, lines.reindented(shifted));
        } else {
            start(editor, lines.first(), lines.last(), shift);
        }
    }

    private void start(Editor editor, int first, int last, Shift shift) {
        new Rewriting(
                        () ->
                                new RewriteTask(
                                        editor.document().text(),
                                        (text, progress) ->
                                                shift.apply(
                                                        text,
                                                        Math.min(first, text.lineCount() - 1),
                                                        Math.min(last, text.lineCount() - 1),
                                                        progress)),
                        (from, shifted) -> takeShifted(editor, from, shifted),
                        workers)
                .start(Rewriting.UNTIL_TAKEN, LineController::logFailure, () -> {});
    }

    private static boolean takeShifted(Editor editor, Text from, Text shifted) {
        boolean same = editor.document().text() == from;
        if (same) {
            editor.takeLines(from, shifted, editor.selectedLines().reindented(shifted));
        }
        return same;
    }

    private static void logFailure(RewriteTask task) {
        task.whenFailed(
                Throwable.class, e -> LOG.log(System.Logger.Level.WARNING, "Not indented", e));
    }
}
