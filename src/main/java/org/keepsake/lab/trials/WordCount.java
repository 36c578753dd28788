package org.keepsake.lab.trials;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.keepsake.text.Text;

/**
 * Counts words in slices, so that the thread can do other things in between. A word begins with
 * each byte above a space that does not follow such a byte.
 */
final class WordCount {
    private static final int BETWEEN_LOOKS = 1 << 14;

    private final Iterator<ByteBuffer> pieces;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private boolean inWord;
    private long words;

    WordCount(Text text) {
        pieces = text.pieces();
    }

    /** The words found so far. */
    long words() {
        return words;
    }

    /**
     * Continues until {@code deadline}, by {@link System#nanoTime}.
     *
     * @return whether everything is counted
     */
    boolean goOn(long deadline) {
        while (System.nanoTime() - deadline < 0) {
            if (!piece.hasRemaining()) {
                if (!pieces.hasNext()) {
                    return true;
                }
                piece = pieces.next();
            }
            for (int i = Math.min(piece.remaining(), BETWEEN_LOOKS); i > 0; i--) {
                byte b = piece.get();
                boolean part = b > ' ' || b < 0;
                if (part && !inWord) {
                    words++;
                }
                inWord = part;
            }
        }
        return false;
    }
}
