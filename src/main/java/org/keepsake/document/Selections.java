package org.keepsake.document;

import java.util.List;
import java.util.Objects;

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

    /** The one that the view follows. */
    public Selection main() {
        return all.get(mainIndex);
    }
}
