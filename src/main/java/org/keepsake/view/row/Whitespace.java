package org.keepsake.view.row;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * Makes spaces and tabs visible: a dot in the middle of each space, an open box below each one that
 * does not break, an arrow over each tab. They are drawn over the letters, so that nothing changes
 * its width.
 */
final class Whitespace extends Parent {
    private final Path path = new Path();

    Whitespace() {
        path.setManaged(false);
        path.getStyleClass().setAll("whitespace");
    }

    /** Shows the spaces and tabs of a row, or none. */
    void show(String string, RowLetters letters, TextLook look) {
        List<PathElement> drawn = new ArrayList<>();
        if (look.whitespace()) {
            for (int column = 0; column < string.length(); column++) {
                char character = string.charAt(column);
                if (character == ' ' || character == '\t' || isUnbreakable(character)) {
                    for (Rectangle2D area : letters.cell(column)) {
                        draw(drawn, area, character, look);
                    }
                }
            }
        }
        if (drawn.isEmpty()) {
            getChildren().clear();
            return;
        }
        path.getElements().setAll(drawn);
        if (getChildren().isEmpty()) {
            getChildren().add(path);
            // CSS is applied before layout: see Marks.
            path.applyCss();
        }
    }

    /** Whether it is a no-break space, a figure space or a narrow no-break space. */
    private static boolean isUnbreakable(char character) {
        return character == '\u00a0' || character == '\u2007' || character == '\u202f';
    }

    private static void draw(
            List<PathElement> drawn, Rectangle2D area, char character, TextLook look) {
        if (isUnbreakable(character)) {
            box(drawn, area, look);
            return;
        }
        double y = (area.getMinY() + area.getMaxY()) / 2;
        double size = Math.max(1, Math.round(look.font().getSize() / 8));
        if (character != '\t') {
            double x = (area.getMinX() + area.getMaxX() - size) / 2;
            polygon(
                    drawn,
                    x,
                    y - size / 2,
                    x + size,
                    y - size / 2,
                    x + size,
                    y + size / 2,
                    x,
                    y + size / 2);
            return;
        }
        double from = area.getMinX() + 2;
        double to = Math.max(from + 1, area.getMaxX() - 2);
        double head = Math.min(2 * size, to - from);
        polygon(drawn, from, y - 0.5, to, y - 0.5, to, y + 0.5, from, y + 0.5);
        polygon(drawn, to, y, to - head, y - head, to - head, y + head);
    }

    /** The lower part of a box. */
    private static void box(List<PathElement> drawn, Rectangle2D area, TextLook look) {
        double left = Math.rint(area.getMinX()) + 1;
        double right = Math.max(left + 2, Math.rint(area.getMaxX()) - 1);
        double bottom = Math.rint(area.getMaxY()) - 2;
        double top = bottom - Math.rint(look.font().getSize() / 4);
        polygon(
                drawn,
                left,
                top,
                left + 1,
                top,
                left + 1,
                bottom - 1,
                right - 1,
                bottom - 1,
                right - 1,
                top,
                right,
                top,
                right,
                bottom,
                left,
                bottom);
    }

    private static void polygon(List<PathElement> drawn, double... points) {
        drawn.add(new MoveTo(points[0], points[1]));
        for (int i = 2; i < points.length; i += 2) {
            drawn.add(new LineTo(points[i], points[i + 1]));
        }
        drawn.add(new ClosePath());
    }
}
