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
 * The least that can be done to make bytes durable, to measure a save by: written to a new file and
 * forced, with no check, no reading back and no rename. Always on the real disk.
 */
public final class PlainWrite {
    private PlainWrite() {}

    /**
     * Writes and forces a text once, on the calling thread, and deletes the file.
     *
     * @param file where to; not there yet
     * @return from before the first byte until all are forced
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
