package org.keepsake.view.screen;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.keepsake.view.layout.PlacedRow;
import org.keepsake.view.row.RowNode;

/**
 * The line numbers; only the first row of a line has one. The bar is as wide as the largest number
 * of the text, so that the text beside it does not move when it is scrolled.
 */
public final class LineNumberBar extends Parent {
    private static final int LEAST_DIGITS = 2;
    private static final double LEFT = 8;
    private static final double RIGHT = 10;

    private final Rectangle clip = new Rectangle();
    private Font font = Font.getDefault();
    private double digit;
    private double baseline;

    public LineNumberBar() {
        setClip(clip);
        setMouseTransparent(true);
    }

    public void setFont(Font now) {
        if (!now.equals(font) || digit == 0) {
            font = now;
            getChildren().clear();
            Text sample = new Text("8");
            sample.setFont(font);
            digit = sample.getLayoutBounds().getWidth();
            baseline = sample.getBaselineOffset();
        }
    }

    /** The width when the last line has this number, in pixels. */
    public double widthFor(int lines) {
        int digits = Math.max(LEAST_DIGITS, Integer.toString(lines).length());
        return Math.ceil(LEFT + digits * digit + RIGHT);
    }

    public void cover(double width, double height) {
        clip.setWidth(width);
        clip.setHeight(height);
    }

    public double width() {
        return clip.getWidth();
    }

    /** Shows the line numbers of these rows. */
    public void show(List<PlacedRow> rows) {
        List<Node> nodes = getChildren();
        int count = 0;
        for (PlacedRow placed : rows) {
            if (!placed.row().row().first()) {
                continue;
            }
            if (count == nodes.size()) {
                Text added = number();
                nodes.add(added);
                added.applyCss();
            }
            Text number = (Text) nodes.get(count++);
            String digits = Integer.toString(placed.row().row().line() + 1);
            if (!number.getText().equals(digits)) {
                number.setText(digits);
            }
            RowNode row = (RowNode) placed.row();
            double x = width() - RIGHT - digits.length() * digit;
            double y = row.getLayoutY() + row.baseline() - baseline;
            if (number.getLayoutX() != x) {
                number.setLayoutX(x);
            }
            if (number.getLayoutY() != y) {
                number.setLayoutY(y);
            }
        }
        while (nodes.size() > count) {
            nodes.removeLast();
        }
    }

    private Text number() {
        Text node = new Text();
        node.setManaged(false);
        node.setFont(font);
        node.setTextOrigin(VPos.TOP);
        node.getStyleClass().setAll("line-number");
        return node;
    }
}
