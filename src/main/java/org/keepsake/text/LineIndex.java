package org.keepsake.text;

import java.util.Objects;

/**
 * Finds lines and columns in a rope: one descent of the tree by bytes, breaks or units, then a scan
 * of one leaf. Every method takes O(log n).
 */
record LineIndex(Node root) {
    private enum Dimension {
        BYTES,
        BREAKS,
        UNITS,
        INVALID;

        long of(Node node) {
            return switch (this) {
                case BYTES -> node.bytes();
                case BREAKS -> node.breaks();
                case UNITS -> node.units();
                case INVALID -> node.oddities().invalid();
            };
        }
    }

    /** A leaf, and the totals before it in the rope. */
    private record Spot(Leaf leaf, long bytesBefore, int breaksBefore, long unitsBefore) {}

    /**
     * Returns the leaf that contains the given byte, break or unit; if none does, the last leaf.
     */
    private Spot find(Dimension dimension, long target) {
        long bytes = 0;
        int breaks = 0;
        long units = 0;
        long left = target;
        Node node = root;
        while (node instanceof Branch branch) {
            Node first = branch.left();
            long size = dimension.of(first);
            if (left < size) {
                node = first;
            } else {
                left -= size;
                bytes += first.bytes();
                breaks += first.breaks();
                units += first.units();
                node = branch.right();
            }
        }
        return new Spot((Leaf) node, bytes, breaks, units);
    }

    /**
     * A line without its break, as byte offsets.
     *
     * @param start the offset of its first byte
     * @param end the offset after its last byte
     */
    record Range(long start, long end) {}

    /** The byte range of a line. */
    Range range(int line) {
        Objects.checkIndex(line, root.breaks() + 1);
        if (line == 0) {
            return new Range(0, breakOffset(0));
        }
        Spot spot = find(Dimension.BREAKS, line - 1);
        int index = line - 1 - spot.breaksBefore();
        byte[] content = spot.leaf().toBytes();
        int length = content.length;
        int before = Utf8.offsetOfBreak(content, 0, length, index);
        int start = before + Utf8.breakLength(content, before, length);
        // Most lines end in the leaf they start in.
        int end = Utf8.offsetOfBreak(content, start, length, 0);
        return new Range(
                spot.bytesBefore() + start,
                end < length ? spot.bytesBefore() + end : breakOffset(line));
    }

    /** The offset where a break starts, or the end of the text. */
    private long breakOffset(int index) {
        if (index == root.breaks()) {
            return root.bytes();
        }
        Spot spot = find(Dimension.BREAKS, index);
        byte[] content = spot.leaf().toBytes();
        return spot.bytesBefore()
                + Utf8.offsetOfBreak(content, 0, content.length, index - spot.breaksBefore());
    }

    /** The length of a line without its break, in units. */
    int length(int line) {
        Range range = range(line);
        return Math.toIntExact(unitsBefore(range.end()) - unitsBefore(range.start()));
    }

    /** The number of units before a byte offset, which must not be inside an item. */
    long unitsBefore(long offset) {
        Spot spot = find(Dimension.BYTES, offset);
        int length = (int) (offset - spot.bytesBefore());
        return spot.unitsBefore() + Utf8.count(spot.leaf().toBytes(), 0, length).units();
    }

    /**
     * The start of the item that contains this byte offset, or the offset itself if it is not
     * inside one.
     */
    long boundary(long offset) {
        Spot spot = find(Dimension.BYTES, offset);
        byte[] content = spot.leaf().toBytes();
        int at = (int) (offset - spot.bytesBefore());
        return spot.bytesBefore() + Utf8.boundary(content, 0, content.length, at);
    }

    /** The line of a byte offset, which must not be inside an item. */
    int line(long offset) {
        Spot spot = find(Dimension.BYTES, offset);
        int length = (int) (offset - spot.bytesBefore());
        return spot.breaksBefore() + Utf8.count(spot.leaf().toBytes(), 0, length).breaks();
    }

    /** The position of a byte offset; inside an item, that of the item's start. */
    Position position(long offset) {
        Spot spot = find(Dimension.BYTES, offset);
        byte[] content = spot.leaf().toBytes();
        int at = (int) (offset - spot.bytesBefore());
        Utf8.Count count = Utf8.count(content, 0, Utf8.boundary(content, 0, content.length, at));
        int line = spot.breaksBefore() + count.breaks();
        long column = spot.unitsBefore() + count.units() - unitsBefore(range(line).start());
        return new Position(line, Math.toIntExact(column));
    }

    /**
     * The byte offset of a column, at most the line's end.
     *
     * @param after whether a column inside a surrogate pair means the end of the pair, not its
     *     start
     */
    long offset(int line, int column, boolean after) {
        Range range = range(line);
        return offset(range.start(), range.end(), column, after);
    }

    /**
     * The byte offset of a column within the range from {@code start} to {@code end}, at most
     * {@code end}.
     */
    long offset(long start, long end, int column, boolean after) {
        if (column < 0) {
            throw new IndexOutOfBoundsException("negative column: " + column);
        }
        long unit = unitsBefore(start) + column;
        if (unit >= unitsBefore(end)) {
            return end;
        }
        Spot spot = find(Dimension.UNITS, unit);
        byte[] content = spot.leaf().toBytes();
        int inLeaf = (int) (unit - spot.unitsBefore());
        int at = Utf8.offsetOfUnit(content, 0, content.length, inLeaf);
        boolean inside = Utf8.count(content, 0, at).units() < inLeaf;
        // Only a four-byte sequence has two units.
        return spot.bytesBefore() + at + (after && inside ? 4 : 0);
    }

    /** The offset of the first invalid byte, or the end of the text. */
    long firstInvalid() {
        Spot spot = find(Dimension.INVALID, 0);
        byte[] content = spot.leaf().toBytes();
        return spot.bytesBefore() + Utf8.invalid(content, 0, content.length);
    }

    /** The columns from {@code from} to before {@code to} of a line; may split a surrogate pair. */
    String columns(int line, int from, int to) {
        Objects.checkFromToIndex(from, to, length(line));
        long start = offset(line, from, false);
        String text = string(start, offset(line, to, true));
        int skipped = (int) (unitsBefore(range(line).start()) + from - unitsBefore(start));
        return text.substring(skipped, skipped + to - from);
    }

    /** Decodes a byte range by itself. */
    String string(long from, long to) {
        if (to - from <= Leaf.MAX_LENGTH) {
            byte[] bytes = new byte[(int) (to - from)];
            Rope.copy(root, from, to, bytes, 0);
            return Utf8.decode(bytes, 0, bytes.length);
        }
        Node range = Rope.slice(root, from, to);
        StringBuilder text = new StringBuilder(Math.toIntExact(range.units()));
        for (Leaves leaves = new Leaves(range); leaves.hasNext(); ) {
            byte[] bytes = leaves.next().toBytes();
            text.append(Utf8.decode(bytes, 0, bytes.length));
        }
        return text.toString();
    }
}
