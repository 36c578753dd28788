package org.keepsake.view.caret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.keepsake.text.Edit;
import org.keepsake.text.Position;
import org.keepsake.text.Text;

/**
 * All carets of a view, at least one, in the order of the text; no two of them overlap or touch.
 *
 * @param all the carets
 * @param mainIndex which of them is the one that the screen follows
 */
public record Carets(List<Caret> all, int mainIndex) {
    /** At the beginning of the text, nothing selected. */
    public static final Carets START = of(Caret.at(0));

    /** Checks the index. */
    public Carets {
        all = List.copyOf(all);
        java.util.Objects.checkIndex(mainIndex, all.size());
    }

    /** A single one. */
    public static Carets of(Caret caret) {
        return new Carets(List.of(caret), 0);
    }

    /** Several, of which those that meet become one. */
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

    /** The one that the screen follows. */
    public Caret main() {
        return all.get(mainIndex);
    }

    /** Whether there is only one. */
    public boolean isSingle() {
        return all.size() == 1;
    }

    /** Only the main one. */
    public Carets single() {
        return isSingle() ? this : of(main());
    }

    /** Another one more, which becomes the main one; where there is one already, it goes. */
    public Carets toggled(Caret caret) {
        List<Caret> others = all.stream().filter(old -> !old.meets(caret)).toList();
        if (others.size() < all.size() && !others.isEmpty() && caret.isEmpty()) {
            return new Carets(others, Math.min(mainIndex, others.size() - 1));
        }
        List<Caret> more = new ArrayList<>(others);
        more.add(caret);
        return of(more, caret);
    }

    /** Each one moved. */
    public Carets map(UnaryOperator<Caret> move) {
        if (isSingle()) {
            return of(move.apply(main()));
        }
        List<Caret> moved = all.stream().map(move).toList();
        return of(moved, moved.get(mainIndex));
    }

    /**
     * Where they are after an edit that they did not make. In what was replaced they stay in their
     * line and column.
     */
    public Carets after(Text before, Text now, Edit edit) {
        return map(caret ->
                new Caret(
                        after(caret.anchor(), before, now, edit),
                        after(caret.offset(), before, now, edit),
                        caret.upstream(),
                        caret.goal()));
    }

    /** The same place after an edit. */
    public static long after(long offset, Text before, Text now, Edit edit) {
        if (offset > edit.start() && offset < edit.endBefore()) {
            Position place = before.position(offset);
            return now.offset(Math.min(place.line(), now.lineCount() - 1), place.column());
        }
        // What bytes before and behind it make of a character is not between its bytes.
        Position place = now.position(offset <= edit.start() ? offset : offset + edit.growth());
        return now.offset(place.line(), place.column());
    }
}
