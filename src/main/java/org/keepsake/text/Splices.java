package org.keepsake.text;

import java.io.ByteArrayOutputStream;

/**
 * Builds a new text from ranges of an old one and replacements between them, from start to end. A
 * long range is shared, which costs a descent of the tree; a short one is copied, which keeps the
 * tree from fragmenting. Not thread-safe.
 */
public final class Splices {
    private static final int WORTH_SHARING = Leaf.MAX_LENGTH;
    private static final int ENOUGH = 1 << 20;

    private final Text old;
    private final ByteArrayOutputStream copied = new ByteArrayOutputStream();
    private Text done = Text.empty();

    /** The old text has been processed up to here. */
    private long taken;

    private long count;

    /** Starts with all of {@code old}. */
    public Splices(Text old) {
        this.old = old;
    }

    /**
     * Replaces the old text's bytes from {@code from} to before {@code to}, after all earlier
     * replacements.
     */
    public void replace(long from, long to, byte... with) {
        count++;
        keep(from);
        copied.writeBytes(with);
        taken = to;
        if (copied.size() > ENOUGH) {
            flush();
        }
    }

    /** The number of replacements. */
    public long count() {
        return count;
    }

    /** The new text; the old one itself if nothing was replaced. */
    public Text text() {
        if (count == 0) {
            return old;
        }
        keep(old.byteLength());
        flush();
        return done;
    }

    private void keep(long to) {
        if (to - taken >= WORTH_SHARING) {
            flush();
            done = done.concat(old.slice(taken, to));
            return;
        }
        byte[] stretch = new byte[(int) (to - taken)];
        Rope.copy(old.root(), taken, to, stretch, 0);
        copied.writeBytes(stretch);
    }

    private void flush() {
        if (copied.size() > 0) {
            done = done.concat(Text.ofBytes(copied.toByteArray()));
            copied.reset();
        }
    }
}
