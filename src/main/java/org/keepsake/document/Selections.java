package org.keepsake.document;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The selections of one or more carets.
 *
 * @param all the selections in text order, at least one
 * @param mainIndex the index of the one that the view follows
 */
public record Selections(List<Selection> all, int mainIndex) {

    public Selections {
        all = List.copyOf(all);
        Objects.checkIndex(mainIndex, all.size());
    }

    /** Returns a single selection. */
    public static Selections of(Selection selection) {
        return new Selections(List.of(selection), 0);
    }

    /** Returns them with each one moved. */
    public Selections map(UnaryOperator<Selection> move) {
        return new Selections(all.stream().map(move).toList(), mainIndex);
    }

    /** The one that the view follows. */
    public Selection main() {
        return all.get(mainIndex);
    }
}
