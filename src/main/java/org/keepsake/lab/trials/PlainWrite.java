package org.keepsake.lab.trials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Iterator;
import org.keepsake.text.Text;

/**
 * The least work that makes bytes durable, as a yardstick for saves: writes them to a new file and
 * forces it, without checks, reading back or renaming. Always on the real disk.
 */
public final class PlainWrite {
    private PlainWrite() {}

    /**
     * Writes and forces a text once, on the calling thread, and deletes the file.
     *
     * @param file where to write; must not exist yet
     * @return the time from before the first byte until all are forced
     */
    public static Duration time(Text text, Path file) throws IOException {
        long start = System.nanoTime();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (Iterator<ByteBuffer> pieces = text.pieces(); pieces.hasNext(); ) {
                ByteBuffer piece = pieces.next();
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
            }
            channel.force(true);
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
