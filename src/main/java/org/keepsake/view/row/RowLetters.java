package org.keepsake.view.row;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a row, laid out as one or several screen lines. Columns count UTF-16 units of the
 * displayed string, distances are pixels from the upper left corner of the row.
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

    private static final String PLAIN = "row-letters";

    private final TextFlow flow = new TextFlow();

    /** Null while there are no letters. */
    private @Nullable LayoutInfo info;

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
     */
    void show(String string, List<Run> runs, TextLook look) {
        length = string.length();
        int pieces = 0;
        int done = 0;
        for (Run run : runs) {
            if (done < run.from) {
                pieces = add(pieces, string.substring(done, run.from), PLAIN, look);
            }
            pieces = add(pieces, string.substring(run.from, run.to), run.styleClass, look);
            done = run.to;
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
            height = Math.max(look.pitch(), Math.ceil(bounds.getHeight()));
            width = bounds.getWidth();
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
        double room = look.wraps() ? look.wrapWidth() : Math.ceil(flow.prefWidth(-1)) + 1;
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
        return flow.getBaselineOffset();
    }

    int lines() {
        return info == null ? 1 : info.getTextLineCount();
    }

    int lineStart(int line) {
        return info == null ? 0 : info.getTextLine(line, true).start();
    }

    int lineEnd(int line) {
        return info == null ? 0 : info.getTextLine(line, true).end();
    }

    double lineTop(int line) {
        return info == null ? 0 : info.getTextLine(line, true).bounds().getMinY();
    }

    double lineBottom(int line) {
        return info == null || line == lines() - 1 ? height : lineTop(line + 1);
    }

    /** Where a caret is drawn; upstream at the end of the upper line, if wrapped at the column. */
    double x(int column, boolean upstream) {
        if (info == null) {
            return 0;
        }
        boolean behind = column > 0 && (upstream || column == length);
        var caret = info.caretInfoAt(behind ? column - 1 : column, !behind);
        return caret.getSegmentAt(0).getMinX();
    }

    /** The column nearest to a place in a screen line. */
    int column(int line, double x) {
        if (info == null) {
            return 0;
        }
        double y = (lineTop(line) + lineBottom(line)) / 2;
        int hit = flow.getHitInfo(new Point2D(x, y)).getInsertionIndex();
        return Math.clamp(hit, lineStart(line), lineEnd(line));
    }

    /** The areas of a range of columns, one or more per screen line. */
    List<Rectangle2D> areas(int from, int to) {
        return info == null ? List.of() : info.getSelectionGeometry(from, to, true);
    }

    /** The area of one character. */
    List<Rectangle2D> cell(int column) {
        return info == null ? List.of() : info.getSelectionGeometry(column, column + 1, false);
    }

    /** The line below a range of columns. */
    List<Rectangle2D> underline(int from, int to) {
        return info == null
                ? List.of()
                : info.getSelectionGeometry(from, to, false).stream()
                        .map(area ->
                                new Rectangle2D(
                                        area.getMinX(), area.getMaxY() - 1, area.getWidth(), 1))
                        .toList();
    }
}
