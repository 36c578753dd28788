package org.keepsake.journal.record;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The layout of records in a file. The header is mark, version, salt and a checksum of these; a
 * record is the length of what follows the checksum, then checksum, kind, time and content. Numbers
 * are big endian.
 */
public final class Frame {
    /** "KSjrnl\r\n": a transfer that converts line breaks corrupts it. */
    static final long MARK = 0x4b53_6a72_6e6c_0d0aL;

    /** A journal of a newer version is left alone. */
    public static final int VERSION = 1;

    /** The length of the header, in bytes. */
    public static final int HEADER = 2 * Long.BYTES + 2 * Integer.BYTES;

    /** Length and checksum. */
    static final int PREFIX = 2 * Integer.BYTES;

    /** Kind and time. */
    static final int FIXED = 1 + Long.BYTES;

    /** The most text in one record, in bytes: the size of a piece of a text. */
    static final int MOST_DATA = 256 << 10;

    /** Longer than any record, text included. */
    static final int LONGEST = MOST_DATA + (64 << 10);

    private Frame() {}

    static ByteBuffer header(long salt) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putLong(MARK).putInt(VERSION).putLong(salt);
        return header.putInt(checksum(header.array(), header.position())).flip();
    }

    /** The checksum of {@code length} bytes of {@code bytes}. */
    public static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /**
     * The checksum of a record.
     *
     * @param position of the record in its file
     * @param parts what follows the checksum; their positions do not change
     */
    static int checksum(long salt, long position, ByteBuffer... parts) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(salt).putLong(position).flip());
        for (ByteBuffer part : parts) {
            crc.update(part.duplicate());
        }
        return (int) crc.getValue();
    }
}
