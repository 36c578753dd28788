package org.keepsake.storage.replace;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.CRC32C;

/**
 * What must be known to finish or undo writing over a file after a crash. As long as a file with
 * this content exists, the target may be torn; without one it is whole.
 *
 * <p>Stored as six lines of ASCII, which people can read too: the format with its version, the
 * inode, both sizes, the URI of the target, and the CRC32C of all that comes before it, in
 * hexadecimal digits. Any other change of the format takes another version.
 *
 * @param target the file, with no link in its path
 * @param inode its number, which writing in place does not change, or 0
 * @param oldSize of the copy of its old bytes
 * @param newSize of the copy of its new bytes
 */
record Manifest(Path target, long inode, long oldSize, long newSize) {
    private static final String VERSION_LINE = "keepsake in-place manifest 3";
    private static final List<String> LABELS = List.of("inode ", "old ", "new ", "target ");
    private static final String CHECKSUM = "crc32c ";

    /** Its bytes, sealed with a checksum. */
    byte[] encode() {
        List<Object> values = List.of(inode, oldSize, newSize, target.toUri().toASCIIString());
        StringBuilder body = new StringBuilder(VERSION_LINE).append('\n');
        for (int i = 0; i < LABELS.size(); i++) {
            body.append(LABELS.get(i)).append(values.get(i)).append('\n');
        }
        return seal(body.toString()).getBytes(StandardCharsets.US_ASCII);
    }

    private static String seal(String body) {
        CRC32C crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + CHECKSUM + Long.toHexString(crc.getValue()) + '\n';
    }

    /**
     * Reads what {@link #encode} wrote, in this version of Keepsake or an earlier one.
     *
     * @throws IOException if it is anything else: damaged, or of a later version
     */
    static Manifest decode(byte[] bytes) throws IOException {
        try {
            if (BinaryManifest.matches(bytes)) {
                return BinaryManifest.decode(bytes);
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            List<String> lines = text.lines().toList();
            String body = text.substring(0, Math.max(0, text.lastIndexOf(CHECKSUM)));
            if (!lines.getFirst().equals(VERSION_LINE) || !seal(body).equals(text)) {
                throw new IOException("Not a whole manifest of a version that is known");
            }
            return new Manifest(
                    Path.of(URI.create(value(lines, 3))),
                    Long.parseLong(value(lines, 0)),
                    Long.parseLong(value(lines, 1)),
                    Long.parseLong(value(lines, 2)));
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | FileSystemNotFoundException e) {
            throw new IOException("Not a manifest", e);
        }
    }

    private static String value(List<String> lines, int index) {
        String label = LABELS.get(index);
        String line = lines.get(index + 1);
        if (!line.startsWith(label)) {
            throw new IllegalArgumentException("No " + label);
        }
        return line.substring(label.length());
    }
}
