package org.keepsake.view.row;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Shapes behind letters or beside them. Nodes are reused, so styles are applied once. */
public final class Marks extends Parent {
    /**
     * One shape.
     *
     * @param styleClass of its node
     * @param areas what it covers
     */
    public record Shape(String styleClass, List<Rectangle2D> areas) {}

    private List<Shape> shown = List.of();

    /** Creates no shapes. */
    public Marks() {}

    void clear() {
        show(List.of());
    }

    /** Shows these shapes instead of the earlier ones. */
    public void show(List<Shape> shapes) {
        if (shapes.equals(shown)) {
            return;
        }
        shown = List.copyOf(shapes);
        var nodes = getChildren();
        while (nodes.size() > shapes.size()) {
            nodes.removeLast();
        }
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            if (i == nodes.size()) {
                Path path = new Path();
                path.setManaged(false);
                nodes.add(path);
            }
            Path path = (Path) nodes.get(i);
            if (!path.getStyleClass().equals(List.of(shape.styleClass))) {
                path.getStyleClass().setAll(shape.styleClass);
                // CSS is applied before layout: a node added during layout would be shown unstyled
                // for a frame. Of a window that is closing, the theme is gone already.
                if (isOnScreen()) {
                    path.applyCss();
                }
            }
            path.getElements().setAll(outline(shape.areas));
        }
    }

    private boolean isOnScreen() {
        Scene scene = getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    private static List<PathElement> outline(List<Rectangle2D> areas) {
        List<PathElement> outline = new ArrayList<>();
        for (Rectangle2D area : areas) {
            outline.add(new MoveTo(area.getMinX(), area.getMinY()));
            outline.add(new LineTo(area.getMaxX(), area.getMinY()));
            outline.add(new LineTo(area.getMaxX(), area.getMaxY()));
            outline.add(new LineTo(area.getMinX(), area.getMaxY()));
            outline.add(new ClosePath());
        }
        return outline;
    }
}
