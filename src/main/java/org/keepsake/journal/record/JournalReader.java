package org.keepsake.journal.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.OpenFile;

/** Reads a journal to its end, or to its first incomplete record. */
public final class JournalReader {
    private final OpenFile file;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10).limit(0);
    private final List<Dated> entries = new ArrayList<>();
    private long position;

    /** Whether there were bytes that are neither a record nor zeros. */
    private boolean garbage;

    private JournalReader(OpenFile file) {
        this.file = file;
    }

    /** The result of reading a file. */
    public sealed interface Reading {}

    /**
     * A journal.
     *
     * @param entries all complete ones, in order
     * @param torn whether they are followed by bytes that are neither a record nor zeros
     */
    public record Whole(List<Dated> entries, boolean torn) implements Reading {

        /**
         * When the last edit was written, however often the journal was rewritten since; if there
         * is none, when the last entry was.
         */
        public Instant latest() {
            return entries.reversed().stream()
                    .filter(dated -> dated.entry() instanceof Entry.Splice)
                    .findFirst()
                    .or(() -> entries.reversed().stream().findFirst())
                    .map(Dated::at)
                    .orElse(Instant.EPOCH);
        }
    }

    /** A journal of a version that this program does not know. */
    public record Newer() implements Reading {}

    /** Not a journal. */
    public record Nothing() implements Reading {}

    /** Reads a file. Blocks. */
    public static Reading read(Path path, FileOperations files) throws IOException {
        try (OpenFile file = files.openForReading(path)) {
            return new JournalReader(file).read();
        }
    }

    private Reading read() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(next(Frame.HEADER));
        if (header.remaining() < Frame.HEADER
                || header.getLong() != Frame.MARK
                || header.getInt(Frame.HEADER - Integer.BYTES)
                        != Frame.checksum(header.array(), Frame.HEADER - Integer.BYTES)) {
            return new Nothing();
        }
        if (header.getInt() != Frame.VERSION) {
            return new Newer();
        }
        long salt = header.getLong();
        boolean whole = true;
        while (whole && fill(1)) {
            whole = readRecord(salt);
        }
        return new Whole(List.copyOf(entries), !whole && (garbage || !restIsEmpty()));
    }

    private boolean readRecord(long salt) throws IOException {
        long start = position;
        if (!fill(Integer.BYTES)) {
            return false;
        }
        int length = buffer.getInt(buffer.position());
        if (length < Frame.FIXED || length > Frame.LONGEST) {
            return false;
        }
        garbage = true;
        ByteBuffer record = ByteBuffer.wrap(next(Frame.PREFIX + length));
        if (record.remaining() < Frame.PREFIX + length) {
            return false;
        }
        int checksum = record.getInt(Integer.BYTES);
        if (checksum != Frame.checksum(salt, start, record.position(Frame.PREFIX))) {
            return false;
        }
        int kind = record.get();
        Instant at = Instant.ofEpochMilli(record.getLong());
        byte[] content = new byte[record.remaining()];
        record.get(content);
        try {
            entries.add(new Dated(EntryForm.read(kind, content), at));
            garbage = false;
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    /** A file whose length was extended but whose data was never written reads as zeros. */
    private boolean restIsEmpty() throws IOException {
        while (fill(1)) {
            while (buffer.hasRemaining()) {
                if (buffer.get() != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The next bytes; fewer at the end of the file. */
    private byte[] next(int length) throws IOException {
        byte[] bytes = new byte[length];
        int filled = 0;
        while (filled < length && fill(1)) {
            int part = Math.min(length - filled, buffer.remaining());
            buffer.get(bytes, filled, part);
            filled += part;
        }
        position += filled;
        return filled == length ? bytes : Arrays.copyOf(bytes, filled);
    }

    /** Reads until this many bytes are available; false at the end of the file. */
    private boolean fill(int wanted) throws IOException {
        if (buffer.remaining() >= wanted) {
            return true;
        }
        buffer.compact();
        try {
            while (buffer.position() < wanted) {
                if (file.read(buffer) < 0) {
                    return false;
                }
            }
            return true;
        } finally {
            buffer.flip();
        }
    }
}
