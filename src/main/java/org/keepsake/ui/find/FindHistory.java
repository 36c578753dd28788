package org.keepsake.ui.find;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.keepsake.profile.Searches;

/** Leads back to what was searched for earlier, and forth to what was being typed. */
final class FindHistory {
    private static final int TYPED = -1;

    private final ObjectProperty<Searches> searches;

    /** The queries that are stepped through: an order that is the same while one steps. */
    private List<String> steps = List.of();

    private int at = TYPED;
    private String typed = "";

    FindHistory(ObjectProperty<Searches> searches) {
        this.searches = searches;
    }

    /** Remembers a query that somebody has used. */
    void used(String query) {
        if (!query.isEmpty()
                && !searches.get().queries().stream().findFirst().equals(Optional.of(query))) {
            searches.set(searches.get().with(query));
        }
    }

    /**
     * The query before the one that is shown, or after it; empty if there is none.
     *
     * @param shown what is in the field
     */
    Optional<String> step(boolean older, String shown) {
        boolean stepping = at != TYPED && steps.get(at).equals(shown);
        if (!stepping) {
            typed = shown;
            at = TYPED;
            steps =
                    searches.get().queries().stream()
                            .filter(query -> !query.equals(shown))
                            .toList();
        }
        int to = at + (older ? 1 : -1);
        if (to < TYPED || to >= steps.size()) {
            return Optional.empty();
        }
        at = to;
        return Optional.of(to == TYPED ? typed : steps.get(to));
    }
}
