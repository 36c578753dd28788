package org.keepsake.view.caret;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.regex.Pattern;
import org.keepsake.text.Text;

/**
 * Finds where characters, as people count them, and words begin and end in a text. A character is
 * an extended grapheme cluster of Unicode (UAX #29), as found by {@link BreakIterator}; a line
 * break is one, too. Words are those of {@code BreakIterator}, except that consecutive punctuation
 * counts as one word, and that a period ends one: the names of code have it between them.
 *
 * <p>Only text near the place is examined, so everything takes O(log n).
 *
 * @param text the text
 */
public record Boundaries(Text text) {
    /** How many bytes of a line are examined, at first and at most. */
    private static final int NEAR = 256;

    private static final int FAR = 64 << 10;

    /** The characters that embed, override or isolate a direction. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    /** By UAX #29, no boundary of words. */
    private static final Pattern PERIOD = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})");

    /** A part of a line around a place. */
    private record Stretch(Text bytes, long start, String string) {

        long offset(int index) {
            return start + bytes.offset(0, index);
        }

        int index(long offset) {
            return bytes.position(offset - start).column();
        }
    }

    /** What kind of word a character belongs to. */
    private enum Sort {
        SPACE,
        WORD,
        MARK;

        static Sort of(String string, int index) {
            int character = string.codePointAt(index);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                return SPACE;
            }
            return Character.isUnicodeIdentifierPart(character) || character > 0x2fff ? WORD : MARK;
        }
    }

    /** The end of the cluster that begins at an offset; at the end of the text, that end. */
    public long after(long offset) {
        int line = text.position(offset).line();
        long end = text.lineEnd(line);
        if (offset >= end) {
            return line + 1 < text.lineCount() ? text.lineStart(line + 1) : text.byteLength();
        }
        Stretch ahead = stretch(offset, boundary(Math.min(end, offset + NEAR)));
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(ahead.string);
        return Math.max(ahead.offset(clusters.next()), offset + 1);
    }

    /** The start of the cluster that ends at an offset; 0 at the start of the text. */
    public long before(long offset) {
        int line = text.position(offset).line();
        long start = text.lineStart(line);
        if (offset <= start) {
            return line == 0 ? 0 : text.lineEnd(line - 1);
        }
        Stretch behind = stretch(boundary(Math.max(start, offset - NEAR)), offset);
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(behind.string);
        clusters.last();
        return behind.offset(clusters.previous());
    }

    /**
     * Where Backspace deletes from: the start of the cluster or, for a letter with combining marks,
     * of its last mark.
     */
    public long beforeInDeletion(long offset) {
        long start = before(offset);
        String cluster = text.string(start, offset);
        int last = cluster.isEmpty() ? 0 : cluster.codePointBefore(cluster.length());
        boolean accents =
                Character.getType(last) == Character.NON_SPACING_MARK
                        && Character.isLetter(cluster.codePointAt(0));
        return accents
                ? start
                        + text.slice(start, offset)
                                .offset(0, cluster.length() - Character.charCount(last))
                : start;
    }

    /**
     * The end of the word at an offset, or of the next one in the line; otherwise the next line.
     */
    public long wordEnd(long offset) {
        long end = text.lineEnd(text.position(offset).line());
        if (offset >= end) {
            return after(offset);
        }
        for (int reach = NEAR; ; reach *= 4) {
            long limit = boundary(Math.min(end, offset + reach));
            Stretch ahead = stretch(offset, limit);
            int index = endOfRun(ahead.string, skipSpaces(ahead.string, 0));
            if (index < ahead.string.length() || limit == end || reach >= FAR) {
                return ahead.offset(index);
            }
        }
    }

    /**
     * The start of the next word in the line; otherwise the end of the line, and from there the
     * next line.
     */
    public long nextWord(long offset) {
        long end = text.lineEnd(text.position(offset).line());
        if (offset >= end) {
            return after(offset);
        }
        for (int reach = NEAR; ; reach *= 4) {
            long limit = boundary(Math.min(end, offset + reach));
            Stretch ahead = stretch(offset, limit);
            int index = skipSpaces(ahead.string, endOfRun(ahead.string, 0));
            if (index < ahead.string.length() || limit == end || reach >= FAR) {
                return ahead.offset(index);
            }
        }
    }

    /**
     * The start of the word before an offset; at the start of a line, the end of the previous one.
     */
    public long wordStart(long offset) {
        long start = text.lineStart(text.position(offset).line());
        if (offset <= start) {
            return before(offset);
        }
        for (int reach = NEAR; ; reach *= 4) {
            long limit = boundary(Math.max(start, offset - reach));
            Stretch behind = stretch(limit, offset);
            int index = behind.string.length();
            while (index > 0
                    && Sort.of(behind.string, previous(behind.string, index)) == Sort.SPACE) {
                index = previous(behind.string, index);
            }
            index = startOfRun(behind.string, index);
            if (index > 0 || limit == start || reach >= FAR) {
                return behind.offset(index);
            }
        }
    }

    /**
     * Where the spaces and tabs end that the line of an offset begins with; the start of the line
     * if it has nothing else nearby.
     */
    public long indentationEnd(long offset) {
        int line = text.position(offset).line();
        long start = text.lineStart(line);
        long end = text.lineEnd(line);
        String beginning = text.string(start, boundary(Math.min(end, start + FAR)));
        int at = 0;
        while (at < beginning.length() && " \t".indexOf(beginning.charAt(at)) >= 0) {
            at++;
        }
        return at < beginning.length() ? start + at : start;
    }

    /** The word, white space or punctuation at an offset, or before it at the end of a line. */
    public Caret word(long offset) {
        int line = text.position(offset).line();
        long start = text.lineStart(line);
        long end = text.lineEnd(line);
        if (start == end) {
            return Caret.at(offset);
        }
        long from = boundary(Math.max(start, offset - FAR));
        Stretch around = stretch(from, boundary(Math.min(end, offset + FAR)));
        String string = around.string;
        int index = Math.min(around.index(Math.min(offset, end)), string.length() - 1);
        if (Character.isLowSurrogate(string.charAt(index)) && index > 0) {
            index--;
        }
        if (Sort.of(string, index) == Sort.SPACE) {
            int first = index;
            while (first > 0 && Sort.of(string, previous(string, first)) == Sort.SPACE) {
                first = previous(string, first);
            }
            return Caret.selecting(around.offset(first), around.offset(skipSpaces(string, index)));
        }
        int last = endOfRun(string, index);
        return Caret.selecting(around.offset(startOfRun(string, last)), around.offset(last));
    }

    /**
     * The word around an offset or beside it: the one after it rather than the one before, and
     * either rather than punctuation. Empty between white space.
     */
    public Caret wordBeside(long offset) {
        int line = text.position(offset).line();
        Caret after = offset < text.lineEnd(line) ? word(offset) : Caret.at(offset);
        Caret before = offset > text.lineStart(line) ? word(before(offset)) : Caret.at(offset);
        Sort sortAfter = sort(after);
        Sort sortBefore = sort(before);
        if (sortAfter == Sort.SPACE && sortBefore == Sort.SPACE) {
            return Caret.at(offset);
        }
        boolean isBefore =
                sortAfter == Sort.SPACE || (sortAfter == Sort.MARK && sortBefore == Sort.WORD);
        return isBefore ? before : after;
    }

    /** The sort of a word; that of nothing is white space. */
    private Sort sort(Caret word) {
        return word.isEmpty()
                ? Sort.SPACE
                : Sort.of(text.string(word.start(), after(word.start())), 0);
    }

    /**
     * Whether the character before or after an offset is written from right to left. What embeds or
     * overrides a direction is shown by its code, and has no effect.
     */
    public boolean isRightToLeft(long offset, boolean before) {
        int line = text.position(offset).line();
        long start = boundary(Math.max(text.lineStart(line), offset - NEAR));
        Stretch around = stretch(start, boundary(Math.min(text.lineEnd(line), offset + NEAR)));
        String string = DIRECTIONS.matcher(around.string).replaceAll("|");
        if (string.isEmpty() || !Bidi.requiresBidi(string.toCharArray(), 0, string.length())) {
            return false;
        }
        int index = Math.clamp(around.index(offset) - (before ? 1 : 0), 0, string.length() - 1);
        Bidi bidi = new Bidi(string, Bidi.DIRECTION_LEFT_TO_RIGHT);
        return bidi.getLevelAt(index) % 2 == 1;
    }

    private static int skipSpaces(String string, int from) {
        int index = from;
        while (index < string.length() && Sort.of(string, index) == Sort.SPACE) {
            index += Character.charCount(string.codePointAt(index));
        }
        return index;
    }

    /** The end of the word or punctuation at an index; the index itself at white space. */
    private static int endOfRun(String string, int from) {
        if (from == string.length() || Sort.of(string, from) == Sort.SPACE) {
            return from;
        }
        BreakIterator words = words(string);
        Sort sort = Sort.of(string, from);
        int index = words.following(from);
        while (index < string.length() && Sort.of(string, index) == sort && goesOn(string, index)) {
            index = words.next();
        }
        return index;
    }

    /** The start of the word or punctuation that ends at an index. */
    private static int startOfRun(String string, int to) {
        if (to == 0) {
            return 0;
        }
        BreakIterator words = words(string);
        Sort sort = Sort.of(string, previous(string, to));
        int index = words.preceding(to);
        while (index > 0
                && Sort.of(string, previous(string, index)) == sort
                && goesOn(string, index)) {
            index = words.previous();
        }
        return index;
    }

    /**
     * Whether a boundary of the iterator is none here: between punctuation, or beside an
     * underscore.
     */
    private static boolean goesOn(String string, int index) {
        return Sort.of(string, index) == Sort.MARK
                || string.charAt(index) == '_'
                || string.charAt(index - 1) == '_';
    }

    private static BreakIterator words(String string) {
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(PERIOD.matcher(string).replaceAll("|"));
        return words;
    }

    private static int previous(String string, int index) {
        return string.offsetByCodePoints(index, -1);
    }

    private Stretch stretch(long from, long to) {
        return new Stretch(text.slice(from, to), from, text.string(from, to));
    }

    /** The start of the character that contains an offset, or the offset itself. */
    private long boundary(long offset) {
        var position = text.position(offset);
        return text.offset(position.line(), position.column());
    }
}
