package org.keepsake.ui;

import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.SideDecorator;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Rows;

/**
 * The numbers beside the text: of lines, where the control by itself would count rows. Beside the
 * rows that go on with a line there is nothing. FX thread.
 *
 * <p>The control's own decorator makes labels, which are controls, and measures one of them after
 * each key; these are texts, and as wide as the greatest number, so the text beside them stays
 * where it is when it is scrolled.
 */
final class LineNumbers implements SideDecorator {
    private static final int LEAST_DIGITS = 3;
    private static final double LEFT = 16;
    private static final double RIGHT = 12;

    private final Supplier<org.keepsake.text.Text> text;
    private final Font font;
    private final double digitWidth;

    LineNumbers(Supplier<org.keepsake.text.Text> text, Font font) {
        this.text = text;
        this.font = font;
        digitWidth = text("8").getLayoutBounds().getWidth();
    }

    @Override
    public double getPrefWidth(double viewWidth) {
        int digits = Integer.toString(text.get().lineCount()).length();
        return LEFT + Math.max(digits, LEAST_DIGITS) * digitWidth + RIGHT;
    }

    /** Not asked for, since the width is known. */
    @Override
    public Node getMeasurementNode(int row) {
        return new Region();
    }

    @Override
    public @Nullable Node getNode(int index) {
        Rows rows = text.get().rows();
        // The control may still ask for a row that an edit has taken away.
        Rows.Row row = rows.row(Math.min(index, rows.count() - 1));
        return row.first() ? new Marker(text(Integer.toString(row.line() + 1))) : null;
    }

    private Text text(String number) {
        Text node = new Text(number);
        node.setFont(font);
        node.setTextOrigin(VPos.TOP);
        node.getStyleClass().add("line-number");
        return node;
    }

    /** At the right, beside the first row of a line that is wrapped into several. */
    private static final class Marker extends Region {
        private final Text number;

        Marker(Text number) {
            this.number = number;
            getChildren().add(number);
        }

        @Override
        protected void layoutChildren() {
            number.relocate(getWidth() - RIGHT - number.getLayoutBounds().getWidth(), 0);
        }
    }
}
