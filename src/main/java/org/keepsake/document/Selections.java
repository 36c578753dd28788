package org.keepsake.document;

import java.util.List;
import java.util.Objects;

/**
 * What is selected at each of several carets.
 *
 * @param all in the order of the text, at least one
 * @param mainIndex which of them the screen follows
 */
public record Selections(List<Selection> all, int mainIndex) {

    /** Checks the index. */
    public Selections {
        all = List.copyOf(all);
        Objects.checkIndex(mainIndex, all.size());
    }

    /** A single one. */
    public static Selections of(Selection selection) {
        return new Selections(List.of(selection), 0);
    }

    /** The one that the screen follows. */
    public Selection main() {
        return all.get(mainIndex);
    }
}
