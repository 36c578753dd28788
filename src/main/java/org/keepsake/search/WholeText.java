package org.keepsake.search;

import java.util.Arrays;
import org.keepsake.text.Position;
import org.keepsake.text.Text;

/**
 * A text as characters, for expressions that go over lines: read in place, a block at a time. Small
 * steps back and forth, such as the regular expression engine takes, cost nothing.
 */
final class WholeText implements CharSequence {
    private static final int BLOCK = 64 << 10;

    /** Two blocks, so that stepping back and forth across the edge between them is cheap. */
    private static final int SLOTS = 2;

    private final Text text;

    /** Where each block begins, in bytes and in UTF-16 units; the last entry is the end. */
    private long[] byteStarts = new long[16];

    private int[] starts = new int[16];
    private int blocks;
    private final int[] held = {-1, -1};
    private final String[] characters = {"", ""};
    private ByteOffsets offsets = new ByteOffsets("", new byte[0], 0);
    private int mapped = -1;
    private int from;
    private int to;
    private String current = "";

    /**
     * Creates a view of {@code text}, in one pass over it.
     *
     * @throws TooComplexException if it is longer than an {@code int} can count
     */
    WholeText(Text text) throws TooComplexException {
        this.text = text;
        if (text.charLength() > Integer.MAX_VALUE) {
            throw new TooComplexException("more than two billion characters");
        }
        long at = 0;
        while (at < text.byteLength()) {
            long end = edge(at);
            add(end, starts[blocks] + (int) text.slice(at, end).charLength());
            at = end;
        }
    }

    /** The edge of a character about a block after {@code at}. */
    private long edge(long at) {
        long end = at + BLOCK;
        if (end >= text.byteLength()) {
            return text.byteLength();
        }
        Position position = text.position(end);
        long edge = text.offset(position.line(), position.column());
        return edge > at ? edge : end;
    }

    private void add(long byteStart, int start) {
        blocks++;
        if (blocks == starts.length) {
            byteStarts = Arrays.copyOf(byteStarts, 2 * blocks);
            starts = Arrays.copyOf(starts, 2 * blocks);
        }
        byteStarts[blocks] = byteStart;
        starts[blocks] = start;
    }

    /** The byte at which a character begins. */
    long offset(int index) {
        if (index == length()) {
            return text.byteLength();
        }
        int block = blockOf(index);
        if (block != mapped) {
            byte[] bytes = text.slice(byteStarts[block], byteStarts[block + 1]).toBytes();
            offsets = new ByteOffsets(read(block), bytes, bytes.length);
            mapped = block;
        }
        return byteStarts[block] + offsets.of(index - starts[block]);
    }

    private int blockOf(int index) {
        int found = Arrays.binarySearch(starts, 0, blocks, index);
        return found >= 0 ? found : -found - 2;
    }

    private String read(int block) {
        int slot = block % SLOTS;
        if (held[slot] != block) {
            held[slot] = block;
            characters[slot] = text.string(byteStarts[block], byteStarts[block + 1]);
        }
        return characters[slot];
    }

    @Override
    public char charAt(int index) {
        if (index < from || index >= to) {
            int block = blockOf(index);
            current = read(block);
            from = starts[block];
            to = starts[block + 1];
        }
        return current.charAt(index - from);
    }

    @Override
    public int length() {
        return starts[blocks];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        StringBuilder part = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            part.append(charAt(i));
        }
        return part;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
