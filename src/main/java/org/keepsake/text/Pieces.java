package org.keepsake.text;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A rope's bytes in pieces sized for writing: at most {@link #MAX}, and at least {@link #MIN}
 * except for the last.
 *
 * <p>Leaves that are adjacent in a block are handed out as one view of it. Shorter runs, which
 * edits leave behind, are copied together, so that a million small edits do not become a million
 * writes.
 */
final class Pieces implements Iterator<ByteBuffer> {
    static final int MIN = 64 << 10;
    static final int MAX = 256 << 10;

    private final Leaves leaves;

    /** The leaf at which the next run starts; empty at the end. */
    private Leaf next;

    /** The rest of the current run of adjacent bytes; empty at the end. */
    private ByteBuffer run;

    Pieces(Node root) {
        leaves = new Leaves(root);
        next = leaves.next();
        run = nextRun();
    }

    @Override
    public boolean hasNext() {
        return run.hasRemaining();
    }

    @Override
    public ByteBuffer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (run.remaining() >= MIN) {
            return take(MAX);
        }
        ByteBuffer gathered = ByteBuffer.allocate(MIN);
        while (gathered.hasRemaining() && run.hasRemaining()) {
            gathered.put(take(gathered.remaining()));
        }
        return gathered.flip().asReadOnlyBuffer();
    }

    /** Takes at most this many bytes off the run, and moves on to the next run when none remain. */
    private ByteBuffer take(int most) {
        int length = Math.min(most, run.remaining());
        ByteBuffer taken = run.slice(run.position(), length);
        run.position(run.position() + length);
        if (!run.hasRemaining()) {
            run = nextRun();
        }
        return taken;
    }

    /** Returns a read-only view of the longest run of adjacent leaves, starting at the next one. */
    private ByteBuffer nextRun() {
        ByteBuffer block = next.block();
        int start = next.start();
        int end = start;
        while (next.length() > 0 && next.startsAt(block, end)) {
            end += next.length();
            next = leaves.hasNext() ? leaves.next() : Leaf.EMPTY;
        }
        return block.slice(start, end - start).asReadOnlyBuffer();
    }
}
