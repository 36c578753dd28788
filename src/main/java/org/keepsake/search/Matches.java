package org.keepsake.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/**
 * What was found in a text so far: byte ranges in order, none of which overlap. Immutable.
 *
 * <p>Only so many are remembered; what is found beyond that is counted. They lie in pages with
 * small numbers, relative to the page's first byte, so that an edit moves whole pages without
 * touching what is in them.
 */
public final class Matches {
    /** How many are remembered at most. */
    public static final int LIMIT = 5_000_000;

    /** From how many pages more than needed on they are made anew. */
    private static final int SLACK = 256;

    private final Text text;
    private final List<MatchPage> pages;

    /** How many matches come before each page, and behind the last. */
    private final int[] before;

    private final long total;
    private final long searchedTo;

    Matches(Text text, List<MatchPage> pages, long notRemembered, long searchedTo) {
        this.text = text;
        this.pages = pages;
        this.before = new int[pages.size() + 1];
        for (int page = 0; page < pages.size(); page++) {
            before[page + 1] = before[page] + pages.get(page).size();
        }
        this.total = size() + notRemembered;
        this.searchedTo = searchedTo;
    }

    /** Before anything was searched. */
    public static Matches none(Text text) {
        return new Matches(text, List.of(), 0, -1);
    }

    /** The text they are in. */
    public Text text() {
        return text;
    }

    /** How many there are to be had. */
    public int size() {
        return before[pages.size()];
    }

    /** How many were found: more than {@link #size} where they are too many. */
    public long total() {
        return total;
    }

    /** Whether all that were found are to be had. */
    public boolean areAll() {
        return total == size();
    }

    /** Up to which byte the text was searched; -1 if it was not. */
    public long searchedTo() {
        return searchedTo;
    }

    /** Whether the whole text was searched. */
    public boolean isComplete() {
        return searchedTo == text.byteLength();
    }

    /** The first byte of a match, which is counted from 0. */
    public long start(int match) {
        int page = pageOf(match);
        return pages.get(page).start(match - before[page]);
    }

    /** The byte behind a match, which is counted from 0. */
    public long end(int match) {
        int page = pageOf(match);
        return pages.get(page).end(match - before[page]);
    }

    /** The first match that starts at {@code offset} or later, or {@link #size}. */
    public int firstFrom(long offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The same matches in a later text, as well as that can be told without searching: those that
     * the edits went through are gone.
     */
    public Matches moved(Text now) {
        Edit edit = Edit.between(text, now);
        int kept = firstFrom(edit.start());
        while (kept > 0 && end(kept - 1) > edit.start()) {
            kept--;
        }
        while (kept < size() && end(kept) <= edit.start()) {
            kept++;
        }
        int behind = Math.max(kept, firstFrom(edit.endBefore()));
        long searched =
                searchedTo >= edit.endBefore()
                        ? searchedTo + edit.growth()
                        : Math.min(searchedTo, edit.start());
        return joined(now, kept, List.of(), behind, edit.growth(), searched);
    }

    /**
     * The matches of a later text.
     *
     * @param lines the lines that differ
     * @param found what is in these lines of the later text
     */
    Matches replaced(Edit lines, Matches found) {
        return joined(
                found.text,
                firstFrom(lines.start()),
                found.pages,
                firstFrom(lines.endBefore() + 1),
                lines.growth(),
                found.text.byteLength());
    }

    private Matches joined(
            Text now, int kept, List<MatchPage> middle, int behind, long growth, long searched) {
        List<MatchPage> joined = new ArrayList<>();
        addRange(joined, 0, kept, 0);
        joined.addAll(middle);
        addRange(joined, behind, size(), growth);
        return new Matches(now, List.copyOf(joined), total - size(), searched).tidy();
    }

    private void addRange(List<MatchPage> target, int from, int to, long growth) {
        for (int page = 0; page < pages.size(); page++) {
            int first = Math.max(from, before[page]);
            int last = Math.min(to, before[page + 1]);
            if (first < last) {
                target.add(
                        pages.get(page)
                                .range(first - before[page], last - before[page])
                                .moved(growth));
            }
        }
    }

    /** The same, in as few pages as are needed, when edits have cut them to pieces. */
    private Matches tidy() {
        if (pages.size() <= size() / MatchPage.CAPACITY + SLACK) {
            return this;
        }
        MatchesBuilder builder = new MatchesBuilder(text);
        for (MatchPage page : pages) {
            for (int match = 0; match < page.size(); match++) {
                builder.add(page.start(match), page.end(match));
            }
        }
        return new Matches(text, builder.pages(), total - Math.min(size(), LIMIT), searchedTo);
    }

    private int pageOf(int match) {
        int found = Arrays.binarySearch(before, match);
        // No page is empty, so no two entries are equal.
        return found >= 0 ? found : -found - 2;
    }
}
