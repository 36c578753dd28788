package org.keepsake.text;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** Writes a stretch of a text in other letters. */
public final class LetterCase {

    private LetterCase() {}

    /**
     * The text with what is between two places written otherwise, line by line. A line that holds
     * bytes which are no text stays as it is: they would not survive.
     *
     * @param from the first byte
     * @param to behind the last one
     * @param letters makes of a part of a line another, without line breaks
     * @param progress is told how many bytes are done; what it throws ends the pass
     */
    public static Text changed(
            Text text, long from, long to, UnaryOperator<String> letters, LongConsumer progress) {
        Splices splices = new Splices(text);
        int last = text.position(to).line();
        for (int line = text.position(from).line(); line <= last; line++) {
            long start = Math.max(from, text.lineStart(line));
            long end = Math.min(to, text.lineEnd(line));
            if (start < end && text.slice(start, end).invalidBytes() == 0) {
                String old = text.string(start, end);
                String now = letters.apply(old);
                if (!now.equals(old)) {
                    splices.replace(start, end, now.getBytes(StandardCharsets.UTF_8));
                }
            }
            progress.accept(end - from);
        }
        return splices.text();
    }
}
