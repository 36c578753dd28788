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
        /** Pasted, dropped, or anything else that is a step of its own. */
        WHOLE,
        /** What takes the place of what the previous edit has deleted: one step together. */
        REPLACING
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

    /**
     * Creates a transaction that moves a selection elsewhere and keeps it selected; nothing if that
     * is within the selection or at an end of it.
     */
    public static Transaction moving(Text text, Caret selection, long to) {
        Carets before = Carets.of(selection);
        if (to >= selection.start() && to <= selection.end()) {
            return new Transaction(text, List.of(), text, before, before, Kind.WHOLE);
        }
        Text piece = text.slice(selection.start(), selection.end());
        Splice taken = new Splice(selection.start(), selection.end(), Text.empty());
        Splice put = new Splice(to, to, piece);
        boolean down = to > selection.end();
        List<Splice> splices = down ? List.of(taken, put) : List.of(put, taken);
        long start = down ? to - piece.byteLength() : to;
        return new Transaction(
                text,
                splices,
                Splice.apply(text, splices),
                before,
                Carets.of(Caret.selecting(start, start + piece.byteLength())),
                Kind.WHOLE);
    }

    /** Creates a transaction that puts a copy of a selection elsewhere and selects that. */
    public static Transaction copying(Text text, Caret selection, long to) {
        Text piece = text.slice(selection.start(), selection.end());
        List<Splice> splices = List.of(new Splice(to, to, piece));
        return new Transaction(
                text,
                splices,
                Splice.apply(text, splices),
                Carets.of(selection),
                Carets.of(Caret.selecting(to, to + piece.byteLength())),
                Kind.WHOLE);
    }

    /** Whether it replaces nothing. */
    public boolean isNothing() {
        return splices.stream()
                .allMatch(
                        splice -> splice.from() == splice.to() && splice.with().byteLength() == 0);
    }
}
