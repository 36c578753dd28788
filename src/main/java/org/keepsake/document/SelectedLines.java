package org.keepsake.document;

import java.util.Optional;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Position;
import org.keepsake.text.Text;

/**
 * The lines that a selection touches, and the operations on them as a whole. If the selection spans
 * several lines and ends at the very start of one, that line is not included.
 *
 * <p>Lines are moved as slices of the rope, with their bytes and breaks: O(log n), however many
 * they are. A last line without a break remains one: the break before it moves with the others. The
 * selection moves with the lines.
 */
public final class SelectedLines {
    private static final Text LF = Text.of("\n");

    private final Text text;
    private final Selection selection;
    private final int first;
    private final int last;

    /** The lines of {@code text} that {@code selection} touches. */
    public SelectedLines(Text text, Selection selection) {
        this.text = text;
        this.selection = selection;
        first = text.position(selection.start()).line();
        Position end = text.position(selection.end());
        last = end.line() > first && end.column() == 0 ? end.line() - 1 : end.line();
    }

    /** The lines of {@code text} from {@code first} to {@code last}, inclusive. */
    public SelectedLines(Text text, int first, int last) {
        this.text = text;
        this.first = first;
        this.last = last;
        selection = new Selection(text.lineStart(first), text.lineEnd(last));
    }

    /** The first line, counted from 0. */
    public int first() {
        return first;
    }

    /** The last line, inclusive. */
    public int last() {
        return last;
    }

    /** Returns the edit that moves them up by one line; empty when there is no line above. */
    public Optional<LineEdit> movedUp() {
        return first == 0 ? Optional.empty() : Optional.of(swapped(first - 1, first, last, -1));
    }

    /** Returns the edit that moves them down by one line; empty when there is no line below. */
    public Optional<LineEdit> movedDown() {
        return isLast(last) ? Optional.empty() : Optional.of(swapped(first, last + 1, last + 1, 1));
    }

    /**
     * Returns the edit that inserts a copy of the lines below them, with the same selection in the
     * copy.
     *
     * @param firstBreak the break for a text that has none yet
     */
    public LineEdit duplicated(LineBreak firstBreak) {
        long end = endOf(last);
        Text lines = text.slice(text.lineStart(first), end);
        int down = last - first + 1;
        if (!isLast(last)) {
            return edit(end, end, down, lines);
        }
        String lineBreak = LineBreaks.between(text, last, end, end, firstBreak);
        return edit(end, end, down, Text.of(lineBreak), lines);
    }

    /** Returns the edit that deletes them; if they are the whole text, an empty line remains. */
    public LineEdit deleted() {
        long from = isLast(last) && first > 0 ? text.lineEnd(first - 1) : text.lineStart(first);
        Text now = joined(from, endOf(last));
        Position caret = text.position(selection.caret());
        int line = Math.min(first, now.lineCount() - 1);
        return new LineEdit(
                change(from, endOf(last), now),
                Selection.caretAt(now.offset(line, caret.column())));
    }

    /**
     * Returns the selection in a text in which the indentation of these lines has changed: the same
     * characters; the beginning of a line remains the beginning.
     */
    public Selection reindented(Text now) {
        return new Selection(
                reindented(selection.anchor(), now), reindented(selection.caret(), now));
    }

    private long reindented(long offset, Text now) {
        Position old = text.position(offset);
        int more = now.lineLength(old.line()) - text.lineLength(old.line());
        int column = old.column() == 0 ? 0 : Math.max(0, old.column() + more);
        return now.offset(old.line(), column);
    }

    /** Swaps the lines from {@code upper} with those from {@code lower} to {@code end}. */
    private LineEdit swapped(int upper, int lower, int end, int down) {
        long start = text.lineStart(upper);
        long middle = text.lineStart(lower);
        Text below = text.slice(middle, endOf(end));
        if (!isLast(end)) {
            return edit(start, endOf(end), down, below, text.slice(start, middle));
        }
        long lineBreak = text.lineEnd(lower - 1);
        return edit(
                start,
                endOf(end),
                down,
                below,
                text.slice(lineBreak, middle),
                text.slice(start, lineBreak));
    }

    private LineEdit edit(long from, long to, int down, Text... with) {
        Text now = joined(from, to, with);
        return new LineEdit(
                change(from, to, now),
                new Selection(
                        moved(selection.anchor(), now, down), moved(selection.caret(), now, down)));
    }

    private long moved(long offset, Text now, int down) {
        Position position = text.position(offset);
        int line = position.line() + down;
        return line < now.lineCount() ? now.offset(line, position.column()) : now.byteLength();
    }

    private TextChange change(long from, long to, Text now) {
        return new TextChange(
                text, now, from, to - from, now.byteLength() - text.byteLength() + to - from);
    }

    private Text joined(long from, long to, Text... with) {
        Text now = text.slice(0, from);
        for (Text part : with) {
            now = joined(now, part);
        }
        return joined(now, text.slice(to, text.byteLength()));
    }

    /**
     * Joins what may not have been neighbours. A CR and an LF that meet would become one break, and
     * a line would be lost; with an LF between them the CR becomes a CRLF, which joins with
     * nothing.
     */
    private static Text joined(Text head, Text tail) {
        long end = head.byteLength();
        boolean meet =
                end > 0
                        && tail.byteLength() > 0
                        && head.string(end - 1, end).equals("\r")
                        && tail.string(0, 1).equals("\n");
        return meet ? head.concat(LF).concat(tail) : head.concat(tail);
    }

    private boolean isLast(int line) {
        return line == text.lineCount() - 1;
    }

    private long endOf(int line) {
        return isLast(line) ? text.byteLength() : text.lineStart(line + 1);
    }
}
