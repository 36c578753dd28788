package org.keepsake.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keepsake.text.Text;

/** Collects matches as they are found. Not thread-safe, but its results may be shared. */
final class MatchesBuilder {
    private final Text text;
    private final List<MatchPage> full = new ArrayList<>();
    private final int[] starts = new int[MatchPage.CAPACITY];
    private final int[] ends = new int[MatchPage.CAPACITY];
    private long base;
    private int filled;
    private long total;

    MatchesBuilder(Text text) {
        this.text = text;
    }

    /** Adds a match after all others. */
    void add(long start, long end) {
        if (total++ >= Matches.LIMIT) {
            return;
        }
        if (filled == MatchPage.CAPACITY || end - base > Integer.MAX_VALUE) {
            closePage();
        }
        if (filled == 0) {
            base = start;
        }
        starts[filled] = (int) (start - base);
        ends[filled] = Math.toIntExact(end - base);
        filled++;
    }

    /**
     * Returns the matches so far, when everything before byte {@code searchedTo} has been searched.
     */
    Matches soFar(long searchedTo) {
        return new Matches(text, pages(), Math.max(0, total - Matches.LIMIT), searchedTo);
    }

    List<MatchPage> pages() {
        List<MatchPage> pages = new ArrayList<>(full);
        if (filled > 0) {
            pages.add(openPage());
        }
        return pages;
    }

    private void closePage() {
        if (filled > 0) {
            full.add(openPage());
            filled = 0;
        }
    }

    private MatchPage openPage() {
        return new MatchPage(base, Arrays.copyOf(starts, filled), Arrays.copyOf(ends, filled));
    }
}
