package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.keepsake.storage.Content;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;

/** Copies and compares whole files, and writes one over another that keeps its identity. */
record InPlaceWriter(FileOperations files) {

    /** Copies a file to a new one that nobody else may read, on the device when it returns. */
    long copyDurably(Path from, Path to) throws IOException {
        try (OpenFile source = files.openForReading(from);
                OpenFile copy = files.create(to, true)) {
            long size = Content.copy(source, copy);
            copy.force();
            return size;
        }
    }

    /**
     * Gives a file the bytes of another. It is never shorter than both versions are, so that a
     * crash leaves nothing that could not be told apart; only the surplus is cut off, at the end.
     *
     * @param kept what the file had before it was written to, which takes some rights away: see
     *     chmod(2) on set-user-id and set-group-id; what is not permitted is left out
     * @return the version it has then
     * @throws IOException if it is not certain that the file has exactly these bytes
     */
    FileStamp overwrite(Path target, Path source, Metadata kept) throws IOException {
        try (OpenFile from = files.openForReading(source);
                OpenFile to = files.openForOverwriting(target)) {
            long size = Content.copy(from, to);
            to.truncate(size);
            if (!files.metadata(target).equals(kept)) {
                files.apply(kept, target);
            }
            to.force();
        }
        FileStamp stamp =
                files.facts(target)
                        .orElseThrow(() -> new NoSuchFileException(target.toString()))
                        .stamp();
        OptionalLong difference = firstDifference(target, source);
        if (difference.isPresent()) {
            throw new IOException("Byte " + difference.getAsLong() + " was not written");
        }
        return stamp;
    }

    /** Finds the first byte by which two files differ, one of them ending early included. */
    OptionalLong firstDifference(Path left, Path right) throws IOException {
        ByteBuffer a = ByteBuffer.allocateDirect(Content.PIECE);
        ByteBuffer b = ByteBuffer.allocateDirect(Content.PIECE);
        try (OpenFile first = files.openForReading(left);
                OpenFile second = files.openForReading(right)) {
            for (long offset = 0; ; offset += a.limit()) {
                Content.fill(a.clear(), first);
                Content.fill(b.clear(), second);
                int mismatch = a.flip().mismatch(b.flip());
                if (mismatch >= 0) {
                    return OptionalLong.of(offset + mismatch);
                }
                if (a.limit() < a.capacity()) {
                    return OptionalLong.empty();
                }
            }
        }
    }
}
