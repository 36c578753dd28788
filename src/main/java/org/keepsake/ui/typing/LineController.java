package org.keepsake.ui.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.keepsake.background.RewriteTask;
import org.keepsake.background.Rewriting;
import org.keepsake.document.Selection;
import org.keepsake.document.Selections;
import org.keepsake.document.TextChange;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.CommentMarks;
import org.keepsake.syntax.Language;
import org.keepsake.syntax.SyntacticContext;
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
 * Moves, duplicates, deletes and rewrites the lines that the carets touch, each as one undo step.
 *
 * <p>Moving whole lines takes no time, however many there are. Rewriting has to look at each: many
 * are left to a worker while the user types on, and if the text has changed meanwhile, the same
 * lines of the latest text are rewritten.
 */
public final class LineController {
    private static final System.Logger LOG = System.getLogger(LineController.class.getName());

    /** The number of lines that are indented within a fraction of a frame. */
    private static final int FEW_LINES = 500;

    /** The number of bytes that are rewritten within a fraction of a frame. */
    private static final long FEW_BYTES = 256 << 10;

    /** A way to rewrite a text. */
    @FunctionalInterface
    private interface Rewrite {
        Text apply(Text text, LongConsumer progress);
    }

    /** What to select when lines were rewritten. */
    @FunctionalInterface
    private interface Landing {
        Selections in(Text now, Editor editor);
    }

    private final Messages messages;
    private final Supplier<Settings> settings;
    private final Function<Editor, Optional<Language>> languages;
    private final Function<Editor, Optional<SyntacticContext>> contexts;
    private final Executor workers;

    /**
     * Creates a controller.
     *
     * @param settings the user's settings
     * @param languages returns the language of a document
     * @param contexts returns what each place in a document is part of
     * @param workers runs edits of many lines
     */
    public LineController(
            Messages messages,
            Supplier<Settings> settings,
            Function<Editor, Optional<Language>> languages,
            Function<Editor, Optional<SyntacticContext>> contexts,
            Executor workers) {
        this.messages = messages;
        this.settings = settings;
        this.languages = languages;
        this.contexts = contexts;
        this.workers = workers;
    }

    void moveUp(Editor editor) {
        linesOf(editor).movedUp().ifPresent(moved -> edit(editor, moved));
    }

    void moveDown(Editor editor) {
        linesOf(editor).movedDown().ifPresent(moved -> edit(editor, moved));
    }

    void duplicate(Editor editor) {
        edit(editor, linesOf(editor).duplicated(editor.document().lineBreaks().first()));
    }

    void delete(Editor editor) {
        edit(editor, linesOf(editor).deleted());
    }

    private static CaretLines linesOf(Editor editor) {
        return new CaretLines(editor.document().text(), editor.text().selections());
    }

    private static void edit(Editor editor, CaretLines.Edited edited) {
        editor.text().edit(edited.change(), edited.after());
    }

    private Settings indents(Editor editor) {
        return Indents.settings(editor, settings.get(), languages.apply(editor));
    }

    /** Indents the lines by one tab stop. */
    void indent(Editor editor) {
        String more = Indents.unit(indents(editor));
        shift(
                editor,
                (text, first, last, progress) ->
                        Indentation.increased(text, first, last, more, progress));
    }

    /** Removes one tab stop of indentation, or as much of it as there is. */
    void unindent(Editor editor) {
        int width = indents(editor).get(Settings.TAB_WIDTH);
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
        List<CaretLines.Group> groups = linesOf(editor).groups();
        boolean all = groups.size() == 1 && groups.getFirst().size() == 1;
        rewrite(
                editor,
                all
                        ? List.of(allOf(editor.document().text()))
                        : groups.stream().filter(group -> group.size() > 1).toList(),
                (now, first, last, progress) -> LineOrder.sorted(now, first, last, order, progress),
                LineController::sameLetters);
    }

    private static CaretLines.Group allOf(Text text) {
        int end = text.lineCount() - 1;
        return new CaretLines.Group(0, end - (end > 0 && text.lineLength(end) == 0 ? 1 : 0));
    }

    /** Joins the selected lines, or the line of a caret and the next one. */
    void join(Editor editor) {
        Text text = editor.document().text();
        int end = text.lineCount() - 1;
        List<CaretLines.Group> groups = new ArrayList<>();
        List<Position> seams = new ArrayList<>();
        int gone = 0;
        for (CaretLines.Group lines : linesOf(editor).groups()) {
            int last = Math.min(end, Math.max(lines.last(), lines.first() + 1));
            if (last > lines.first()) {
                groups.add(new CaretLines.Group(lines.first(), last));
                seams.add(new Position(lines.first() - gone, text.lineLength(lines.first())));
                gone += last - lines.first();
            }
        }
        rewrite(editor, groups, JoinedLines::joined, (now, _) -> caretsAt(seams, now));
    }

    private static Selections caretsAt(List<Position> places, Text text) {
        return new Selections(
                places.stream()
                        .map(place -> Selection.caretAt(text.offset(place.line(), place.column())))
                        .toList(),
                places.size() - 1);
    }

    /**
     * Comments the lines out, in the syntax of the file's language, or uncomments them; says so if
     * it has no comments, or if it is not known.
     */
    void comment(Editor editor) {
        Optional<Language> language = languages.apply(editor);
        CommentMarks.of(editor.name(), language)
                .ifPresentOrElse(
                        marks -> comment(editor, language, marks),
                        () ->
                                editor.remark(
                                        language.map(Language::title)
                                                .map(title -> messages.get("comment.none", title))
                                                .orElseGet(() -> messages.get("comment.unknown"))));
    }

    private void comment(Editor editor, Optional<Language> language, CommentMarks usual) {
        List<String> others = language.map(CommentMarks::others).orElse(List.of());
        Map<Integer, MarksOfLines> marks = new HashMap<>();
        contexts.apply(editor)
                .ifPresent(context -> {
                    for (CaretLines.Group lines : linesOf(editor).groups()) {
                        int first = lines.first();
                        int last = Math.min(lines.last(), first + FEW_LINES);
                        List<Optional<CommentMarks>> near =
                                context.comments(first, last).stream()
                                        .map(here -> ofFile(here, language, usual))
                                        .toList();
                        marks.put(first, new MarksOfLines(first, near, usual, others));
                    }
                });
        shift(
                editor,
                (text, first, last, progress) ->
                        LineComments.toggled(
                                text,
                                first,
                                last,
                                marks.getOrDefault(
                                        first, new MarksOfLines(first, List.of(), usual, others)),
                                progress));
    }

    /** Where a line has the marks of the document's language, they may be others in this file. */
    private static Optional<CommentMarks> ofFile(
            Optional<CommentMarks> here, Optional<Language> language, CommentMarks usual) {
        return here.equals(language.flatMap(Language::comments)) ? here.map(_ -> usual) : here;
    }

    void upperCase(Editor editor) {
        changeLetters(editor, part -> part.toUpperCase(Locale.getDefault(Locale.Category.FORMAT)));
    }

    void lowerCase(Editor editor) {
        changeLetters(editor, part -> part.toLowerCase(Locale.getDefault(Locale.Category.FORMAT)));
    }

    /** Changes the case of what is selected, and of the word at each caret without a selection. */
    private void changeLetters(Editor editor, UnaryOperator<String> letters) {
        Text text = editor.document().text();
        List<Place> places =
                editor.text().selections().all().stream()
                        .map(selection -> Place.of(text, Words.orSelection(text, selection)))
                        .toList();
        rewrite(
                editor,
                text,
                places.size(),
                places.stream().mapToLong(Place::size).sum(),
                (now, progress) -> {
                    Text changed = now;
                    for (Place place : places.reversed()) {
                        changed = place.changed(changed, letters, progress);
                    }
                    return changed;
                },
                LineController::sameLetters);
    }

    /** A part of a text, which later texts are taken to have as well. */
    private record Place(Position from, Position to, long size) {
        static Place of(Text text, Selection selection) {
            return new Place(
                    text.position(selection.start()),
                    text.position(selection.end()),
                    selection.end() - selection.start());
        }

        Text changed(Text text, UnaryOperator<String> letters, LongConsumer progress) {
            int end = text.lineCount() - 1;
            return LetterCase.changed(
                    text,
                    text.offset(Math.min(from.line(), end), from.column()),
                    text.offset(Math.min(to.line(), end), to.column()),
                    letters,
                    progress);
        }
    }

    private void shift(Editor editor, CaretLines.Rewrite shift) {
        rewrite(editor, linesOf(editor).groups(), shift, LineController::sameLetters);
    }

    private void rewrite(
            Editor editor,
            List<CaretLines.Group> groups,
            CaretLines.Rewrite rewrite,
            Landing landing) {
        Text text = editor.document().text();
        rewrite(
                editor,
                text,
                groups.stream().mapToLong(CaretLines.Group::size).sum(),
                groups.stream()
                        .mapToLong(
                                lines -> text.lineEnd(lines.last()) - text.lineStart(lines.first()))
                        .sum(),
                (now, progress) -> CaretLines.rewritten(now, groups, rewrite, progress),
                landing);
    }

    /** Rewrites at once if there is little to do, otherwise on a worker and for the latest text. */
    private void rewrite(
            Editor editor, Text text, long lines, long bytes, Rewrite rewrite, Landing landing) {
        if (!editor.text().isEditable() || lines == 0) {
            return;
        }
        if (lines <= FEW_LINES && bytes < FEW_BYTES) {
            take(editor, text, rewrite.apply(text, done -> {}), landing);
        } else {
            start(editor, rewrite, landing);
        }
    }

    private void start(Editor editor, Rewrite rewrite, Landing landing) {
        new Rewriting(
                        () -> new RewriteTask(editor.document().text(), rewrite::apply),
                        (from, now) -> take(editor, from, now, landing),
                        pass -> editor.text().whenEditable(() -> workers.execute(pass)))
                .start(Rewriting.UNTIL_TAKEN, LineController::logFailure, () -> {});
    }

    private static boolean take(Editor editor, Text from, Text now, Landing landing) {
        // Not before that is known: the carets are those of the latest text.
        return editor.document().text() == from
                && editor.text().take(TextChange.between(from, now), landing.in(now, editor));
    }

    private static void logFailure(RewriteTask task) {
        task.whenFailed(
                Throwable.class, e -> LOG.log(System.Logger.Level.WARNING, "Not rewritten", e));
    }

    private static Selections sameLetters(Text now, Editor editor) {
        return linesOf(editor).reindented(now);
    }
}
