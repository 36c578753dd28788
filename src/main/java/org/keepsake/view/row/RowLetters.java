package org.keepsake.view.row;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.keepsake.view.layout.Indentation;

/**
 * The letters of a row, laid out as one or several screen lines. Columns count UTF-16 units of the
 * displayed string, distances are pixels from the upper left corner of the row.
 *
 * <p>The toolkit cannot indent single screen lines. So the letters after the indentation are laid
 * out as a narrower block beside it; the white space itself is only arithmetic.
 */
final class RowLetters extends Parent {
    /**
     * Displayed letters of one style.
     *
     * @param from the first column
     * @param to the end, exclusive
     * @param styleClass of the letters
     */
    record Run(int from, int to, String styleClass) {}

    /** How far off the toolkit's heights are, which are sums of single-precision numbers. */
    private static final double ROUNDING = 0.01;

    private static final String PLAIN = "row-letters";

    private final TextFlow flow = new TextFlow();

    /** Null while there are no letters. */
    private @Nullable LayoutInfo info;

    private Indentation indentation = Indentation.NONE;

    /** The width of the indentation. */
    private double inset;

    /** How far the letters are below the top of their screen lines. */
    private double drop;

    private double space;
    private int length;
    private double height;
    private double width;

    RowLetters() {
        setManaged(false);
        flow.setManaged(false);
        getChildren().add(flow);
    }

    /**
     * Lays out a string.
     *
     * @param runs in order; what is in none is plain
     * @param indented the indentation, whose characters the string begins with
     */
    void show(String string, List<Run> runs, TextLook look, Indentation indented) {
        length = string.length();
        indentation = indented;
        space = look.space();
        inset = indented.width() * space;
        drop = look.drop();
        flow.relocate(inset, drop);
        int pieces = 0;
        int done = indented.length();
        for (Run run : runs) {
            if (done < run.from) {
                pieces = add(pieces, string.substring(done, run.from), PLAIN, look);
                done = run.from;
            }
            if (done < run.to) {
                pieces = add(pieces, string.substring(done, run.to), run.styleClass, look);
                done = run.to;
            }
        }
        if (done < length || pieces == 0) {
            pieces = add(pieces, string.substring(done), PLAIN, look);
        }
        flow.getChildren().remove(pieces, flow.getChildren().size());
        flow.setTabSize(look.tabSize());
        layOut(look);
        height = look.pitch();
        width = 0;
        if (info != null) {
            double letterHeight = info.getTextLine(0, false).bounds().getHeight();
            double spacing = Math.max(0, look.pitch() - letterHeight);
            if (flow.getLineSpacing() != spacing) {
                flow.setLineSpacing(spacing);
                layOut(look);
            }
            Rectangle2D bounds = info.getLogicalBounds(true);
            // Letters of another font may be higher. The gap below the last line is not in it.
            height = Math.max(lines() * look.pitch(), Math.ceil(bounds.getHeight() - ROUNDING));
            width = inset + bounds.getWidth();
        }
    }

    private int add(int pieces, String string, String styleClass, TextLook look) {
        int next = pieces;
        for (String part : LetterPieces.of(string)) {
            piece(next++, part, styleClass, look);
        }
        return next;
    }

    /** Nodes are reused, and only what is different about them is touched. */
    private void piece(int index, String string, String styleClass, TextLook look) {
        List<Node> pieces = flow.getChildren();
        if (index == pieces.size()) {
            pieces.add(new Text());
        }
        Text piece = (Text) pieces.get(index);
        piece.setFont(look.font());
        piece.setText(string);
        List<String> styles =
                styleClass.equals(PLAIN) ? List.of(PLAIN) : List.of(PLAIN, styleClass);
        if (!piece.getStyleClass().equals(styles)) {
            piece.getStyleClass().setAll(styles);
            // CSS is applied before layout: it would come a frame late.
            piece.applyCss();
        }
    }

    private void layOut(TextLook look) {
        double room = look.wraps() ? look.wrapWidth() - inset : Math.ceil(flow.prefWidth(-1)) + 1;
        flow.resize(room, look.pitch());
        flow.layout();
        info = length == 0 ? null : flow.getLayoutInfo();
    }

    /** The total height of the screen lines. */
    double height() {
        return height;
    }

    /** The width of the longest screen line. */
    double width() {
        return width;
    }

    /** The baseline of the first screen line, in pixels below the top. */
    double baseline() {
        return drop + flow.getBaselineOffset();
    }

    int lines() {
        return info == null ? 1 : info.getTextLineCount();
    }

    int lineStart(int line) {
        return info == null || line == 0
                ? 0
                : indentation.length() + info.getTextLine(line, true).start();
    }

    int lineEnd(int line) {
        return info == null ? 0 : indentation.length() + info.getTextLine(line, true).end();
    }

    double lineTop(int line) {
        return info == null ? 0 : info.getTextLine(line, true).bounds().getMinY();
    }

    double lineBottom(int line) {
        return info == null || line == lines() - 1 ? height : lineTop(line + 1);
    }

    /** Where a caret is drawn; upstream at the end of the upper line, if wrapped at the column. */
    double x(int column, boolean upstream) {
        int letter = column - indentation.length();
        if (info == null || letter < 0) {
            return indentation.stops().get(Math.max(0, Math.min(column, indentation.length())))
                    * space;
        }
        boolean behind = letter > 0 && (upstream || column == length);
        var caret = info.caretInfoAt(behind ? letter - 1 : letter, !behind);
        return inset + caret.getSegmentAt(0).getMinX();
    }

    /** The column nearest to a place in a screen line. */
    int column(int line, double x) {
        if (info == null) {
            return 0;
        }
        if (line == 0 && x < inset) {
            return indentation.nearest(x / space);
        }
        double y = (lineTop(line) + lineBottom(line)) / 2;
        int hit = flow.getHitInfo(new Point2D(x - inset, y)).getInsertionIndex();
        return Math.clamp(indentation.length() + hit, lineStart(line), lineEnd(line));
    }

    /** The areas of a range of columns, one or more per screen line. */
    List<Rectangle2D> areas(int from, int to) {
        return areas(from, to, true);
    }

    /** The area of one character. */
    List<Rectangle2D> cell(int column) {
        return areas(column, column + 1, false);
    }

    /** The line below a range of columns. */
    List<Rectangle2D> underline(int from, int to) {
        return areas(from, to, false).stream()
                .map(area ->
                        new Rectangle2D(area.getMinX(), area.getMaxY() - 1, area.getWidth(), 1))
                .toList();
    }

    private List<Rectangle2D> areas(int from, int to, boolean withSpacing) {
        if (info == null) {
            return List.of();
        }
        List<Rectangle2D> areas = new ArrayList<>();
        double down = withSpacing ? 0 : drop;
        int blank = indentation.length();
        if (from < blank) {
            double left = x(from, false);
            Rectangle2D line = info.getTextLine(0, withSpacing).bounds();
            areas.add(
                    new Rectangle2D(
                            left,
                            down + line.getMinY(),
                            x(Math.min(to, blank), false) - left,
                            line.getHeight()));
        }
        if (to > blank) {
            int first = Math.max(0, from - blank);
            for (Rectangle2D area : info.getSelectionGeometry(first, to - blank, withSpacing)) {
                areas.add(
                        new Rectangle2D(
                                inset + area.getMinX(),
                                down + area.getMinY(),
                                area.getWidth(),
                                area.getHeight()));
            }
        }
        return areas;
    }
}
