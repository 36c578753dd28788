package org.keepsake.ui.editor;

import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.SideDecorator;
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

    /** More lines than are ever shown at once. */
    private static final int IN_SIGHT = 300;

    private static final double LEFT = 8;
    private static final double RIGHT = 12;

    private final Supplier<org.keepsake.text.Text> text;
    private final Font font;
    private final double digitWidth;

    LineNumbers(Supplier<org.keepsake.text.Text> text, Font font) {
        this.text = text;
        this.font = font;
        digitWidth = text("8").getLayoutBounds().getWidth();
    }

    /** Told by a node instead, which alone is told what is in sight. */
    @Override
    public double getPrefWidth(double viewWidth) {
        return 0;
    }

    @Override
    public Node getMeasurementNode(int topRow) {
        int greatest = row(topRow).line() + IN_SIGHT;
        int digits = Math.max(Integer.toString(greatest).length(), LEAST_DIGITS);
        Region measured = new Region();
        measured.setPrefWidth(LEFT + digits * digitWidth + RIGHT);
        return measured;
    }

    /**
     * Never null, though the interface allows it: the control throws when none of the rows that it
     * has laid out has a node.
     */
    @Override
    public Node getNode(int index) {
        Rows.Row row = row(index);
        return row.first() ? new Marker(text(Integer.toString(row.line() + 1))) : new Region();
    }

    /** The control may still ask for a row that an edit has taken away. */
    private Rows.Row row(int index) {
        Rows rows = text.get().rows();
        return rows.row(Math.min(index, rows.count() - 1));
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
