package org.keepsake.ui.typing;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.keepsake.background.RewriteTask;
import org.keepsake.background.Rewriting;
import org.keepsake.document.LineEdit;
import org.keepsake.document.SelectedLines;
import org.keepsake.document.Selection;
import org.keepsake.document.TextChange;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.CommentMarks;
import org.keepsake.syntax.Language;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.text.rewrite.Indentation;
import org.keepsake.text.rewrite.JoinedLines;
import org.keepsake.text.rewrite.LetterCase;
import org.keepsake.text.rewrite.LineComments;
import org.keepsake.text.rewrite.LineOrder;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.typing.indent.Indents;
import org.keepsake.ui.words.Messages;

/**
 * Moves, duplicates, deletes and rewrites the lines that the selection touches, each as one undo
 * step.
 *
 * <p>Moving whole lines takes no time, however many there are. Rewriting has to look at each: many
 * are left to a worker while the user types on, and if the text has changed meanwhile, the same
 * lines of the latest text are rewritten.
 */
public final class LineController {
    private static final System.Logger LOG = System.getLogger(LineController.class.getName());

    /** The number of lines that are indented within a fraction of a frame. */
    private static final int FEW_LINES = 500;

    /** A way to rewrite lines. */
    @FunctionalInterface
    private interface Shift {
        Text apply(Text text, int first, int last, LongConsumer progress);
    }

    /** The number of bytes that are rewritten within a fraction of a frame. */
    private static final long FEW_BYTES = 256 << 10;

    /** What to select when lines were rewritten. */
    @FunctionalInterface
    private interface Landing {
        Selection in(Text now, Editor editor);
    }

    private final Messages messages;
    private final Supplier<Settings> settings;
    private final Function<Editor, Optional<Language>> languages;
    private final Executor workers;

    /**
     * Creates a controller.
     *
     * @param settings the user's settings
     * @param languages returns the language of a document
     * @param workers runs edits of many lines
     */
    public LineController(
            Messages messages,
            Supplier<Settings> settings,
            Function<Editor, Optional<Language>> languages,
            Executor workers) {
        this.messages = messages;
        this.settings = settings;
        this.languages = languages;
        this.workers = workers;
    }

    void moveUp(Editor editor) {
        editor.text().selectedLines().movedUp().ifPresent(moved -> edit(editor, moved));
    }

    void moveDown(Editor editor) {
        editor.text().selectedLines().movedDown().ifPresent(moved -> edit(editor, moved));
    }

    void duplicate(Editor editor) {
        edit(
                editor,
                editor.text().selectedLines().duplicated(editor.document().lineBreaks().first()));
    }

    void delete(Editor editor) {
        edit(editor, editor.text().selectedLines().deleted());
    }

    private static void edit(Editor editor, LineEdit edit) {
        editor.text().edit(edit.change(), edit.after());
    }

    /** Indents the lines by one tab stop. */
    void indent(Editor editor) {
        String more = Indents.unit(Indents.settings(editor, settings.get()));
        shift(
                editor,
                (text, first, last, progress) ->
                        Indentation.increased(text, first, last, more, progress));
    }

    /** Removes one tab stop of indentation, or as much of it as there is. */
    void unindent(Editor editor) {
        int width = Indents.settings(editor, settings.get()).get(Settings.TAB_WIDTH);
        shift(
                editor,
                (text, first, last, progress) ->
                        Indentation.decreased(text, first, last, width, progress));
    }

    /** Sorts the lines in the order of the user's language; all lines if none is selected. */
    void sort(Editor editor) {
        sort(editor, Alphabet.order());
    }

    /** The same, with numbers in the lines by their value. */
    void sortNumbersByValue(Editor editor) {
        sort(editor, Alphabet.numbersByValue());
    }

    private void sort(Editor editor, Comparator<String> order) {
        SelectedLines lines = editor.text().selectedLines();
        Text text = editor.document().text();
        boolean all = lines.first() == lines.last();
        int end = text.lineCount() - 1;
        rewrite(
                editor,
                all ? 0 : lines.first(),
                all ? end - (end > 0 && text.lineLength(end) == 0 ? 1 : 0) : lines.last(),
                (now, first, last, progress) -> LineOrder.sorted(now, first, last, order, progress),
                LineController::sameLetters);
    }

    /** Joins the selected lines, or the line of the caret and the next one. */
    void join(Editor editor) {
        SelectedLines lines = editor.text().selectedLines();
        int end = editor.document().text().lineCount() - 1;
        int last = Math.min(end, Math.max(lines.last(), lines.first() + 1));
        if (last > lines.first()) {
            Position seam =
                    new Position(lines.first(), editor.document().text().lineLength(lines.first()));
            rewrite(
                    editor,
                    lines.first(),
                    last,
                    JoinedLines::joined,
                    (now, _) -> Selection.caretAt(now.offset(seam.line(), seam.column())));
        }
    }

    /**
     * Comments the lines out, in the syntax of the file's language, or uncomments them; says so if
     * it has no comments.
     */
    void comment(Editor editor) {
        Optional<Language> language = languages.apply(editor);
        CommentMarks.of(editor.name(), language)
                .ifPresentOrElse(
                        marks -> comment(editor, marks),
                        () ->
                                language.map(Language::title)
                                        .map(title -> messages.get("comment.none", title))
                                        .ifPresent(editor::remark));
    }

    private void comment(Editor editor, CommentMarks marks) {
        shift(
                editor,
                (text, first, last, progress) ->
                        LineComments.toggled(
                                text, first, last, marks.before(), marks.after(), progress));
    }

    void upperCase(Editor editor) {
        changeLetters(editor, part -> part.toUpperCase(Locale.getDefault(Locale.Category.FORMAT)));
    }

    void lowerCase(Editor editor) {
        changeLetters(editor, part -> part.toLowerCase(Locale.getDefault(Locale.Category.FORMAT)));
    }

    /** Changes the case of the selection, or of the word at the caret. */
    private void changeLetters(Editor editor, UnaryOperator<String> letters) {
        Text text = editor.document().text();
        Selection place = Words.orSelection(text, editor.text().selection());
        Position from = text.position(place.start());
        Position to = text.position(place.end());
        rewrite(
                editor,
                from.line(),
                to.line(),
                (now, first, last, progress) ->
                        LetterCase.changed(
                                now,
                                now.offset(first, from.column()),
                                now.offset(last, to.column()),
                                letters,
                                progress),
                LineController::sameLetters);
    }

    private void shift(Editor editor, Shift shift) {
        SelectedLines lines = editor.text().selectedLines();
        rewrite(editor, lines.first(), lines.last(), shift, LineController::sameLetters);
    }

    /** Rewrites at once if there is little to do, otherwise on a worker and for the latest text. */
    private void rewrite(Editor editor, int first, int last, Shift shift, Landing landing) {
        if (!editor.text().isEditable()) {
            return;
        }
        Text text = editor.document().text();
        if (last - first < FEW_LINES && text.lineEnd(last) - text.lineStart(first) < FEW_BYTES) {
            take(editor, text, shift.apply(text, first, last, done -> {}), landing);
        } else {
            start(editor, first, last, shift, landing);
        }
    }

    private void start(Editor editor, int first, int last, Shift shift, Landing landing) {
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
                        (from, now) -> take(editor, from, now, landing),
                        pass -> editor.text().whenEditable(() -> workers.execute(pass)))
                .start(Rewriting.UNTIL_TAKEN, LineController::logFailure, () -> {});
    }

    private static boolean take(Editor editor, Text from, Text now, Landing landing) {
        // Not before that is known: the selection is one of the latest text.
        return editor.document().text() == from
                && editor.text().take(TextChange.between(from, now), landing.in(now, editor));
    }

    private static void logFailure(RewriteTask task) {
        task.whenFailed(
                Throwable.class, e -> LOG.log(System.Logger.Level.WARNING, "Not rewritten", e));
    }

    private static Selection sameLetters(Text now, Editor editor) {
        return editor.text().selectedLines().reindented(now);
    }
}
