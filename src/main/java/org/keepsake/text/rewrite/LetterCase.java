package org.keepsake.text.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.keepsake.text.Splices;
import org.keepsake.text.Text;

/** Changes the case of a range of text. */
public final class LetterCase {

    private LetterCase() {}

    /**
     * Returns the text with a range transformed line by line. A line that contains invalid bytes is
     * left alone, as they would not survive.
     *
     * @param from the first byte
     * @param to the end, exclusive
     * @param letters transforms part of a line; neither its input nor its output has line breaks
     * @param progress receives the number of bytes done; what it throws ends the pass
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
