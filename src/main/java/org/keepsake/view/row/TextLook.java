package org.keepsake.view.row;

import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import org.keepsake.view.layout.Indentation;

/**
 * How the letters of a view look.
 *
 * @param font the font
 * @param tabSize the distance between tab stops in spaces, at least 1
 * @param wrapWidth where lines are wrapped, in pixels; 0 for no wrapping
 * @param pitch the height of a screen line, in pixels
 * @param space the width of a space, in pixels
 * @param whitespace whether spaces and tabs are made visible
 */
public record TextLook(
        Font font, int tabSize, double wrapWidth, double pitch, double space, boolean whitespace) {
    /** How much of the width an indentation may take from the screen lines below it. */
    private static final double INDENTED = 0.5;

    /**
     * Creates a look.
     *
     * @param tabSize the distance between tab stops, in digits, which are as wide as all characters
     *     of a monospaced font; a space is much narrower in others
     * @param lineSpacing the height of a screen line, as a multiple of the font's height
     */
    public static TextLook of(
            Font font, int tabSize, double lineSpacing, double wrapWidth, boolean whitespace) {
        double pitch = Math.ceil(lineSpacing * bounds("Ág_", font).getHeight());
        double space = bounds(" ", font).getWidth();
        double digits = tabSize * digitWidth(font);
        int spaces = space > 0 ? Math.max(1, (int) Math.round(digits / space)) : tabSize;
        return new TextLook(font, spaces, wrapWidth, pitch, space, whitespace);
    }

    /** The width of a digit, in pixels: that of all characters of a monospaced font. */
    public static double digitWidth(Font font) {
        return bounds("0", font).getWidth();
    }

    private static Bounds bounds(String string, Font font) {
        var sample = new javafx.scene.text.Text(string);
        sample.setFont(font);
        return sample.getLayoutBounds();
    }

    boolean wraps() {
        return wrapWidth > 0;
    }

    /** The indentation that the screen lines of a wrapped line share. */
    Indentation indentation(String line) {
        return wraps() && space > 0
                ? Indentation.of(line, tabSize, (int) (INDENTED * wrapWidth / space))
                : Indentation.NONE;
    }
}
