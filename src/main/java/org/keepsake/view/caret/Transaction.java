package org.keepsake.view.caret;

import java.util.ArrayList;
import java.util.List;
import org.keepsake.text.Text;

/**
 * An edit that the user makes with one key or gesture, at each caret: one undo step, or part of
 * one.
 *
 * @param before the text before it
 * @param splices what it replaces, in text order
 * @param after the text after it
 * @param carets the carets before it
 * @param caretsAfter the carets after it
 * @param kind what the user did
 */
public record Transaction(
        Text before,
        List<Splice> splices,
        Text after,
        Carets carets,
        Carets caretsAfter,
        Kind kind) {

    /** What the user did. Only typing and deleting continue an undo step. */
    public enum Kind {
        /** Typed characters; consecutive ones are one undo step. */
        TYPING,
        /** Backspace or Delete; consecutive ones are one undo step. */
        DELETING,
        /**
         * Pasted, dropped, composed by an input method, or anything else that is a step of its own.
         */
        WHOLE
    }

    /** Copies the list; checks nothing. */
    public Transaction {
        splices = List.copyOf(splices);
    }

    /**
     * Creates a transaction that leaves each caret after its replacement.
     *
     * @param splices one per caret, in order; one that overlaps its predecessor is shortened
     */
    public static Transaction of(Text before, List<Splice> splices, Carets carets, Kind kind) {
        List<Splice> apart = new ArrayList<>(splices.size());
        List<Caret> after = new ArrayList<>(splices.size());
        long done = 0;
        long growth = 0;
        for (Splice splice : splices) {
            long from = Math.max(done, splice.from());
            long to = Math.max(from, splice.to());
            apart.add(new Splice(from, to, splice.with()));
            growth += splice.with().byteLength() - (to - from);
            after.add(Caret.at(to + growth));
            done = to;
        }
        return new Transaction(
                before,
                apart,
                Splice.apply(before, apart),
                carets,
                Carets.of(after, after.get(Math.min(carets.mainIndex(), after.size() - 1))),
                kind);
    }

    /** Whether it replaces nothing. */
    public boolean isNothing() {
        return splices.stream()
                .allMatch(
                        splice -> splice.from() == splice.to() && splice.with().byteLength() == 0);
    }
}
