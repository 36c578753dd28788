package org.keepsake.storage.replace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What must be known to finish or undo writing over a file after a crash. As long as a file with
 * this content exists, the target may be torn; without one it is whole.
 *
 * @param target the file, with no link in its path
 * @param inode its number, which writing in place does not change, or 0
 * @param oldSize of the copy of its old bytes
 * @param newSize of the copy of its new bytes
 */
record Manifest(Path target, long inode, long oldSize, long newSize) {
    private static final int MAGIC = 0x4b53_4951;

    /** Its bytes, sealed with their CRC32C, so that a manifest that was torn itself shows it. */
    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeLong(inode);
            out.writeLong(oldSize);
            out.writeLong(newSize);
            out.writeUTF(target.toUri().toString());
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encode} wrote; empty if it is anything else. */
    static Optional<Manifest> decode(byte[] bytes) {
        int body = bytes.length - Integer.BYTES;
        if (body < 0 || ByteBuffer.wrap(bytes).getInt(body) != checksum(bytes, body)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, body))) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            long inode = in.readLong();
            long oldSize = in.readLong();
            long newSize = in.readLong();
            return Optional.of(
                    new Manifest(Path.of(URI.create(in.readUTF())), inode, oldSize, newSize));
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException _) {
            return Optional.empty();
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
