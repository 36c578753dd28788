package org.keepsake.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.keepsake.text.Text;

/**
 * Puts a new text together from stretches of an old one and what comes between them. A long stretch
 * is shared, which costs a walk down the tree; a short one is copied, which costs less.
 */
final class Splices {
    private static final int WORTH_SHARING = 16 << 10;
    private static final int ENOUGH = 1 << 20;

    private final Text old;
    private final ByteArrayOutputStream copied = new ByteArrayOutputStream();
    private Text done = Text.empty();

    private long count;

    /** Up to where the old text is dealt with. */
    private long taken;

    Splices(Text old) {
        this.old = old;
    }

    /**
     * Replaces the old text's bytes from {@code start} to before {@code end}, behind all that was
     * replaced before.
     *
     * @param window where the old text is being read
     */
    void replace(long start, long end, String with, Windows window) {
        long stretch = start - taken;
        boolean atHand =
                taken >= window.start() && start <= window.end() && stretch < WORTH_SHARING;
        if (atHand) {
            copied.write(window.bytes(), (int) (taken - window.start()), (int) stretch);
        } else {
            share(start);
        }
        copied.writeBytes(with.getBytes(StandardCharsets.UTF_8));
        taken = end;
        count++;
        if (copied.size() > ENOUGH) {
            flush();
        }
    }

    /** How much was replaced. */
    long count() {
        return count;
    }

    /** The new text. */
    Text text() {
        if (count == 0) {
            return old;
        }
        share(old.byteLength());
        return done;
    }

    private void share(long to) {
        flush();
        done = done.concat(old.slice(taken, to));
    }

    private void flush() {
        if (copied.size() > 0) {
            done = done.concat(Text.ofBytes(copied.toByteArray()));
            copied.reset();
        }
    }
}
