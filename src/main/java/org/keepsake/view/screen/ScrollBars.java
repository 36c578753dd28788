package org.keepsake.view.screen;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.keepsake.text.Rows;
import org.keepsake.view.layout.LaidRow;
import org.keepsake.view.layout.LaidRows;
import org.keepsake.view.layout.PlacedRow;
import org.keepsake.view.layout.Viewport;

/**
 * The two scroll bars. The vertical one goes by rows; when lines are wrapped, where only laying out
 * the whole text would tell how many screen lines there are, by bytes.
 */
public final class ScrollBars {
    private final LaidRows rows;
    private final Consumer<Viewport> scroll;
    private final ScrollStrip vertical = new ScrollStrip(true, this::scrollToFraction);
    private final ScrollStrip horizontal;
    private boolean wrapped;
    private double contentWidth = 1;

    /**
     * Creates the bars.
     *
     * @param scroll receives the part of the text to show
     * @param shift receives how far to shift the text to the left, in pixels
     */
    public ScrollBars(LaidRows rows, Consumer<Viewport> scroll, DoubleConsumer shift) {
        this.rows = rows;
        this.scroll = scroll;
        horizontal = new ScrollStrip(false, part -> shift.accept(part * contentWidth));
    }

    /** The vertical bar. */
    public ScrollStrip vertical() {
        return vertical;
    }

    /** The horizontal bar. */
    public ScrollStrip horizontal() {
        return horizontal;
    }

    /**
     * Puts the bars around the text.
     *
     * @param x the left edge of the text in the view
     * @param width of the text
     * @param height of the text
     * @param wrapped whether lines are wrapped
     * @param sideways whether there is a horizontal bar
     */
    public void arrange(double x, double width, double height, boolean wrapped, boolean sideways) {
        this.wrapped = wrapped;
        double breadth = ScrollStrip.THICKNESS;
        vertical.resizeRelocate(x + width, 0, breadth, height);
        horizontal.setVisible(sideways);
        horizontal.resizeRelocate(x, height, width, sideways ? breadth : 0);
    }

    /**
     * Shows where the view is.
     *
     * @param left how far the text is shifted to the left
     * @param shownWidth the width of the text's part of the view
     * @param wholeWidth the width of the content
     */
    public void show(
            List<PlacedRow> placed,
            double height,
            double left,
            double shownWidth,
            double wholeWidth) {
        contentWidth = wholeWidth;
        double before = place(placed.getFirst(), 0);
        double behind = place(placed.getLast(), height);
        vertical.show(before, behind - before, total());
        horizontal.show(left, shownWidth, Math.max(wholeWidth, shownWidth));
    }

    /** The position in the text of a height on the screen: in bytes when wrapped, else in rows. */
    private double place(PlacedRow placedRow, double y) {
        double part = Math.clamp((y - placedRow.y()) / placedRow.row().height(), 0, 1);
        Rows.Row row = placedRow.row().row();
        return wrapped ? row.start() + part * bytes(row) : row.index() + part;
    }

    /** The bytes of a row and the line break after it, for which one stands. */
    private static long bytes(Rows.Row row) {
        return row.end() + 1 - row.start();
    }

    private double total() {
        return wrapped ? rows.text().byteLength() + 1.0 : rows.count();
    }

    private void scrollToFraction(double from) {
        double place = from * total();
        LaidRow laid =
                wrapped
                        ? rows.rowOf(Math.clamp((long) place, 0, rows.text().byteLength()))
                        : rows.row(Math.clamp((long) place, 0, rows.count() - 1));
        Rows.Row row = laid.row();
        double part = wrapped ? (place - row.start()) / bytes(row) : place - row.index();
        scroll.accept(new Viewport(row.start(), Math.clamp(part, 0, 1) * laid.height()));
    }
}
