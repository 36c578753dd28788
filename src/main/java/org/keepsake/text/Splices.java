package org.keepsake.text;

import java.io.ByteArrayOutputStream;

/**
 * Puts a new text together from stretches of an old one and what comes between them, from the
 * beginning to the end. A long stretch is shared, which costs a walk down the tree; a short one is
 * copied, which keeps the tree from falling into crumbs. For one thread.
 */
public final class Splices {
    private static final int WORTH_SHARING = Leaf.MAX_LENGTH;
    private static final int ENOUGH = 1 << 20;

    private final Text old;
    private final ByteArrayOutputStream copied = new ByteArrayOutputStream();
    private Text done = Text.empty();

    /** Up to where the old text is dealt with. */
    private long taken;

    private long count;

    /** Begins with the whole of {@code old}. */
    public Splices(Text old) {
        this.old = old;
    }

    /** Replaces the old text's bytes from {@code from} to before {@code to}, behind all earlier. */
    public void replace(long from, long to, byte... with) {
        count++;
        keep(from);
        copied.writeBytes(with);
        taken = to;
        if (copied.size() > ENOUGH) {
            flush();
        }
    }

    /** How often something was replaced. */
    public long count() {
        return count;
    }

    /** The new text; the old one itself when nothing was replaced. */
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
