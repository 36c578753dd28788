package org.keepsake.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.OptionalLong;
import org.keepsake.storage.system.OpenFile;

/** Moves and compares the bytes of whole files in pieces, never holding more than one. */
public final class Content {

    /** Large enough that the calls cost nothing, small enough to stay in the processor's cache. */
    public static final int PIECE = 256 * 1024;

    private Content() {}

    /** Writes all bytes, telling {@code progress} before the first and after each piece. */
    public static void write(ByteSource bytes, OpenFile file, Progress progress)
            throws IOException {
        long done = 0;
        progress.report(done, bytes.size());
        for (Iterator<ByteBuffer> pieces = bytes.pieces(); pieces.hasNext(); ) {
            ByteBuffer piece = pieces.next();
            done += piece.remaining();
            writeFully(piece, file);
            progress.report(done, bytes.size());
        }
    }

    /** Copies all bytes from where the one file stands to where the other one does. */
    public static long copy(OpenFile from, OpenFile to) throws IOException {
        ByteBuffer buffer = buffer(PIECE);
        long copied = 0;
        while (from.read(buffer.clear()) >= 0) {
            copied += buffer.flip().remaining();
            writeFully(buffer, to);
        }
        return copied;
    }

    /** Reads the rest of a file that is known to be small. */
    public static byte[] readSmall(OpenFile file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(PIECE);
        fill(buffer, file);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static void writeFully(ByteBuffer piece, OpenFile file) throws IOException {
        while (piece.hasRemaining()) {
            if (file.write(piece) <= 0) {
                throw new IOException("The system took no byte and gave no reason");
            }
        }
    }

    /** Finds the first byte by which the file differs, one of them ending early included. */
    public static OptionalLong firstDifference(OpenFile file, ByteSource expected)
            throws IOException {
        ByteBuffer actual = buffer(expected.size());
        long offset = 0;
        for (Iterator<ByteBuffer> pieces = expected.pieces(); pieces.hasNext(); ) {
            ByteBuffer piece = pieces.next();
            while (piece.hasRemaining()) {
                int wanted = Math.min(actual.capacity(), piece.remaining());
                fill(actual.clear().limit(wanted), file);
                int compared = actual.flip().remaining();
                int mismatch = actual.mismatch(piece.slice(piece.position(), compared));
                if (mismatch >= 0) {
                    return OptionalLong.of(offset + mismatch);
                }
                offset += compared;
                piece.position(piece.position() + compared);
                if (compared < wanted) {
                    return OptionalLong.of(offset);
                }
            }
        }
        boolean longer = file.read(actual.clear()) > 0;
        return longer ? OptionalLong.of(offset) : OptionalLong.empty();
    }

    /** Fills a buffer, unless the file ends before. */
    public static void fill(ByteBuffer buffer, OpenFile file) throws IOException {
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            // A read may be short; only the end of the file gives less in all.
        }
    }

    private static ByteBuffer buffer(long size) {
        return ByteBuffer.allocateDirect(Math.clamp(size, 1, PIECE));
    }
}
