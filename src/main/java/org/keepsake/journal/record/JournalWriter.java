package org.keepsake.journal.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/** Appends records to one new file. Confined to one thread at a time. */
public final class JournalWriter implements Closeable {
    /** Up to this size, the text of a splice is written together with what precedes it. */
    private static final int SMALL = 16 << 10;

    private final OpenFile file;
    private final InstantSource clock;
    private final long salt;
    private long size;

    private JournalWriter(OpenFile file, InstantSource clock, long salt) {
        this.file = file;
        this.clock = clock;
        this.salt = salt;
    }

    /** Creates the file, accessible only to its owner, and writes the header. */
    public static JournalWriter create(Path path, FileOperations files, InstantSource clock)
            throws IOException {
        OpenFile file = files.create(path, true);
        try {
            long salt = ThreadLocalRandom.current().nextLong();
            JournalWriter writer = new JournalWriter(file, clock, salt);
            writer.put(Frame.header(salt));
            return writer;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The number of bytes written. */
    public long size() {
        return size;
    }

    /** Appends an entry without text. */
    public void write(Entry entry) throws IOException {
        write(entry, clock.instant());
    }

    private void write(Entry entry, Instant at) throws IOException {
        write(entry, at, ByteBuffer.allocate(0));
    }

    /** Appends the difference between two texts. */
    public void write(Text before, Text after) throws IOException {
        append(before, after, clock.instant(), false);
    }

    /**
     * Appends the difference between two texts.
     *
     * @param undone whether undoing led to the second one
     */
    public void writeNow(Text before, Text after, boolean undone) throws IOException {
        write(before, after, clock.instant(), undone);
    }

    /**
     * Appends the difference between two texts that was there earlier.
     *
     * @param undone whether undoing led to the second one
     */
    public void write(Text before, Text after, Instant at, boolean undone) throws IOException {
        if (undone && !before.contentEquals(after)) {
            write(Entry.Splice.UNDONE, at);
        }
        append(before, after, at, false);
    }

    /**
     * Appends the difference between two texts.
     *
     * @param more whether what is appended next belongs to the same change
     */
    public void write(Text before, Text after, boolean more) throws IOException {
        append(before, after, clock.instant(), more);
    }

    private void append(Text before, Text after, Instant when, boolean more) throws IOException {
        Edit edit = Edit.between(before, after);
        long at = edit.start();
        long removed = edit.endBefore() - edit.start();
        Text inserted = after.slice(edit.start(), edit.endAfter());
        if (inserted.byteLength() == 0) {
            if (removed > 0) {
                write(new Entry.Splice(at, removed, Text.empty(), more), when);
            }
            return;
        }
        for (Iterator<ByteBuffer> pieces = inserted.pieces(); pieces.hasNext(); ) {
            ByteBuffer piece = pieces.next();
            int length = piece.remaining();
            write(
                    new Entry.Splice(at, removed, Text.empty(), more || pieces.hasNext()),
                    when,
                    piece);
            at += length;
            removed = 0;
        }
    }

    private void write(Entry entry, Instant at, ByteBuffer data) throws IOException {
        byte[] content = EntryForm.write(entry);
        int length = Frame.FIXED + content.length + data.remaining();
        boolean together = data.remaining() <= SMALL;
        ByteBuffer head =
                ByteBuffer.allocate(Frame.PREFIX + length - (together ? 0 : data.remaining()));
        head.putInt(length)
                .putInt(0)
                .put((byte) EntryForm.kind(entry))
                .putLong(at.toEpochMilli())
                .put(content);
        if (together) {
            head.put(data);
        }
        head.flip();
        ByteBuffer checked = head.slice(Frame.PREFIX, head.limit() - Frame.PREFIX);
        head.putInt(Integer.BYTES, Frame.checksum(salt, size, checked, data));
        put(head);
        put(data);
    }

    private void put(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int written = file.write(bytes);
            if (written <= 0) {
                throw new IOException("The system took no byte and gave no reason");
            }
            size += written;
        }
    }

    /** As {@link OpenFile#force}: after a failure this file must not be used any more. */
    public void force() throws IOException {
        file.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
