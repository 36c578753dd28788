package org.keepsake.view.caret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.keepsake.text.Edit;
import org.keepsake.text.Position;
import org.keepsake.text.Text;

/**
 * All carets of a view, at least one, in text order; no two of them overlap or touch.
 *
 * @param all the carets
 * @param mainIndex the index of the one that the screen follows
 */
public record Carets(List<Caret> all, int mainIndex) {
    /** One caret at the beginning of the text, with nothing selected. */
    public static final Carets START = of(Caret.at(0));

    /**
     * Copies the list.
     *
     * @throws IndexOutOfBoundsException if {@code mainIndex} is not an index of {@code all}
     */
    public Carets {
        all = List.copyOf(all);
        java.util.Objects.checkIndex(mainIndex, all.size());
    }

    /** A single caret. */
    public static Carets of(Caret caret) {
        return new Carets(List.of(caret), 0);
    }

    /** Several carets; those that meet are merged. */
    public static Carets of(List<Caret> carets, Caret main) {
        List<Caret> sorted = new ArrayList<>(carets);
        sorted.sort(Comparator.comparingLong(Caret::start).thenComparingLong(Caret::end));
        List<Caret> apart = new ArrayList<>(sorted.size());
        for (Caret caret : sorted) {
            if (!apart.isEmpty() && apart.getLast().meets(caret)) {
                apart.add(apart.removeLast().merged(caret));
            } else {
                apart.add(caret);
            }
        }
        int mainIndex = 0;
        while (mainIndex < apart.size() - 1 && apart.get(mainIndex).end() < main.offset()) {
            mainIndex++;
        }
        return new Carets(apart, mainIndex);
    }

    /** The caret that the screen follows. */
    public Caret main() {
        return all.get(mainIndex);
    }

    /** Whether there is only one. */
    public boolean isSingle() {
        return all.size() == 1;
    }

    /** Those that are, or have selected something, in a range of bytes or at an end of it. */
    public List<Caret> touching(long from, long to) {
        int first = count(caret -> caret.end() < from);
        return all.subList(first, Math.max(first, count(caret -> caret.start() <= to)));
    }

    /** The number of the carets at the beginning of the list of which something is true. */
    private int count(Predicate<Caret> isBefore) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore.test(all.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The main caret alone. */
    public Carets single() {
        return isSingle() ? this : of(main());
    }

    /**
     * Adds a caret, which becomes the main one; if there is one at that place already, removes it.
     */
    public Carets toggled(Caret caret) {
        List<Caret> others = all.stream().filter(old -> !old.meets(caret)).toList();
        if (others.size() < all.size() && !others.isEmpty() && caret.isEmpty()) {
            return new Carets(others, Math.min(mainIndex, others.size() - 1));
        }
        List<Caret> more = new ArrayList<>(others);
        more.add(caret);
        return of(more, caret);
    }

    /** Moves each caret. */
    public Carets map(UnaryOperator<Caret> move) {
        if (isSingle()) {
            return of(move.apply(main()));
        }
        List<Caret> moved = all.stream().map(move).toList();
        return of(moved, moved.get(mainIndex));
    }

    /**
     * The carets after an edit that they did not make. Within replaced text they keep their line
     * and column.
     */
    public Carets after(Text before, Text now, Edit edit) {
        return map(caret ->
                new Caret(
                        after(caret.anchor(), before, now, edit),
                        after(caret.offset(), before, now, edit),
                        caret.upstream(),
                        caret.goal()));
    }

    /** The place that corresponds to an offset after an edit. */
    public static long after(long offset, Text before, Text now, Edit edit) {
        if (offset > edit.start() && offset < edit.endBefore()) {
            Position place = before.position(offset);
            return now.offset(Math.min(place.line(), now.lineCount() - 1), place.column());
        }
        // The bytes on both sides of the edit may now form one character; no caret is inside one.
        Position place = now.position(offset <= edit.start() ? offset : offset + edit.growth());
        return now.offset(place.line(), place.column());
    }
}
