package org.keepsake.view.caret;

import java.util.ArrayList;
import java.util.List;
import org.keepsake.text.Text;

/**
 * An edit as a person makes it with one key or gesture, at each caret: one step of undo, or part of
 * one.
 *
 * @param before the text that it is made in
 * @param splices what it replaces, in the order of the text
 * @param after the text that comes of it
 * @param carets where the carets were
 * @param caretsAfter where they are after it
 * @param kind what the person did
 */
public record Transaction(
        Text before,
        List<Splice> splices,
        Text after,
        Carets carets,
        Carets caretsAfter,
        Kind kind) {

    /** What a person does to a text. Only typing and deleting go on as one step of undo. */
    public enum Kind {
        /** Typed characters; several that follow each other are one step. */
        TYPING,
        /** Backspace or Delete; several in a row are one step. */
        DELETING,
        /** Pasted, dropped, composed by an input method, or anything else that is a step itself. */
        WHOLE
    }

    /** Checks nothing and copies the list. */
    public Transaction {
        splices = List.copyOf(splices);
    }

    /**
     * The transaction of replacements whose carets come to stand behind what was put in.
     *
     * @param splices one for each caret, in their order; where one overlaps the one before, it is
     *     shortened
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

    /** Whether nothing is replaced. */
    public boolean isNothing() {
        return splices.stream()
                .allMatch(
                        splice -> splice.from() == splice.to() && splice.with().byteLength() == 0);
    }
}
