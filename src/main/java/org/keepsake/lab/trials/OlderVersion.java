package org.keepsake.lab.trials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.keepsake.codec.TextFormat;
import org.keepsake.lab.trials.TroubleTask.OnDisk;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.text.Text;

/**
 * A file with the version that was saved before, for a save to replace. Each save has one of its
 * own: what an earlier save has just written would have to be compared byte by byte, because its
 * stamp is too young to be believed, and the saves would not be alike.
 *
 * @param file where it is
 */
record OlderVersion(Path file) {
    private static final byte[] CONTENT =
            "The version that was saved before.\n".getBytes(StandardCharsets.US_ASCII);

    /** Writes it; {@code file} must not exist. */
    static OlderVersion at(Path file) throws IOException {
        return new OlderVersion(Files.write(file, CONTENT));
    }

    /** The request to replace it, as the version that we know: its few bytes are compared. */
    SaveRequest replacedBy(Text text) {
        FileStamp unseen = new FileStamp(0, 0, CONTENT.length, 0, 0);
        Expected ours = new Expected.Ours(unseen, () -> ByteSource.of(CONTENT));
        return new SaveRequest(text, 1, file, TextFormat.UTF_8, ours, false);
    }

    /** What the file holds after {@code text} was to replace it. */
    OnDisk found(Text text) throws IOException {
        if (Files.size(file) == text.byteLength() && holds(text)) {
            return OnDisk.NEW_VERSION;
        }
        return Files.size(file) == CONTENT.length
                        && Arrays.equals(Files.readAllBytes(file), CONTENT)
                ? OnDisk.OLD_VERSION
                : OnDisk.NEITHER;
    }

    private boolean holds(Text text) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            ByteBuffer read = ByteBuffer.allocate(1 << 16);
            for (Iterator<ByteBuffer> pieces = text.pieces(); pieces.hasNext(); ) {
                ByteBuffer piece = pieces.next();
                while (piece.hasRemaining()) {
                    read.clear().limit(Math.min(read.capacity(), piece.remaining()));
                    int count = in.read(read);
                    if (count <= 0) {
                        return false;
                    }
                    ByteBuffer part = piece.slice(piece.position(), count);
                    if (!part.equals(read.flip())) {
                        return false;
                    }
                    piece.position(piece.position() + count);
                }
            }
            return true;
        }
    }

    /** How many other files are in its folder. */
    int neighbours() throws IOException {
        try (Stream<Path> all = Files.list(file.resolveSibling(""))) {
            return (int) all.filter(other -> !other.equals(file)).count();
        }
    }
}
