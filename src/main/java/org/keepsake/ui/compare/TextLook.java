package org.keepsake.ui.compare;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How lines look, the same as in the editor.
 *
 * @param tabSize the widest a tab is, in characters
 */
record TextLook(Font font, int tabSize) {

    /** The font, for a node whose children inherit it. */
    String style() {
        return "-fx-font-family: \"%s\"; -fx-font-size: ".formatted(font.getFamily())
                + font.getSize()
                + "px;";
    }

    /** The width of so many digits, in pixels. */
    double digits(int count) {
        Text digits = new Text("0".repeat(count));
        digits.setFont(font);
        return Math.ceil(digits.getLayoutBounds().getWidth());
    }
}
