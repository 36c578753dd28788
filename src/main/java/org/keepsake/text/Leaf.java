package org.keepsake.text;

import java.nio.ByteBuffer;

/**
 * A run of bytes inside a block.
 *
 * <p>Several leaves share a block. A leaf reads it by absolute index only, so threads can share it
 * too; the bytes of the run never change once the leaf exists.
 *
 * @param block holds the bytes, on or off the heap
 * @param start index of the first byte in the block
 * @param length number of bytes
 * @param breaks number of line breaks
 * @param size length in UTF-16 units
 * @param edges what it contributes to lines that extend beyond it
 * @param oddities unusual breaks and bytes in it
 */
record Leaf(
        ByteBuffer block,
        int start,
        int length,
        int breaks,
        int size,
        Edges edges,
        Oddities oddities)
        implements Node {
    /** The maximum number of bytes in a leaf: few enough to scan in a microsecond or two. */
    static final int MAX_LENGTH = 4096;

    static final Leaf EMPTY = Leaf.of(new byte[0]);

    /** Returns a leaf over an array that nobody else modifies. */
    static Leaf of(byte[] bytes) {
        return Leaf.of(ByteBuffer.wrap(bytes), 0, bytes, bytes.length);
    }

    /**
     * Returns a leaf over the block's bytes from {@code start}, of which {@code copy} is a copy.
     */
    static Leaf of(ByteBuffer block, int start, byte[] copy, int length) {
        Utf8.Count count = Utf8.count(copy, 0, length);
        return new Leaf(
                block,
                start,
                length,
                count.breaks(),
                count.units(),
                Edges.of(copy, length, count.breaks()),
                count.oddities());
    }

    @Override
    public long bytes() {
        return length;
    }

    @Override
    public long units() {
        return size;
    }

    @Override
    public int height() {
        return 0;
    }

    /**
     * Returns a copy of the bytes. Until the compiler has warmed up, scanning an array is many
     * times faster than scanning a buffer, and that is when the first screen of a text is drawn.
     */
    byte[] toBytes() {
        byte[] bytes = new byte[length];
        block.get(start, bytes);
        return bytes;
    }

    /** Returns the bytes from {@code from} to before {@code to} as a leaf of the same block. */
    Leaf slice(int from, int to) {
        byte[] bytes = new byte[to - from];
        block.get(start + from, bytes);
        return of(block, start + from, bytes, bytes.length);
    }

    /** Whether this leaf starts at this very place in memory; equal bytes elsewhere don't count. */
    @SuppressWarnings("ReferenceEquality")
    boolean startsAt(ByteBuffer place, int index) {
        return block == place && start == index;
    }

    /**
     * Returns a copy of this leaf and the next one as one leaf. By the seam rule their counts
     * simply add up.
     */
    Leaf merge(Leaf next) {
        byte[] bytes = new byte[length + next.length];
        block.get(start, bytes, 0, length);
        next.block.get(next.start, bytes, length, next.length);
        return new Leaf(
                ByteBuffer.wrap(bytes),
                0,
                bytes.length,
                breaks + next.breaks,
                size + next.size,
                Edges.join(this, next),
                oddities.plus(next.oddities));
    }
}
