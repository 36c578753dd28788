package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.keepsake.storage.Content;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.OpenFile;

/**
 * Tells a file that our own interrupted writing left from one that somebody else wrote since. A
 * killed process leaves the beginning of the new bytes and the rest of the old ones; after a power
 * cut any sector may be new or old, or zero where the file was growing. So each sector must begin
 * like the new bytes and, from some point on, be like the old ones. And XFS, when it cuts a file,
 * writes zeros from the new end to the end of that block before it notes the new size: after a
 * power cut in between they are followed by old bytes again.
 */
record TornFile(FileOperations files, Path oldBytes, Path newBytes) {

    /** The smallest unit that any device writes as a whole. */
    private static final int SECTOR = 512;

    /** The largest block of any common file system; pieces are a multiple of it. */
    private static final int BLOCK = 64 * 1024;

    /** Whether our writing, broken off at some point, explains every byte of the file. */
    boolean explains(OpenFile target, Manifest manifest) throws IOException {
        long size = target.facts().stamp().size();
        long least = Math.min(manifest.oldSize(), manifest.newSize());
        long most = Math.max(manifest.oldSize(), manifest.newSize());
        if (size < least || size > most) {
            return false;
        }
        target.rewind();
        try (OpenFile before = files.openForReading(oldBytes);
                OpenFile after = files.openForReading(newBytes)) {
            return eachSectorIsExplained(target, before, after);
        }
    }

    private static boolean eachSectorIsExplained(OpenFile actual, OpenFile before, OpenFile after)
            throws IOException {
        byte[] found = new byte[Content.PIECE];
        byte[] old = new byte[Content.PIECE];
        byte[] fresh = new byte[Content.PIECE];
        while (true) {
            int foundLength = fill(found, actual);
            fill(old, before);
            int freshLength = fill(fresh, after);
            int endOfBlock = Math.ceilDiv(freshLength, BLOCK) * BLOCK;
            for (int from = 0; from < foundLength; from += SECTOR) {
                int to = Math.min(from + SECTOR, foundLength);
                int newTo = Math.clamp(freshLength, from, to);
                int mismatch = Arrays.mismatch(found, from, newTo, fresh, from, newTo);
                int split = mismatch < 0 ? newTo : from + mismatch;
                boolean cut = split == newTo && to <= endOfBlock && isZero(found, newTo, to);
                if (!cut && !Arrays.equals(found, split, to, old, split, to)) {
                    return false;
                }
            }
            if (foundLength < found.length) {
                return true;
            }
        }
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Behind the end there are zeros, as in the part of a file that was never written. */
    private static int fill(byte[] bytes, OpenFile file) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Content.fill(buffer, file);
        Arrays.fill(bytes, buffer.position(), bytes.length, (byte) 0);
        return buffer.position();
    }
}
