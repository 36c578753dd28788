package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.file.Path;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.PostponedInterrupt;

/** The stamp by which the next save recognises what this one has written. */
final class SettledStamp {
    /** In bytes: a file that takes longer to compare than its stamp takes to settle. */
    private static final long SLOW_TO_COMPARE = 64L << 20;

    private SettledStamp() {}

    /**
     * Looks at a file that has just got its name, which changes its change time. If anything else
     * differs, somebody has already been at the file: then {@code written} is the stamp to keep, so
     * that the next save finds the difference. For a large file it waits until the stamp proves
     * something; without that the next save would have to compare every byte.
     *
     * @param written what the file was before it was moved
     */
    static FileStamp afterMove(Path file, FileStamp written, FileOperations files) {
        try (PostponedInterrupt _ = new PostponedInterrupt()) {
            FileStamp moved = stampOf(file, written, files);
            if (moved.settled() || moved.size() < SLOW_TO_COMPARE) {
                return moved;
            }
            files.pause(FileStamp.FINE_GRAIN);
            return stampOf(file, written, files);
        } catch (IOException _) {
            return written;
        }
    }

    private static FileStamp stampOf(Path file, FileStamp written, FileOperations files)
            throws IOException {
        return files.facts(file)
                .map(FileFacts::stamp)
                .filter(written::sameContentAs)
                .orElse(written);
    }
}
