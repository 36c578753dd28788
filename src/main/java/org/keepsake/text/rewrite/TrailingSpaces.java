package org.keepsake.text.rewrite;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import org.keepsake.text.Splices;
import org.keepsake.text.Text;

/**
 * Removes spaces and tabs at the ends of lines. Neither is ever part of a longer UTF-8 sequence, so
 * looking at single bytes is enough, whatever else the text contains.
 */
public final class TrailingSpaces {
    private static final int CHUNK = 4096;
    private static final long NONE = -1;

    private final Text text;
    private final long spared;
    private final Splices splices;
    private final byte[] chunk = new byte[CHUNK];

    /** The start of the run of spaces that ends at the current byte. */
    private long spaces = NONE;

    /** The last byte that was neither a space nor a tab. */
    private byte before;

    private TrailingSpaces(Text text, OptionalInt spared) {
        this.text = text;
        this.spared = spared.isPresent() ? text.lineEnd(spared.getAsInt()) : NONE;
        this.splices = new Splices(text);
    }

    /**
     * Returns the text without trailing spaces and tabs; itself, if it has none. The number of
     * lines stays the same. Takes one pass over the text, so it is meant for a background thread.
     *
     * @param spared a line that is left as it is, if any, counted from 0
     * @param progress receives, from time to time, how many bytes of the text are done; what it
     *     throws ends the pass
     */
    public static Text removed(Text text, OptionalInt spared, LongConsumer progress) {
        return new TrailingSpaces(text, spared).remove(progress);
    }

    private Text remove(LongConsumer progress) {
        long done = 0;
        Iterator<ByteBuffer> pieces = text.pieces();
        while (pieces.hasNext()) {
            ByteBuffer piece = pieces.next();
            while (piece.hasRemaining()) {
                int length = Math.min(chunk.length, piece.remaining());
                piece.get(chunk, 0, length);
                lookThrough(length, done);
                done += length;
            }
            progress.accept(done);
        }
        lineEndsAt(done, '\n');
        return splices.text();
    }

    private void lookThrough(int length, long offset) {
        for (int at = 0; at < length; at++) {
            byte value = chunk[at];
            if (value == ' ' || value == '\t') {
                if (spaces == NONE) {
                    spaces = offset + at;
                }
                continue;
            }
            if (value == '\n' || value == '\r') {
                lineEndsAt(offset + at, value);
            }
            spaces = NONE;
            before = value;
        }
    }

    private void lineEndsAt(long end, int lineBreak) {
        // The one case in which a line would be lost: its CR and LF would join into a single break.
        boolean keepsApart = before == '\r' && lineBreak == '\n' && end < text.byteLength();
        if (spaces != NONE && end != spared && !keepsApart) {
            splices.replace(spaces, end);
        }
    }
}
