package org.keepsake.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.OptionalLong;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadBack;
import org.keepsake.storage.system.ReadableFile;

/** Moves and compares the bytes of whole files in pieces, never holding more than one. */
public final class Content {

    /** Large enough that the calls cost nothing, small enough to stay in the processor's cache. */
    public static final int PIECE = 256 * 1024;

    /** What is read past the page cache is not read ahead, so each read is worth a wait. */
    private static final int READ_BACK_PIECE = 2 * 1024 * 1024;

    /** So many reads make a progress that can be watched, where a file is not large. */
    private static final int READS = 16;

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
    public static long copy(ReadableFile from, OpenFile to) throws IOException {
        ByteBuffer buffer = buffer(PIECE, PIECE);
        long copied = 0;
        while (from.read(buffer.clear()) >= 0) {
            copied += buffer.flip().remaining();
            writeFully(buffer, to);
        }
        return copied;
    }

    /** Reads the rest of a file that is known to be small. */
    public static byte[] readSmall(ReadableFile file) throws IOException {
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
    public static OptionalLong firstDifference(ReadableFile file, ByteSource expected)
            throws IOException {
        return firstDifference(file, expected, Progress.NONE);
    }

    /**
     * Finds the first byte by which the file differs, one of them ending early included, telling
     * {@code progress} before the first and after each piece.
     */
    public static OptionalLong firstDifference(
            ReadableFile file, ByteSource expected, Progress progress) throws IOException {
        long size = expected.size();
        int most = Math.clamp(size / READS, PIECE, READ_BACK_PIECE);
        ByteBuffer actual = buffer(size, most).limit(0);
        long offset = 0;
        for (Iterator<ByteBuffer> pieces = expected.pieces(); pieces.hasNext(); ) {
            ByteBuffer piece = pieces.next();
            while (piece.hasRemaining()) {
                if (!actual.hasRemaining()) {
                    progress.report(offset, size);
                    fill(actual.clear(), file);
                    if (!actual.flip().hasRemaining()) {
                        return OptionalLong.of(offset);
                    }
                }
                int length = Math.min(actual.remaining(), piece.remaining());
                int mismatch =
                        actual.slice(actual.position(), length)
                                .mismatch(piece.slice(piece.position(), length));
                if (mismatch >= 0) {
                    return OptionalLong.of(offset + mismatch);
                }
                actual.position(actual.position() + length);
                piece.position(piece.position() + length);
                offset += length;
            }
        }
        progress.report(offset, size);
        boolean longer = actual.hasRemaining() || file.read(actual.clear()) > 0;
        return longer ? OptionalLong.of(offset) : OptionalLong.empty();
    }

    /** Finds the first byte by which two files differ, one of them ending early included. */
    public static OptionalLong firstDifference(ReadableFile left, ReadableFile right)
            throws IOException {
        ByteBuffer a = buffer(PIECE, PIECE);
        ByteBuffer b = buffer(PIECE, PIECE);
        for (long offset = 0; ; offset += a.limit()) {
            fill(a.clear(), left);
            fill(b.clear(), right);
            int mismatch = a.flip().mismatch(b.flip());
            if (mismatch >= 0) {
                return OptionalLong.of(offset + mismatch);
            }
            if (a.limit() < a.capacity()) {
                return OptionalLong.empty();
            }
        }
    }

    /** Fills a buffer, unless the file ends before. */
    public static void fill(ByteBuffer buffer, ReadableFile file) throws IOException {
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            // A read may be short; only the end of the file gives less in all.
        }
    }

    /** One that a device can read into: see {@link ReadBack}. */
    private static ByteBuffer buffer(long size, int most) {
        int capacity = Math.ceilDiv(Math.clamp(size, 1, most), ReadBack.ALIGNMENT);
        return ByteBuffer.allocateDirect((capacity + 1) * ReadBack.ALIGNMENT)
                .alignedSlice(ReadBack.ALIGNMENT)
                .slice(0, capacity * ReadBack.ALIGNMENT);
    }
}
