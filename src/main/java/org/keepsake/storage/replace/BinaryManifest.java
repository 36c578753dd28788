package org.keepsake.storage.replace;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Reads the manifests of earlier versions, so that a save that one of them began can still be put
 * right: a number that tells the version, the inode, both sizes, the target in modified UTF-8, and
 * the CRC32C of all that. The first version stored the target's path, the second one its URI.
 */
final class BinaryManifest {
    private static final int WITH_PATH = 0x4b53_4950;
    private static final int WITH_URI = 0x4b53_4951;

    private BinaryManifest() {}

    /** Whether the bytes begin like one of these. */
    static boolean matches(byte[] bytes) {
        if (bytes.length < Integer.BYTES) {
            return false;
        }
        int version = ByteBuffer.wrap(bytes).getInt();
        return version == WITH_PATH || version == WITH_URI;
    }

    /**
     * Reads one.
     *
     * @throws IOException if it is damaged
     * @throws IllegalArgumentException if its target is no path of this system
     * @throws java.nio.file.FileSystemNotFoundException likewise
     */
    static Manifest decode(byte[] bytes) throws IOException {
        int body = bytes.length - Integer.BYTES;
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, body);
        if (ByteBuffer.wrap(bytes).getInt(body) != (int) crc.getValue()) {
            throw new IOException("Not a whole manifest");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, body))) {
            int version = in.readInt();
            long inode = in.readLong();
            long oldSize = in.readLong();
            long newSize = in.readLong();
            String target = in.readUTF();
            return new Manifest(
                    version == WITH_PATH ? Path.of(target) : Path.of(URI.create(target)),
                    inode,
                    oldSize,
                    newSize);
        }
    }
}
