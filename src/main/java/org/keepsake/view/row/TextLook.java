package org.keepsake.view.row;

import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.TextBoundsType;
import org.keepsake.view.layout.Indentation;

/**
 * How the letters of a view look.
 *
 * @param font the font
 * @param tabSize the distance between tab stops in spaces, at least 1
 * @param wrapWidth where lines are wrapped, in pixels; 0 for no wrapping
 * @param pitch the height of a screen line, in pixels
 * @param drop how far the letters are below where the toolkit puts them, in pixels: there are fonts
 *     with capitals higher than the ascent that they claim
 * @param space the width of a space, in pixels
 * @param whitespace whether spaces and tabs are made visible
 */
public record TextLook(
        Font font,
        int tabSize,
        double wrapWidth,
        double pitch,
        double drop,
        double space,
        boolean whitespace) {
    /** High and low letters. */
    private static final String SAMPLE = "ÁÄg_";

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
        javafx.scene.text.Text sample = sample(SAMPLE, font);
        double ascent = sample.getBaselineOffset();
        double descent = sample.getLayoutBounds().getHeight() - ascent;
        // The gap that some fonts want between two lines is not in the height of one.
        double line = bounds(SAMPLE + "\n" + SAMPLE, font).getHeight() - ascent - descent;
        sample.setBoundsType(TextBoundsType.VISUAL);
        Bounds drawn = sample.getLayoutBounds();
        double drop = Math.max(0, Math.ceil(-drawn.getMinY() - ascent));
        double height = Math.max(line, drop + ascent + Math.max(descent, drawn.getMaxY()));
        double pitch = Math.ceil(lineSpacing * height);
        // What is left over stands above and below the letters.
        double above = drop + Math.floor(Math.max(0, pitch - height) / 2);
        double space = bounds(" ", font).getWidth();
        double digits = tabSize * digitWidth(font);
        int spaces = space > 0 ? Math.max(1, (int) Math.round(digits / space)) : tabSize;
        return new TextLook(font, spaces, wrapWidth, pitch, above, space, whitespace);
    }

    /** The width of a digit, in pixels: that of all characters of a monospaced font. */
    public static double digitWidth(Font font) {
        return bounds("0", font).getWidth();
    }

    private static Bounds bounds(String string, Font font) {
        return sample(string, font).getLayoutBounds();
    }

    private static javafx.scene.text.Text sample(String string, Font font) {
        var sample = new javafx.scene.text.Text(string);
        sample.setFont(font);
        return sample;
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
