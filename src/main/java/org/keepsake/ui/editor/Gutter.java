package org.keepsake.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.keepsake.document.Document;
import org.keepsake.text.Text;

/**
 * Shows line numbers beside a text, or not. FX thread.
 *
 * <p>The control remembers what it shows beside a row for as long as it has the same decorator.
 * Beside rows of long lines other numbers may belong after any edit, so then it gets a new one.
 */
final class Gutter {
    private final CodeArea area;
    private final Document document;
    private final BooleanProperty lineNumbers = new SimpleBooleanProperty();

    Gutter(CodeArea area, Document document) {
        this.area = area;
        this.document = document;
        lineNumbers.subscribe(this::renew);
        area.fontProperty().subscribe((was, is) -> renew());
        document.textProperty()
                .subscribe((was, is) -> {
                    if (hasLongLines(was) || hasLongLines(is)) {
                        renew();
                    }
                });
    }

    /** Whether there are line numbers. */
    BooleanProperty lineNumbersProperty() {
        return lineNumbers;
    }

    private static boolean hasLongLines(Text text) {
        return text.rows().hasLongLines();
    }

    private void renew() {
        area.setLeftDecorator(
                lineNumbers.get() ? new LineNumbers(document::text, area.getFont()) : null);
    }
}
