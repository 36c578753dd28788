package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.keepsake.storage.Content;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadBack;

/** Copies and compares whole files, and writes one over another that keeps its identity. */
record InPlaceWriter(FileOperations files) {

    /** What overwriting a file has come to. */
    record Written(FileStamp stamp, boolean forced, boolean readFromDevice) {}

    /** Copies a file to a new one that nobody else may read, on the device when it returns. */
    long copyDurably(OpenFile from, Path to) throws IOException {
        from.rewind();
        try (OpenFile copy = files.create(to, true)) {
            long size = Content.copy(from, copy);
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
     * @throws IOException if it is not certain that the file has exactly these bytes
     */
    Written overwrite(OpenFile target, Path source, Metadata kept) throws IOException {
        target.rewind();
        try (OpenFile from = files.openForReading(source)) {
            target.truncate(Content.copy(from, target));
        }
        if (!target.metadata().equals(kept)) {
            target.apply(kept);
        }
        boolean forced = target.force();
        FileStamp stamp = target.facts().stamp();
        try (ReadBack written = target.readBack();
                OpenFile wanted = files.openForReading(source)) {
            OptionalLong difference = Content.firstDifference(written, wanted);
            if (difference.isPresent()) {
                throw new IOException("Byte " + difference.getAsLong() + " was not written");
            }
            return new Written(stamp, forced, written.fromDevice());
        }
    }

    /** Finds the first byte by which a file differs from a copy of it. */
    OptionalLong firstDifference(OpenFile file, Path copy) throws IOException {
        file.rewind();
        try (OpenFile other = files.openForReading(copy)) {
            return Content.firstDifference(file, other);
        }
    }
}
