package org.keepsake.ui.typing;

import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.keepsake.background.RewriteTask;
import org.keepsake.background.Rewriting;
import org.keepsake.document.Selection;
import org.keepsake.document.TextChange;
import org.keepsake.profile.Settings;
import org.keepsake.text.Text;
import org.keepsake.text.rewrite.TrailingSpaces;
import org.keepsake.ui.editor.Editor;

/**
 * Removes trailing spaces before a save, if the user or the conventions of the file want that, and
 * ends the last line if the conventions do.
 *
 * <p>It is an edit of the document and an undo step, made before the save takes its snapshot: what
 * is saved is always the text on the screen, and undoing back to it makes the document clean. A
 * worker looks for the spaces while the user types on.
 *
 * <p>Who asks for a save gets what the file's conventions ask for, in the line of the caret as
 * well, as in VS Code and Kate: otherwise the spaces there would be found by the next check of the
 * project. If typing goes on before the spaces are found, that line is left alone: neither the
 * space before the next word nor the indentation of a line just begun may disappear under the
 * hands. An autosave asks for nothing and removes nothing.
 */
public final class Trimming {
    private static final System.Logger LOG = System.getLogger(Trimming.class.getName());

    /** How often the text may change meanwhile before it is saved with its spaces. */
    private static final int ATTEMPTS = 5;

    private final Supplier<Settings> settings;
    private final Executor workers;

    /**
     * Creates a trimming.
     *
     * @param settings the user's settings
     * @param workers runs the search for spaces
     */
    public Trimming(Supplier<Settings> settings, Executor workers) {
        this.settings = settings;
        this.workers = workers;
    }

    /** Runs {@code save} when the document is ready to be saved: at once, or soon. */
    public void before(Editor editor, Runnable save) {
        Runnable endAndSave =
                () -> {
                    endLastLine(editor);
                    save.run();
                };
        if (editor.settings(settings.get()).get(Settings.TRIM_ON_SAVE)) {
            trim(editor, endAndSave);
        } else {
            endAndSave.run();
        }
    }

    /** Ends the last line if the file's conventions want that; an empty text stays empty. */
    private static void endLastLine(Editor editor) {
        Text text = editor.document().text();
        long end = text.byteLength();
        boolean open = text.lineStart(text.lineCount() - 1) < end;
        if (open && editor.conventionsProperty().get().finalNewline().orElse(false)) {
            String lineBreak =
                    editor.document().lineBreaks().at(Selection.caretAt(end)).characters();
            editor.text()
                    .take(
                            TextChange.of(text, end, end, Text.of(lineBreak)),
                            editor.text().selections());
        }
    }

    private void trim(Editor editor, Runnable save) {
        Text asked = editor.document().text();
        new Rewriting(() -> pass(editor, asked), editor.text()::take, workers)
                .start(
                        ATTEMPTS,
                        task ->
                                task.whenFailed(
                                        Throwable.class,
                                        e -> {
                                            LOG.log(System.Logger.Level.WARNING, "Not trimmed", e);
                                            save.run();
                                        }),
                        save);
    }

    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    private static RewriteTask pass(Editor editor, Text asked) {
        boolean typedOn = editor.document().text() != asked;
        OptionalInt spared =
                typedOn ? OptionalInt.of(editor.text().caret().line()) : OptionalInt.empty();
        return new RewriteTask(
                editor.document().text(),
                (text, progress) -> TrailingSpaces.removed(text, spared, progress));
    }
}
