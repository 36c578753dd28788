package org.keepsake.search;

/** Where the lines of a window end; asked in rising order, it looks at each character once. */
final class LineEnds {
    private final String characters;
    private int feed = -1;
    private int carriageReturn = -1;

    LineEnds(String characters) {
        this.characters = characters;
    }

    /** Where the line ends that {@code start} is in, its break not included. */
    int from(int start) {
        if (feed < start) {
            feed = next('\n', start);
        }
        if (carriageReturn < start) {
            carriageReturn = next('\r', start);
        }
        return Math.min(feed, carriageReturn);
    }

    /** Where the line behind the break at {@code end} begins. */
    int behind(int end) {
        boolean pair = end == carriageReturn && feed == end + 1;
        return end + (pair ? 2 : 1);
    }

    private int next(char character, int from) {
        int found = characters.indexOf(character, from);
        return found < 0 ? characters.length() : found;
    }
}
