package org.keepsake.view.row;

import javafx.scene.text.Font;

/**
 * How the letters of a view look.
 *
 * @param font the font
 * @param tabSize the distance between tab stops in characters, at least 1
 * @param wrapWidth where lines are wrapped, in pixels; 0 for no wrapping
 * @param pitch the height of a screen line, in pixels
 * @param whitespace whether spaces and tabs are made visible
 */
public record TextLook(Font font, int tabSize, double wrapWidth, double pitch, boolean whitespace) {
    /**
     * Creates a look.
     *
     * @param lineSpacing the height of a screen line, as a multiple of the font's height
     */
    public static TextLook of(
            Font font, int tabSize, double lineSpacing, double wrapWidth, boolean whitespace) {
        double pitch = Math.ceil(lineSpacing * heightOf(font));
        return new TextLook(font, tabSize, wrapWidth, pitch, whitespace);
    }

    private static double heightOf(Font font) {
        var sample = new javafx.scene.text.Text("Ág_");
        sample.setFont(font);
        return sample.getLayoutBounds().getHeight();
    }

    boolean wraps() {
        return wrapWidth > 0;
    }
}
