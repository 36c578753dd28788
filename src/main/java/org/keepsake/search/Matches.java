package org.keepsake.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/**
 * The matches found in a text so far: byte ranges in order, without overlaps. Immutable.
 *
 * <p>At most {@link #LIMIT} are kept; those beyond that are only counted. They are stored in pages
 * with small numbers, relative to the page's first byte, so that an edit moves whole pages without
 * touching their contents.
 */
public final class Matches {
    /** The maximum number of matches kept. */
    public static final int LIMIT = 5_000_000;

    /** How many pages beyond the number needed are tolerated before the pages are rebuilt. */
    private static final int SLACK = 256;

    private final Text text;
    private final List<MatchPage> pages;

    /** The number of matches before each page, and in total. */
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

    /** The result before anything has been searched. */
    public static Matches none(Text text) {
        return new Matches(text, List.of(), 0, -1);
    }

    /** The text that was searched. */
    public Text text() {
        return text;
    }

    /** The number of matches kept. */
    public int size() {
        return before[pages.size()];
    }

    /** The number of matches found, which exceeds {@link #size} when there are too many to keep. */
    public long total() {
        return total;
    }

    /** Whether all matches found were kept. */
    public boolean areAll() {
        return total == size();
    }

    /** The byte up to which the text was searched; -1 if it was not searched at all. */
    public long searchedTo() {
        return searchedTo;
    }

    /** Whether the whole text was searched. */
    public boolean isComplete() {
        return searchedTo == text.byteLength();
    }

    /** The first byte of a match; matches are counted from 0. */
    public long start(int match) {
        int page = pageOf(match);
        return pages.get(page).start(match - before[page]);
    }

    /** The byte after a match; matches are counted from 0. */
    public long end(int match) {
        int page = pageOf(match);
        return pages.get(page).end(match - before[page]);
    }

    /** The first match that starts at or after {@code offset}, or {@link #size}. */
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

    /** The matches that lie within a part of the text, among those that were kept. */
    public Matches within(long from, long to) {
        int first = firstFrom(from);
        int last = firstFrom(to);
        Part wanted = new Part(text, from, to);
        // The one before may go on beyond the end, and an empty one may be at it.
        while (last > first && end(last - 1) > to) {
            last--;
        }
        while (last < size() && wanted.has(start(last), end(last))) {
            last++;
        }
        List<MatchPage> pages = new ArrayList<>();
        addRange(pages, first, Math.max(first, last), 0);
        return new Matches(text, List.copyOf(pages), 0, searchedTo);
    }

    /**
     * Returns the same matches in a later text, as far as they are known without searching: those
     * touched by the edits are gone.
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
     * Returns the matches in a later text.
     *
     * @param lines the lines that differ
     * @param found the matches in these lines of the later text
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

    /** Returns the same matches in as few pages as possible, if edits have fragmented them. */
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
