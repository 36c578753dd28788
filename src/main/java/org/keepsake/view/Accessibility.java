package org.keepsake.view;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;

/**
 * Answers screen readers as the toolkit's own text area does, but of a long text gives only the
 * lines around the caret, because all of it would have to become one string. Offsets count UTF-16
 * units of what {@link AccessibleAttribute#TEXT} returns.
 *
 * @param text the text
 * @param caret the caret that the screen follows
 */
record Accessibility(Text text, Caret caret) {
    /** The longest text that is given in full, in bytes. */
    private static final long WHOLE = 256 << 10;

    /** How much of a longer text is given on each side of the caret, in bytes. */
    private static final long AROUND = 8 << 10;

    /** The value of an attribute; empty for those that the view itself does not handle. */
    Optional<Object> answer(AccessibleAttribute attribute, Object... parameters) {
        return Optional.ofNullable(
                switch (attribute) {
                    case TEXT -> part().string(0, part().byteLength());
                    case SELECTION_START -> units(caret.start());
                    case SELECTION_END -> units(caret.end());
                    case CARET_OFFSET -> units(caret.offset());
                    case LINE_FOR_OFFSET -> part().position(inPart(number(parameters))).line();
                    case LINE_START -> lineStart(parameters);
                    case LINE_END -> lineEnd(parameters);
                    default -> null;
                });
    }

    private long start() {
        if (text.byteLength() <= WHOLE) {
            return 0;
        }
        long near = Math.max(0, Math.min(caret.offset(), text.byteLength()) - AROUND);
        return text.offset(text.position(near).line(), text.position(near).column());
    }

    private long end() {
        if (text.byteLength() <= WHOLE) {
            return text.byteLength();
        }
        long near = Math.min(text.byteLength(), caret.offset() + AROUND);
        return text.offset(text.position(near).line(), text.position(near).column());
    }

    private Text part() {
        return text.slice(start(), end());
    }

    /** The offset, in the units of screen readers, of a byte offset. */
    int units(long offset) {
        long inside = Math.clamp(offset, start(), end());
        return (int) text.slice(start(), inside).charLength();
    }

    /** The byte offset of an offset in the units of screen readers. */
    long bytes(int unit) {
        return start() + inPart(unit);
    }

    /** The number of bytes before a UTF-16 offset in the part. */
    private long inPart(int unit) {
        Text part = part();
        int low = 0;
        int high = part.lineCount() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (part.slice(0, part.lineStart(middle)).charLength() <= unit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long before = part.slice(0, part.lineStart(low)).charLength();
        return part.offset(low, (int) Math.max(0, unit - before));
    }

    private @Nullable Integer lineStart(Object... parameters) {
        int line = number(parameters);
        Text part = part();
        return line < 0 || line >= part.lineCount()
                ? null
                : (int) part.slice(0, part.lineStart(line)).charLength();
    }

    private @Nullable Integer lineEnd(Object... parameters) {
        int line = number(parameters);
        Text part = part();
        return line < 0 || line >= part.lineCount()
                ? null
                : (int) part.slice(0, part.lineEnd(line)).charLength();
    }

    private static int number(Object... parameters) {
        return parameters.length > 0 && parameters[0] instanceof Integer number ? number : 0;
    }
}
