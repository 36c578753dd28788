package org.keepsake.journal.record;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.zip.CRC32C;
import org.keepsake.text.Text;

/**
 * Identifies a text that is not stored.
 *
 * @param length in bytes
 * @param checksum the CRC32C of its bytes
 */
public record Fingerprint(long length, int checksum) {

    /** Computes the fingerprint in one pass over the text, at the speed of memory. */
    public static Fingerprint of(Text text) {
        CRC32C crc = new CRC32C();
        for (Iterator<ByteBuffer> pieces = text.pieces(); pieces.hasNext(); ) {
            crc.update(pieces.next());
        }
        return new Fingerprint(text.byteLength(), (int) crc.getValue());
    }

    /** Whether the text has this fingerprint; one of another length is not even read. */
    public boolean matches(Text text) {
        return text.byteLength() == length && of(text).equals(this);
    }
}
