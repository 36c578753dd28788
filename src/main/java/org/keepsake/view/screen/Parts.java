package org.keepsake.view.screen;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.keepsake.view.layout.PlacedRow;
import org.keepsake.view.row.RowNode;

/**
 * The parts of a view and where they are: the gutter on the left, the text, and the scroll bars.
 *
 * @param screen the text
 * @param numbers the line numbers, in the gutter
 * @param gutter the marks in the gutter
 * @param bars the scroll bars
 */
public record Parts(Screen screen, LineNumberBar numbers, GutterMarks gutter, ScrollBars bars) {
    /** Creates the parts around these scroll bars. */
    public Parts(ScrollBars bars) {
        this(new Screen(), new LineNumberBar(), new GutterMarks(), bars);
        numbers.setManaged(false);
    }

    /** All parts, the lowest first. */
    public List<Node> nodes() {
        return List.of(screen, numbers, gutter, bars.vertical(), bars.horizontal());
    }

    /** Whether the gutter is as wide as the numbers of so many lines, or not there. */
    public boolean fit(int lines) {
        return !numbers.isVisible() || numbers.widthFor(lines) == numbers.width();
    }

    /**
     * Divides the view among the parts.
     *
     * @param width of the view, in pixels
     * @param height of the view
     * @param lines how many lines are numbered; 0 for no gutter
     * @param wrapped whether lines are wrapped
     * @param sideways whether there is a horizontal bar
     */
    public void arrange(double width, double height, int lines, boolean wrapped, boolean sideways) {
        double beside = lines == 0 ? 0 : numbers.widthFor(lines);
        double textWidth = Math.max(0, width - beside - ScrollStrip.THICKNESS);
        double textHeight = Math.max(0, height - (sideways ? ScrollStrip.THICKNESS : 0));
        numbers.setVisible(lines > 0);
        numbers.cover(beside, textHeight);
        gutter.setVisible(lines > 0);
        gutter.cover(beside, textHeight);
        screen.cover(beside, 0, textWidth, textHeight);
        bars.arrange(beside, textWidth, textHeight, wrapped, sideways);
    }

    /** Shows what is beside these rows. */
    public void showGutter(List<PlacedRow> placed, Map<RowNode, List<GutterMark>> marks) {
        if (numbers.isVisible()) {
            numbers.show(placed);
            gutter.show(placed, marks);
        }
    }
}
