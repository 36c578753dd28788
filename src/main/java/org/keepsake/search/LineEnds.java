package org.keepsake.search;

/** Finds line ends within a window. Queries in ascending order look at each character once. */
final class LineEnds {
    private final String characters;
    private int feed = -1;
    private int carriageReturn = -1;

    LineEnds(String characters) {
        this.characters = characters;
    }

    /** Returns the end of the line that contains {@code start}, without its break. */
    int from(int start) {
        if (feed < start) {
            feed = next('\n', start);
        }
        if (carriageReturn < start) {
            carriageReturn = next('\r', start);
        }
        return Math.min(feed, carriageReturn);
    }

    /** Returns the start of the line after the break at {@code end}. */
    int behind(int end) {
        boolean pair = end == carriageReturn && feed == end + 1;
        return end + (pair ? 2 : 1);
    }

    private int next(char character, int from) {
        int found = characters.indexOf(character, from);
        return found < 0 ? characters.length() : found;
    }
}
