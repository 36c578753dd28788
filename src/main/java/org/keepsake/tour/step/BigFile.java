package org.keepsake.tour.step;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import org.keepsake.tour.stage.Studio;

/** A big text file, and a copy of it to compare with after typing at its start. */
final class BigFile {
    private static final int PIECE = 1 << 16;

    private final Path file;
    private final Path original;

    BigFile(Path file, Path original) {
        this.file = file;
        this.original = original;
    }

    /** Creates both, with {@code size} bytes or up to a line more. */
    void make(long size) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(original)) {
            long written = 0;
            for (int line = 1; written < size; line++) {
                String text = Studio.words("tour.text.big", line) + "\n";
                writer.write(text);
                written += text.length();
            }
        }
        Files.copy(original, file);
    }

    Path path() {
        return file;
    }

    /** Whether the file is {@code typed} followed by the original, byte for byte. */
    boolean isOriginalAfter(String typed) throws IOException {
        byte[] start = typed.getBytes(StandardCharsets.UTF_8);
        try (InputStream actual = Files.newInputStream(file);
                InputStream expected =
                        new SequenceInputStream(
                                new ByteArrayInputStream(start), Files.newInputStream(original))) {
            byte[] piece;
            do {
                piece = actual.readNBytes(PIECE);
                if (!Arrays.equals(piece, expected.readNBytes(PIECE))) {
                    return false;
                }
            } while (piece.length > 0);
            return true;
        }
    }

    /**
     * Returns how long it takes to write and force the same bytes to a new file next to this one,
     * and nothing else: no check, no reading back, no rename.
     */
    Duration timeOfPlainWrite() throws IOException {
        Path copy = file.resolveSibling("plain.txt");
        try (FileChannel source = FileChannel.open(original, StandardOpenOption.READ);
                FileChannel channel =
                        FileChannel.open(
                                copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = source.map(FileChannel.MapMode.READ_ONLY, 0, source.size()).load();
            long start = System.nanoTime();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
