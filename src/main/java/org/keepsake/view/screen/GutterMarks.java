package org.keepsake.view.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.shape.Rectangle;
import org.keepsake.view.layout.PlacedRow;
import org.keepsake.view.row.Marks;
import org.keepsake.view.row.RowNode;

/** The marks beside the line numbers: one shape for each kind. */
public final class GutterMarks extends Parent {
    private static final double INSET = 2;
    private static final double BREADTH = 3;

    private final Rectangle clip = new Rectangle();
    private final Marks marks = new Marks();

    /** Creates a gutter without marks. */
    public GutterMarks() {
        setManaged(false);
        setClip(clip);
        setMouseTransparent(true);
        marks.setManaged(false);
        getChildren().add(marks);
    }

    /** Sets the size of the gutter. */
    public void cover(double width, double height) {
        clip.setWidth(width);
        clip.setHeight(height);
    }

    /** Shows the marks of the visible rows. */
    public void show(List<PlacedRow> rows, Map<RowNode, List<GutterMark>> marksOf) {
        Map<String, List<Rectangle2D>> areas = new TreeMap<>();
        for (PlacedRow row : rows) {
            for (GutterMark mark : marksOf.getOrDefault((RowNode) row.row(), List.of())) {
                areas.computeIfAbsent(mark.styleClass(), style -> new ArrayList<>())
                        .add(area(mark, row));
            }
        }
        marks.show(
                areas.entrySet().stream()
                        .map(kind -> new Marks.Shape(kind.getKey(), kind.getValue()))
                        .toList());
    }

    private Rectangle2D area(GutterMark mark, PlacedRow row) {
        double x = Math.max(0, clip.getWidth() - INSET - BREADTH);
        double height = mark.place() == GutterMark.Place.UPPER_RIGHT ? BREADTH : row.row().height();
        return new Rectangle2D(x, Math.round(row.y()), BREADTH, height);
    }
}
