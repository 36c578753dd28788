package org.keepsake.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a text from bytes as they arrive.
 *
 * <p>Bytes are stored once, in blocks that grow from 64 KiB to 1 MiB, and counted as they arrive.
 * The text so far is available at any time; it and later texts share the blocks.
 *
 * <p>For one thread at a time. The texts it builds may be handed to other threads while it
 * continues: it only ever writes beyond what they contain.
 */
public final class TextBuilder {
    private static final int FIRST_BLOCK = 64 << 10;
    private static final int LARGEST_BLOCK = 1 << 20;

    /** Blocks up to this size are on the heap: direct memory costs more to allocate and free. */
    private static final int LARGEST_ON_HEAP = 16 << 10;

    /** As long as it has to be: most texts that are built are a few letters long. */
    private byte[] scratch = {};

    /**
     * The finished leaves as trees of decreasing height, like the digits of a binary number: two of
     * the same height are joined.
     */
    private final List<Node> trees = new ArrayList<>();

    private ByteBuffer block;

    /** Bytes of the block that have been filled. */
    private int filled;

    /** Bytes of the block that belong to finished leaves. */
    private int finished;

    private long byteLength;

    /** Starts empty. */
    public TextBuilder() {
        this(FIRST_BLOCK);
    }

    /** Starts empty, with a first block of about this many bytes. */
    TextBuilder(int expected) {
        block = allocate(Math.clamp(expected, 1, LARGEST_BLOCK));
    }

    /**
     * Reads once from the channel, at most the rest of a block (never over 1 MiB).
     *
     * @return the number of bytes read, which may be 0 if the channel does not block; -1 at the end
     * @throws IOException if the channel fails; what was read before is kept
     * @throws TooManyLinesException if the text has too many lines
     * @throws OutOfMemoryError if direct memory runs out, see {@code -XX:MaxDirectMemorySize}
     */
    public int readFrom(ReadableByteChannel in) throws IOException {
        ByteBuffer free = free();
        int read = in.read(free);
        if (read > 0) {
            added(read);
        }
        return read;
    }

    /**
     * Appends a copy of the buffer's remaining bytes, consuming them.
     *
     * @throws TooManyLinesException if the text has too many lines
     * @throws OutOfMemoryError if direct memory runs out, see {@code -XX:MaxDirectMemorySize}
     */
    public TextBuilder append(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            ByteBuffer free = free();
            int length = Math.min(free.remaining(), bytes.remaining());
            free.put(bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
            added(length);
        }
        return this;
    }

    /** Number of bytes so far. */
    public long byteLength() {
        return byteLength;
    }

    /**
     * Returns the text so far. The builder can continue afterwards. O(log n).
     *
     * @throws TooManyLinesException if the text has too many lines
     */
    public Text build() {
        Node root = leaf(filled - finished);
        for (Node tree : trees.reversed()) {
            root = root.bytes() == 0 ? tree : Rope.link(tree, root);
        }
        return new Text(root);
    }

    /** Returns the free part of the block, or of a new one if it is full. */
    private ByteBuffer free() {
        if (filled == block.capacity()) {
            startBlock();
        }
        return block.slice(filled, block.capacity() - filled);
    }

    /** What is in no leaf yet moves to the next block. */
    private void startBlock() {
        int open = filled - finished;
        ByteBuffer next = allocate(Math.clamp(4L * block.capacity(), 4, LARGEST_BLOCK));
        next.put(0, block, finished, open);
        block = next;
        filled = open;
        finished = 0;
    }

    private void added(int length) {
        filled += length;
        byteLength += length;
        while (filled - finished >= Leaf.MAX_LENGTH) {
            finish(Leaf.MAX_LENGTH);
        }
    }

    /** Makes a leaf of the next bytes, except for an incomplete item at their end. */
    private void finish(int length) {
        int whole = length - Utf8.openEnd(next(length), 0, length);
        if (whole > 0) {
            push(leaf(whole));
            finished += whole;
        }
    }

    private Leaf leaf(int length) {
        return Leaf.of(block, finished, next(length), length);
    }

    /** A copy of the next bytes, valid until the next call. */
    private byte[] next(int length) {
        if (scratch.length < length) {
            scratch = new byte[length];
        }
        block.get(finished, scratch, 0, length);
        return scratch;
    }

    private void push(Leaf leaf) {
        Node tree = leaf;
        while (!trees.isEmpty() && trees.getLast().height() == tree.height()) {
            tree = Branch.of(trees.removeLast(), tree);
        }
        trees.add(tree);
    }

    private static ByteBuffer allocate(int size) {
        return size <= LARGEST_ON_HEAP
                ? ByteBuffer.allocate(size)
                : ByteBuffer.allocateDirect(size);
    }
}
