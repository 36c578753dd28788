package org.keepsake.view.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.layout.PlacedRow;
import org.keepsake.view.row.RowNode;

/**
 * The part of a view that shows the text: the visible rows, the carets, and the highlight of the
 * current line. Everything is positioned explicitly, and only what has changed is touched.
 */
public final class Screen extends Parent {
    private final Rectangle clip = new Rectangle();
    private final Rectangle currentLine = new Rectangle();
    private final Group rows = new Group();
    private final CaretNodes carets = new CaretNodes();
    private final Region drop = new Region();

    public Screen() {
        setManaged(false);
        setClip(clip);
        currentLine.getStyleClass().setAll("caret-line");
        rows.setAutoSizeChildren(false);
        drop.getStyleClass().setAll("caret", "drop");
        drop.setVisible(false);
        for (Node child : List.of(currentLine, rows, carets, drop)) {
            child.setManaged(false);
            child.setMouseTransparent(true);
            getChildren().add(child);
        }
    }

    /** Sets the bounds of this part within the view. */
    public void cover(double x, double y, double width, double height) {
        setLayoutX(x);
        setLayoutY(y);
        clip.setWidth(width);
        clip.setHeight(height);
    }

    public double width() {
        return clip.getWidth();
    }

    public double height() {
        return clip.getHeight();
    }

    public CaretNodes caretNodes() {
        return carets;
    }

    /**
     * Shows these rows.
     *
     * @param left how far they are shifted horizontally, in pixels
     */
    public void show(List<PlacedRow> placed, double left) {
        Set<Node> wanted = new HashSet<>();
        for (PlacedRow row : placed) {
            RowNode node = (RowNode) row.row();
            wanted.add(node);
            if (node.getLayoutX() != left) {
                node.setLayoutX(left);
            }
            double y = snapped(row.y());
            if (node.getLayoutY() != y) {
                node.setLayoutY(y);
            }
        }
        List<Node> shown = rows.getChildren();
        if (!shown.stream().allMatch(wanted::contains)) {
            shown.removeIf(node -> !wanted.contains(node));
        }
        if (shown.size() < wanted.size()) {
            wanted.removeAll(new HashSet<>(shown));
            shown.addAll(wanted);
            wanted.forEach(Node::applyCss);
        }
    }

    private double snapped(double y) {
        double scale =
                getScene() == null || getScene().getWindow() == null
                        ? 1
                        : getScene().getWindow().getRenderScaleY();
        return Math.round(y * scale) / scale;
    }

    /** Shows the selections and the carets. */
    public void show(List<PlacedRow> placed, Carets now, double left, boolean marksLine) {
        List<CaretNodes.Place> places = new ArrayList<>();
        boolean lineIsSeen = false;
        for (PlacedRow row : placed) {
            RowNode node = (RowNode) row.row();
            List<Caret> near = now.touching(node.row().start(), node.row().end());
            node.select(ranges(node, near));
            for (Caret caret : near) {
                if (isIn(node, caret)) {
                    places.add(place(node, caret, caret.equals(now.main()), left));
                }
            }
            if (isIn(node, now.main())) {
                lineIsSeen = true;
                mark(node, now.main());
            }
        }
        currentLine.setVisible(marksLine && lineIsSeen);
        carets.show(places);
    }

    /** Shows where text that is dragged would be dropped, unless that is null. */
    public void showDrop(List<PlacedRow> placed, @Nullable Caret at, double left) {
        drop.setVisible(false);
        if (at != null) {
            for (PlacedRow row : placed) {
                RowNode node = (RowNode) row.row();
                if (isIn(node, at)) {
                    CaretNodes.put(drop, place(node, at, true, left));
                    drop.setVisible(true);
                }
            }
        }
    }

    /** Marks the line of a caret; of a line in several rows the screen line. */
    private void mark(RowNode node, Caret caret) {
        boolean whole = node.row().first() && node.row().last();
        int line = node.lineOf(node.column(caret.offset()), caret.upstream());
        double top = whole ? 0 : node.lineTop(line);
        double bottom = whole ? node.height() : node.lineBottom(line);
        currentLine.setY(node.getLayoutY() + top);
        currentLine.setWidth(clip.getWidth());
        currentLine.setHeight(bottom - top);
    }

    private static CaretNodes.Place place(RowNode node, Caret caret, boolean main, double left) {
        int column = node.column(caret.offset());
        int line = node.lineOf(column, caret.upstream());
        return new CaretNodes.Place(
                left + node.caretX(column, caret.upstream()),
                node.getLayoutY() + node.lineTop(line),
                node.getLayoutY() + node.lineBottom(line),
                main);
    }

    /** Whether the caret is shown in the row. */
    private static boolean isIn(RowNode node, Caret caret) {
        long at = caret.offset();
        boolean atStart = at == node.row().start();
        boolean atEnd = at == node.row().end();
        if (atStart && !node.row().first() && caret.upstream()) {
            return false;
        }
        return at >= node.row().start()
                && (at < node.row().end() || (atEnd && (node.row().last() || caret.upstream())));
    }

    private static List<RowNode.Range> ranges(RowNode node, List<Caret> carets) {
        List<RowNode.Range> ranges = new ArrayList<>();
        for (Caret caret : carets) {
            boolean lineBreak =
                    node.row().last()
                            && caret.start() <= node.row().end()
                            && caret.end() > node.row().end();
            if (!caret.isEmpty()
                    && caret.start() <= node.row().end()
                    && caret.end() > node.row().start()) {
                int from = node.column(Math.max(caret.start(), node.row().start()));
                int to = node.column(Math.min(caret.end(), node.row().end()));
                if (from < to || lineBreak) {
                    ranges.add(new RowNode.Range(from, to, lineBreak));
                }
            }
        }
        return ranges;
    }
}
