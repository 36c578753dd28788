package org.keepsake.ui.print;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.keepsake.print.Advances;

/**
 * A font on paper, in points. Measures each character once; on whatever thread asks first, as what
 * is measured is in no scene.
 */
final class PrintFont implements Advances {
    /**
     * How often a character stands in what is measured: letters that join do so with their like.
     */
    private static final int SAMPLE = 10;

    private final Font font;
    private final double pitch;

    /** By character; what is not measured yet is no number. Two threads may measure the same. */
    private final float[] advances = new float[1 << Character.SIZE];

    private final Map<Integer, Float> others = new ConcurrentHashMap<>();

    /** Creates a font on paper that looks like {@code font}, its size in points. */
    PrintFont(Font font) {
        this.font = font;
        pitch = Math.ceil(sample("Ág_").getLayoutBounds().getHeight() * 10) / 10;
        Arrays.fill(advances, Float.NaN);
    }

    Font font() {
        return font;
    }

    /** The distance between lines. */
    double pitch() {
        return pitch;
    }

    @Override
    public double of(int codePoint) {
        if (codePoint >= advances.length) {
            return others.computeIfAbsent(codePoint, this::measured);
        }
        if (Float.isNaN(advances[codePoint])) {
            advances[codePoint] = measured(codePoint);
        }
        return advances[codePoint];
    }

    private float measured(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // These are drawn on the character before.
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> {
                String many = Character.toString(codePoint).repeat(SAMPLE);
                yield (float) (sample(many).getLayoutBounds().getWidth() / SAMPLE);
            }
        };
    }

    private Text sample(String string) {
        Text sample = new Text(string);
        sample.setFont(font);
        return sample;
    }
}
