package org.keepsake.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Rows;
import org.keepsake.view.layout.LaidRow;
import org.keepsake.view.layout.RowText;

/**
 * A row on the screen: its letters, with marks and selections behind them. It is laid out when its
 * letters change, and at no other time: no child is managed, so none of this reaches the layout of
 * the window.
 */
final class RowNode extends Parent implements LaidRow {
    private final Text letters = new Text();
    private final TextFlow flow = new TextFlow(letters);
    private final Marks marks = new Marks();
    private final Marks selections = new Marks();
    private final Marks composed = new Marks();

    private Rows.Row row = new Rows.Row(0, 0, true, true, 0, 0);
    private org.keepsake.text.Text bytes = org.keepsake.text.Text.empty();
    private String string = "";
    private RowText shown = RowText.of("", List.of());
    private @Nullable TextLook look;

    /** The marks, in bytes from the start of the row, and the selections, in columns. */
    private List<Mark> marked = List.of();

    private List<Range> selected = List.of();
    private @Nullable LayoutInfo info;
    private double height;
    private double width;
    private double baseline;
    private boolean touched;

    RowNode() {
        setManaged(false);
        setMouseTransparent(true);
        letters.getStyleClass().setAll("row-letters");
        for (var child : List.of(marks, selections, flow, composed)) {
            child.setManaged(false);
            getChildren().add(child);
        }
    }

    /**
     * Shows a row of a text; what stays the same is not laid out again.
     *
     * @return whether anything was laid out
     */
    boolean show(
            org.keepsake.text.Text text,
            Rows.Row now,
            TextLook newLook,
            List<RowText.Stand> stands) {
        String characters = text.string(now.start(), now.end());
        boolean sameLook = newLook.equals(look);
        boolean sameText = characters.equals(string);
        row = now;
        touched = true;
        if (!sameText || bytes.byteLength() != now.end() - now.start()) {
            bytes = text.slice(now.start(), now.end());
        }
        string = characters;
        RowText newShown = RowText.of(characters, stands);
        boolean sameLetters = newShown.shown().equals(shown.shown());
        shown = newShown;
        if (!sameLook) {
            letters.setFont(newLook.font());
            flow.setTabSize(newLook.tabSize());
            look = newLook;
        }
        if (!sameLetters) {
            letters.setText(shown.shown());
        }
        if (!sameLook || !sameLetters) {
            layOut(newLook);
            return true;
        }
        return false;
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

    private void layOut(TextLook look) {
        double natural = look.pitch();
        flow.setLineSpacing(0);
        if (look.wraps()) {
            flow.resize(look.wrapWidth(), natural);
        } else {
            flow.resize(Math.ceil(flow.prefWidth(-1)) + 1, natural);
        }
        flow.layout();
        info = shown.shown().isEmpty() ? null : flow.getLayoutInfo();
        height = look.pitch();
        width = 0;
        if (info != null) {
            double letterHeight = info.getTextLine(0, false).bounds().getHeight();
            double spacing = Math.max(0, look.pitch() - letterHeight);
            flow.setLineSpacing(spacing);
            flow.layout();
            info = flow.getLayoutInfo();
            Rectangle2D bounds = info.getLogicalBounds(true);
            height = Math.max(look.pitch(), Math.ceil(bounds.getHeight()));
            width = bounds.getWidth();
        }
        baseline = flow.getBaselineOffset();
        marked = List.of();
        selected = List.of();
        marks.clear();
        selections.clear();
        composed.show(
                info == null
                        ? List.of()
                        : shown.inserted().stream()
                                .map(range ->
                                        new Marks.Shape(
                                                "composed-text",
                                                underline(range.from(), range.to())))
                                .toList());
    }

    /** Whether it has shown another row or another text since the last call. */
    boolean takeTouched() {
        boolean was = touched;
        touched = false;
        return was;
    }

    double width() {
        return width;
    }

    /** The baseline of the first screen line, in pixels below the top. */
    double baseline() {
        return baseline;
    }

    String string() {
        return string;
    }

    /** Shows these marks, unless they are shown already. */
    void mark(List<Mark> now) {
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
    void select(List<Range> now) {
        if (!now.equals(selected)) {
            selected = now;
            selections.show(
                    now.stream()
                            .map(range -> new Marks.Shape("selection-highlight", range.areas(this)))
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
    record Range(int from, int to, boolean lineBreak) {
        private List<Rectangle2D> areas(RowNode node) {
            List<Rectangle2D> areas = new ArrayList<>(node.areas(from, to));
            if (lineBreak) {
                int line = node.lines() - 1;
                double top = node.lineTop(line);
                areas.add(
                        new Rectangle2D(
                                node.x(node.lineEnd(line), false),
                                top,
                                node.pitch() / 2,
                                node.lineBottom(line) - top));
            }
            return areas;
        }
    }

    /** The areas of a range of columns, one or more per screen line. */
    List<Rectangle2D> areas(int from, int to) {
        if (info == null || from > to) {
            return List.of();
        }
        if (from == to) {
            int line = lineOf(from, false);
            return List.of(
                    new Rectangle2D(
                            x(from, false), lineTop(line), 0, lineBottom(line) - lineTop(line)));
        }
        return info.getSelectionGeometry(shown.shownColumn(from), shown.shownColumn(to), true);
    }

    private List<Rectangle2D> underline(int from, int to) {
        return info == null
                ? List.of()
                : info.getSelectionGeometry(from, to, false).stream()
                        .map(area ->
                                new Rectangle2D(
                                        area.getMinX(), area.getMaxY() - 1, area.getWidth(), 1))
                        .toList();
    }

    private double pitch() {
        return look == null ? 0 : look.pitch();
    }

    @Override
    public Rows.Row row() {
        return row;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public int lines() {
        return info == null ? 1 : info.getTextLineCount();
    }

    @Override
    public int lineStart(int line) {
        return info == null ? 0 : shown.column(info.getTextLine(line, true).start());
    }

    @Override
    public int lineEnd(int line) {
        return info == null ? 0 : shown.column(info.getTextLine(line, true).end());
    }

    @Override
    public double lineTop(int line) {
        return info == null ? 0 : info.getTextLine(line, true).bounds().getMinY();
    }

    @Override
    public double lineBottom(int line) {
        return info == null || line == lines() - 1 ? height : lineTop(line + 1);
    }

    @Override
    public double x(int column, boolean upstream) {
        return shownX(shown.shownColumn(column), upstream);
    }

    /** Where to draw a caret: after what is being composed there. */
    double caretX(int column, boolean upstream) {
        return shownX(shown.caretColumn(column), upstream);
    }

    private double shownX(int column, boolean upstream) {
        if (info == null) {
            return 0;
        }
        boolean behind = column > 0 && (upstream || column == shown.shown().length());
        var caret = info.caretInfoAt(behind ? column - 1 : column, !behind);
        return caret.getSegmentAt(0).getMinX();
    }

    @Override
    public int column(int line, double x) {
        if (info == null) {
            return 0;
        }
        double y = (lineTop(line) + lineBottom(line)) / 2;
        int hit = flow.getHitInfo(new Point2D(x, y)).getInsertionIndex();
        var bounds = info.getTextLine(line, true);
        return shown.column(Math.clamp(hit, bounds.start(), bounds.end()));
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
