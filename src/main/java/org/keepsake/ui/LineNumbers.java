package org.keepsake.ui;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import jfx.incubator.scene.control.richtext.LineNumberDecorator;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Rows;

/**
 * The numbers beside the text: of lines, where the control by itself would count rows. Beside the
 * rows that go on with a line there is nothing. FX thread.
 */
final class LineNumbers extends LineNumberDecorator {
    private final Supplier<Rows> rows;
    private final ObservableValue<Font> font;

    LineNumbers(Supplier<Rows> rows, ObservableValue<Font> font) {
        this.rows = rows;
        this.font = font;
    }

    @Override
    public Node getMeasurementNode(int row) {
        return inFont(super.getMeasurementNode(row(row).line()));
    }

    @Override
    public @Nullable Node getNode(int index) {
        Rows.Row row = row(index);
        return row.first() ? inFont(super.getNode(row.line())) : null;
    }

    /** The control may still ask for a row that an edit has taken away. */
    private Rows.Row row(int index) {
        Rows now = rows.get();
        return now.row(Math.min(index, now.count() - 1));
    }

    private Node inFont(Node node) {
        if (node instanceof Labeled label) {
            label.fontProperty().bind(font);
        }
        return node;
    }
}
