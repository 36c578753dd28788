package org.keepsake.view.screen;

import java.util.Arrays;
import org.keepsake.text.Text;

/**
 * Where the slots of {@link ScrollMarks} begin in a text. Computed once for many marks, in
 * O({@value ScrollMarks#SLOTS} log n), on any thread. Immutable.
 */
public final class ScrollPlaces {
    private final long[] starts = new long[ScrollMarks.SLOTS + 1];

    /**
     * Computes the places in a text.
     *
     * @param wrapped whether the scroll bar goes by bytes, because lines are wrapped, or by rows
     */
    public ScrollPlaces(Text text, boolean wrapped) {
        long total = wrapped ? text.byteLength() + 1 : text.rows().count();
        for (int slot = 0; slot < ScrollMarks.SLOTS; slot++) {
            long first = Math.ceilDiv(slot * total, (long) ScrollMarks.SLOTS);
            if (first >= total) {
                starts[slot] = text.byteLength() + 1;
            } else {
                starts[slot] = wrapped ? first : text.rows().row((int) first).start();
            }
        }
        starts[ScrollMarks.SLOTS] = text.byteLength() + 1;
    }

    /** The first byte of a slot; for {@value ScrollMarks#SLOTS} it is behind the text. */
    public long start(int slot) {
        return starts[slot];
    }

    /** The slot that shows a byte. */
    public int slot(long offset) {
        int found = Arrays.binarySearch(starts, 0, ScrollMarks.SLOTS, offset);
        int slot = found >= 0 ? found : -found - 2;
        // A slot may be empty, of which only the last one of the same start shows something.
        while (slot + 1 < ScrollMarks.SLOTS && starts[slot + 1] == starts[slot]) {
            slot++;
        }
        return slot;
    }
}
