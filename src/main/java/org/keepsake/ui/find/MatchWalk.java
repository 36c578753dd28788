package org.keepsake.ui.find;

import java.util.Optional;
import org.keepsake.document.Selection;
import org.keepsake.search.Matches;

/**
 * Goes from one match to the next: as soon as that is known, even while the rest is still being
 * searched.
 */
final class MatchWalk {
    /**
     * A move that has to wait for the search.
     *
     * @param from the byte to search after, or before
     * @param selected the selection at that time; a user who has moved on since stays there
     */
    private record Way(boolean forward, long from, Selection selected) {}

    /**
     * Where a move leads.
     *
     * @param match the match, counted from 0
     * @param around whether it is beyond an end of the text
     */
    record Arrival(int match, boolean around, boolean forward) {}

    private Optional<Way> way = Optional.empty();

    /** Asks for the first match at or after {@code from}, or, backward, the last one before it. */
    void want(boolean forward, long from, Selection selected) {
        way = Optional.of(new Way(forward, from, selected));
    }

    /** Whether a match was asked for and is not known yet. */
    boolean isWanted() {
        return way.isPresent();
    }

    /** Asks for none. */
    void stay() {
        way = Optional.empty();
    }

    /**
     * Where to go now, if anywhere.
     *
     * @param selected the selection by now
     * @param matches those known so far
     * @param all whether there are no more
     */
    Optional<Arrival> arrive(Selection selected, Matches matches, boolean all) {
        if (way.isEmpty()) {
            return Optional.empty();
        }
        Way wanted = way.get();
        if (!wanted.selected().equals(selected)) {
            way = Optional.empty();
            return Optional.empty();
        }
        int first = matches.firstFrom(wanted.from());
        int next = wanted.forward() ? first : first - 1;
        boolean around = next < 0 || next == matches.size();
        boolean known =
                all
                        || (wanted.forward()
                                ? !around
                                : matches.searchedTo() >= wanted.from() && !around);
        if (!known) {
            return Optional.empty();
        }
        way = Optional.empty();
        if (matches.size() == 0) {
            return Optional.empty();
        }
        int match = around ? (wanted.forward() ? 0 : matches.size() - 1) : next;
        return Optional.of(new Arrival(match, around, wanted.forward()));
    }
}
