package org.keepsake.text;

import java.nio.ByteBuffer;

/**
 * A run of bytes inside a block.
 *
 * <p>Several leaves share a block. A leaf reads it by absolute index only, so that threads can
 * share it too, and the bytes of the run never change once the leaf is made.
 *
 * @param block holds the bytes, on or off the heap
 * @param start index of the first byte in the block
 * @param length number of bytes
 * @param breaks line breaks among them
 * @param size their length in UTF-16 units
 * @param edges what they add to lines that reach beyond them
 * @param oddities the unusual among them
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
    /** A leaf never has more bytes: few enough that scanning one takes a microsecond or two. */
    static final int MAX_LENGTH = 4096;

    static final Leaf EMPTY = Leaf.of(new byte[0]);

    /** A leaf of its own over an array that nobody else changes. */
    static Leaf of(byte[] bytes) {
        return Leaf.of(ByteBuffer.wrap(bytes), 0, bytes, bytes.length);
    }

    /** A leaf over a block's bytes from {@code start}, of which {@code copy} holds the same. */
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
     * A copy of the bytes. Scanning an array is many times faster than scanning a buffer until the
     * compiler has warmed up, which is when the first screen of a text is drawn.
     */
    byte[] toBytes() {
        byte[] bytes = new byte[length];
        block.get(start, bytes);
        return bytes;
    }

    /**
     * The bytes from {@code from} to before {@code to} as a leaf of their own on the same block.
     */
    Leaf slice(int from, int to) {
        byte[] bytes = new byte[to - from];
        block.get(start + from, bytes);
        return of(block, start + from, bytes, bytes.length);
    }

    /** Whether this leaf starts at that very place in memory; equal bytes elsewhere don't count. */
    @SuppressWarnings("ReferenceEquality")
    boolean startsAt(ByteBuffer place, int index) {
        return block == place && start == index;
    }

    /** This leaf and the next one copied into one; by the seam rule their counts just add up. */
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
