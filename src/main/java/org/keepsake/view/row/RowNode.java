package org.keepsake.view.row;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;
import org.keepsake.view.layout.Indentation;
import org.keepsake.view.layout.LaidRow;
import org.keepsake.view.layout.RowText;

/**
 * A row on the screen: its letters, with marks and selections behind them. It is laid out when its
 * letters change, and at no other time: no child is managed, so none of this reaches the layout of
 * the window.
 */
public final class RowNode extends Parent implements LaidRow {
    private final RowLetters letters = new RowLetters();
    private final Marks marks = new Marks();
    private final Marks selections = new Marks();
    private final Whitespace whitespace = new Whitespace();
    private final Marks composed = new Marks();

    private Rows.Row row = new Rows.Row(0, 0, true, true, 0, 0);
    private Text bytes = Text.empty();
    private String string = "";
    private RowText shown = RowText.of("", List.of());
    private List<RowLetters.Run> runs = List.of();
    private Indentation indentation = Indentation.NONE;
    private @Nullable TextLook look;

    /** The marks, in bytes from the start of the row, and the selections, in columns. */
    private List<Mark> marked = List.of();

    private List<Range> selected = List.of();
    private boolean touched;

    RowNode() {
        setManaged(false);
        setMouseTransparent(true);
        for (Parent child : List.of(marks, selections, letters, whitespace, composed)) {
            child.setManaged(false);
            getChildren().add(child);
        }
    }

    /** Whether it shows these characters in this look, and nothing that is being composed. */
    boolean isPlainly(String characters, TextLook newLook) {
        return newLook.equals(look) && characters.equals(string) && shown.inserted().isEmpty();
    }

    /** Its characters as they are displayed. */
    RowText shown() {
        return shown;
    }

    /**
     * Shows a row of a text; what stays the same is not laid out again.
     *
     * @param characters of the row
     * @param newShown how they are displayed
     * @param newIndentation of its line
     * @return whether anything was laid out
     */
    boolean show(
            Text text,
            Rows.Row now,
            String characters,
            RowText newShown,
            TextLook newLook,
            Indentation newIndentation,
            List<Run> styles) {
        boolean sameText = characters.equals(string);
        row = now;
        touched = true;
        if (!sameText || bytes.byteLength() != now.end() - now.start()) {
            bytes = text.slice(now.start(), now.end());
        }
        string = characters;
        boolean sameLetters =
                newShown.shown().equals(shown.shown())
                        && newShown.inserted().equals(shown.inserted());
        shown = newShown;
        List<RowLetters.Run> newRuns = displayed(styles);
        boolean sameLook = newLook.equals(look) && newIndentation.equals(indentation);
        boolean same = sameLetters && sameLook && newRuns.equals(runs);
        runs = newRuns;
        indentation = newIndentation;
        look = newLook;
        if (same) {
            return false;
        }
        letters.show(shown.shown(), newRuns, newLook, indentation);
        whitespace.show(shown.shown(), letters, newLook);
        marked = List.of();
        selected = List.of();
        marks.clear();
        selections.clear();
        composed.show(
                shown.inserted().stream()
                        .map(range ->
                                new Marks.Shape(
                                        "composed-text",
                                        letters.underline(range.from(), range.to())))
                        .toList());
        return true;
    }

    private List<RowLetters.Run> displayed(List<Run> styles) {
        List<RowLetters.Run> displayed = new ArrayList<>();
        for (Run run : styles) {
            int from = shown.shownColumn(column(run.from()));
            int to = shown.shownColumn(column(run.to()));
            if (from < to) {
                displayed.add(new RowLetters.Run(from, to, run.styleClass()));
            }
        }
        return displayed;
    }

    /** Moves the row to another place in the text, with the same contents. */
    void shift(int rows, int lines, long by) {
        row =
                new Rows.Row(
                        row.index() + rows,
                        row.line() + lines,
                        row.first(),
                        row.last(),
                        row.start() + by,
                        row.end() + by);
    }

    /** Whether it has shown another row or another text since the last call. */
    public boolean takeTouched() {
        boolean was = touched;
        touched = false;
        return was;
    }

    /** The width of its longest screen line, in pixels. */
    public double width() {
        return letters.width();
    }

    /** The baseline of the first screen line, in pixels below the top. */
    public double baseline() {
        return letters.baseline();
    }

    String string() {
        return string;
    }

    /** Shows these marks, unless they are shown already. */
    public void mark(List<Mark> now) {
        List<Mark> here = now.stream().map(this::inRow).toList();
        if (!here.equals(marked)) {
            marked = here;
            marks.show(
                    here.stream()
                            .map(mark ->
                                    new Marks.Shape(
                                            mark.styleClass(),
                                            areas(
                                                    column(row.start() + mark.from()),
                                                    column(row.start() + mark.to()))))
                            .toList());
        }
    }

    private Mark inRow(Mark mark) {
        long length = row.end() - row.start();
        return new Mark(
                Math.clamp(mark.from() - row.start(), 0, length),
                Math.clamp(mark.to() - row.start(), 0, length),
                mark.styleClass());
    }

    /** Shows these ranges as selected. */
    public void select(List<Range> now) {
        if (!now.equals(selected)) {
            selected = now;
            selections.show(
                    now.stream()
                            .map(range -> new Marks.Shape("selection-highlight", areas(range)))
                            .toList());
        }
    }

    /**
     * A selected part of the row.
     *
     * @param from first column
     * @param to last column, exclusive
     * @param lineBreak whether the line break after the row is selected as well
     */
    public record Range(int from, int to, boolean lineBreak) {}

    private List<Rectangle2D> areas(Range range) {
        List<Rectangle2D> areas = new ArrayList<>(areas(range.from, range.to));
        if (range.lineBreak) {
            int line = lines() - 1;
            double top = lineTop(line);
            double breadth = look == null ? 0 : look.pitch() / 2;
            areas.add(
                    new Rectangle2D(x(lineEnd(line), false), top, breadth, lineBottom(line) - top));
        }
        return areas;
    }

    /** The areas of a range of columns, one or more per screen line; empty ones have no width. */
    public List<Rectangle2D> areas(int from, int to) {
        if (from > to) {
            return List.of();
        }
        if (from == to) {
            int line = lineOf(from, false);
            double top = lineTop(line);
            return List.of(new Rectangle2D(x(from, false), top, 0, lineBottom(line) - top));
        }
        return letters.areas(shown.shownColumn(from), shown.shownColumn(to));
    }

    @Override
    public Rows.Row row() {
        return row;
    }

    @Override
    public double height() {
        return letters.height();
    }

    @Override
    public int lines() {
        return letters.lines();
    }

    @Override
    public int lineStart(int line) {
        return shown.column(letters.lineStart(line));
    }

    @Override
    public int lineEnd(int line) {
        return shown.column(letters.lineEnd(line));
    }

    @Override
    public double lineTop(int line) {
        return letters.lineTop(line);
    }

    @Override
    public double lineBottom(int line) {
        return letters.lineBottom(line);
    }

    @Override
    public double x(int column, boolean upstream) {
        return letters.x(shown.shownColumn(column), upstream);
    }

    /** Where to draw a caret; it may be within what is being composed there. */
    public double caretX(int column, boolean upstream) {
        return letters.x(shown.caretColumn(column), upstream);
    }

    @Override
    public int column(int line, double x) {
        return shown.column(letters.column(line, x));
    }

    @Override
    public long offset(int column) {
        return row.start() + bytes.offset(0, column);
    }

    @Override
    public int column(long offset) {
        long inside = Math.clamp(offset - row.start(), 0, bytes.byteLength());
        return bytes.position(inside).column();
    }
}
