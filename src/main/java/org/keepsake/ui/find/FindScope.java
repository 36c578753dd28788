package org.keepsake.ui.find;

import java.util.Optional;
import org.keepsake.document.Selection;
import org.keepsake.search.Matches;
import org.keepsake.text.Text;

/** The part of a text that is searched: all of it, or what was selected, which edits move. */
final class FindScope {
    /** A part of one text. */
    private record Part(Text text, Selection range) {}

    private Optional<Part> part = Optional.empty();

    /** Counts only what is in {@code range} of {@code text}, or everything. */
    void limitTo(Text text, Optional<Selection> range) {
        part = range.map(limits -> new Part(text, limits));
    }

    /** The range to search in {@code now}, a later text of the same document. */
    Selection in(Text now) {
        if (part.isEmpty()) {
            return new Selection(0, now.byteLength());
        }
        Part known = part.get();
        if (known.text() != now) {
            Selection range = known.range();
            // Apart from each other, so that what is typed at the end is in it, too.
            Selection start = Selection.caretAt(range.start()).moved(known.text(), now);
            Selection end = Selection.caretAt(range.end()).moved(known.text(), now);
            known =
                    new Part(
                            now,
                            new Selection(start.start(), Math.max(start.start(), end.start())));
            part = Optional.of(known);
        }
        return known.range();
    }

    /** The part that counts in {@code now}; empty if that is everything. */
    Optional<Selection> limits(Text now) {
        return part.map(_ -> in(now));
    }

    /** Whether the search is limited to just this selection. */
    boolean isAllOf(Text now, Selection selected) {
        return limits(now)
                .filter(range -> range.start() == selected.start() && range.end() == selected.end())
                .isPresent();
    }

    /** Those of the matches that are in it. */
    Matches of(Matches all) {
        Selection range = in(all.text());
        return part.isEmpty() ? all : all.within(range.start(), range.end());
    }
}
