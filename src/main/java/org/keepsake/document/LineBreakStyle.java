package org.keepsake.document;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.text.UnpairedSurrogateException;

/**
 * Which line breaks a document gets where lines are added: those of their neighbours, so that a
 * file keeps the breaks it came with, or in a text without any, the kind that was chosen.
 */
public final class LineBreakStyle {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private final Supplier<Text> text;
    private final ReadOnlyObjectWrapper<LineBreak> first =
            new ReadOnlyObjectWrapper<>(LineBreak.ofPlatform());

    /**
     * Creates the style of the platform.
     *
     * @param text returns the current text
     */
    LineBreakStyle(Supplier<Text> text) {
        this.text = text;
    }

    /** The kind for a text that has none yet. */
    public LineBreak first() {
        return first.get();
    }

    /** The kind for a text that has none yet, observable. */
    public ReadOnlyObjectProperty<LineBreak> firstProperty() {
        return first.getReadOnlyProperty();
    }

    /** Chooses {@link #first}; existing breaks stay as they are. */
    public void choose(LineBreak kind) {
        first.set(kind);
    }

    /** The kind for lines that replace a selection. */
    public LineBreak at(Selection place) {
        return LineBreaks.kindBetween(
                text.get(), lineOf(place.start()), place.start(), place.end(), first());
    }

    /**
     * Returns a string as a text to replace the bytes {@code from} to {@code to}, with the line
     * breaks for that place.
     *
     * @throws UnpairedSurrogateException if the string contains half of a surrogate pair
     */
    public Text encode(String string, long from, long to) {
        if (!LINE_BREAK.matcher(string).find()) {
            return Text.of(string);
        }
        String here = LineBreaks.between(text.get(), lineOf(from), from, to, first());
        return Text.of(LINE_BREAK.matcher(string).replaceAll(here));
    }

    private int lineOf(long offset) {
        return text.get().position(offset).line();
    }
}
