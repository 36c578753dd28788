package org.keepsake.view.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Marks of a whole text beside the scroll bar, computed anywhere and shown as they are. Their
 * places are {@value #SLOTS} equal parts of the text, in the unit of the scroll bar; so they cost
 * the same for a text of any length. Immutable.
 */
public final class ScrollMarks {
    /** The number of parts that may have a mark. */
    public static final int SLOTS = 4096;

    /** No marks. */
    public static final ScrollMarks NONE = new ScrollMarks(List.of());

    /** Which side of the scroll bar. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** The marks of one kind; the set is never changed. */
    private record Kind(String styleClass, Side side, BitSet slots) {}

    private final List<Kind> kinds;

    private ScrollMarks(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /**
     * Adds marks of another kind.
     *
     * @param slots the parts that have one, from 0
     */
    public ScrollMarks with(String styleClass, Side side, BitSet slots) {
        List<Kind> more = new ArrayList<>(kinds);
        more.add(new Kind(styleClass, side, slots.get(0, SLOTS)));
        return new ScrollMarks(more);
    }

    /**
     * A run of marks on the screen.
     *
     * @param styleClass of its node
     * @param side of the scroll bar
     * @param from its first pixel
     * @param to the pixel after its last
     */
    record Run(String styleClass, Side side, int from, int to) {}

    /** The marks on a bar of this height in pixels: at most one in each row of pixels per kind. */
    List<Run> on(int height) {
        List<Run> runs = new ArrayList<>();
        for (Kind kind : kinds) {
            BitSet pixels = new BitSet(height);
            for (int slot = kind.slots.nextSetBit(0);
                    slot >= 0;
                    slot = kind.slots.nextSetBit(slot + 1)) {
                pixels.set((int) ((long) slot * height / SLOTS));
            }
            for (int from = pixels.nextSetBit(0); from >= 0; ) {
                int to = pixels.nextClearBit(from);
                runs.add(new Run(kind.styleClass, kind.side, from, to));
                from = pixels.nextSetBit(to);
            }
        }
        return runs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScrollMarks that && kinds.equals(that.kinds);
    }

    @Override
    public int hashCode() {
        return kinds.hashCode();
    }
}
