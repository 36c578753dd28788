package org.keepsake.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.LongConsumer;

/**
 * Copies a text, giving all its breaks the same kind. CR and LF are never part of a longer UTF-8
 * sequence, so looking at single bytes is enough, whatever else the text contains.
 */
final class LineBreakConversion {
    private final TextBuilder builder = new TextBuilder();
    private final byte[] lineBreak;
    private final byte[] chunk = new byte[Leaf.MAX_LENGTH];
    private final ByteBuffer out = ByteBuffer.allocate(2 * Leaf.MAX_LENGTH);
    private boolean afterReturn;

    LineBreakConversion(LineBreak kind) {
        lineBreak = kind.characters().getBytes(StandardCharsets.US_ASCII);
    }

    Text convert(Iterator<ByteBuffer> pieces, LongConsumer progress) {
        long done = 0;
        while (pieces.hasNext()) {
            ByteBuffer piece = pieces.next();
            done += piece.remaining();
            while (piece.hasRemaining()) {
                int length = Math.min(chunk.length, piece.remaining());
                piece.get(chunk, 0, length);
                convert(length);
            }
            progress.accept(done);
        }
        return builder.build();
    }

    private void convert(int length) {
        int copied = 0;
        for (int at = 0; at < length; at++) {
            byte value = chunk[at];
            if (value != '\n' && value != '\r') {
                afterReturn = false;
                continue;
            }
            out.put(chunk, copied, at - copied);
            copied = at + 1;
            // The LF of a CRLF has no break of its own: its CR, perhaps in an earlier chunk, stands
            // for both.
            if (value == '\r' || !afterReturn) {
                out.put(lineBreak);
            }
            afterReturn = value == '\r';
        }
        out.put(chunk, copied, length - copied);
        builder.append(out.flip());
        out.clear();
    }
}
