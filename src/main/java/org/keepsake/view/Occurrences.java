package org.keepsake.view;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Boundaries;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/**
 * Finds the next occurrence of the selection. Only text nearby is examined; for the rest there is
 * the find bar.
 *
 * @param text the text
 * @param whole whether what is selected is a word, and only whole words count
 */
record Occurrences(Text text, boolean whole) {
    /**
     * How many bytes after the main caret are examined, and again from the beginning of the text.
     */
    private static final int FAR = 1 << 20;

    /** Scripts without spaces between words, where a word is wherever its letters are. */
    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.KHMER,
                    UnicodeScript.LAO,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.THAI);

    /**
     * Adds a caret at the next occurrence or, if nothing is selected, selects the words beside the
     * carets; empty if there is neither.
     */
    Optional<Carets> next(Carets carets) {
        Caret main = carets.main();
        if (main.isEmpty()) {
            Boundaries bounds = new Boundaries(text);
            Carets words =
                    carets.map(
                            caret -> caret.isEmpty() ? bounds.wordBeside(caret.offset()) : caret);
            return words.main().isEmpty() ? Optional.empty() : Optional.of(words);
        }
        long length = main.end() - main.start();
        if (length > FAR / 2) {
            return Optional.empty();
        }
        String wanted = text.string(main.start(), main.end());
        NavigableSet<Long> taken = new TreeSet<>();
        carets.all().forEach(caret -> taken.add(caret.start()));
        long end = main.end();
        return find(wanted, length, end, Math.min(text.byteLength(), end + FAR), taken)
                .or(() -> find(wanted, length, 0, Math.min(main.start(), FAR), taken))
                .map(start -> carets.toggled(Caret.selecting(start, start + length)));
    }

    /**
     * The first occurrence between two offsets that is not selected already.
     *
     * @param taken where what is selected begins
     */
    private Optional<Long> find(
            String wanted, long length, long from, long to, NavigableSet<Long> taken) {
        Text part = text.slice(from, to);
        String string = part.string(0, part.byteLength());
        int at = string.indexOf(wanted);
        while (at >= 0) {
            if (!whole || isWhole(string, at, at + wanted.length())) {
                long start = from + offset(part, string, at);
                Long before = taken.lower(start + length);
                if (before == null || before + length <= start) {
                    return Optional.of(start);
                }
            }
            at = string.indexOf(wanted, at + 1);
        }
        return Optional.empty();
    }

    /** Whether no word goes on at either end of a part of {@code string}. */
    private static boolean isWhole(String string, int from, int to) {
        return (from == 0 || !goesOn(string.codePointBefore(from), string.codePointAt(from)))
                && (to == string.length()
                        || !goesOn(string.codePointBefore(to), string.codePointAt(to)));
    }

    private static boolean isOfSpacedWord(int character) {
        return Character.isUnicodeIdentifierPart(character)
                && !UNSPACED.contains(UnicodeScript.of(character));
    }

    private static boolean goesOn(int before, int after) {
        return isOfSpacedWord(before) && isOfSpacedWord(after);
    }

    /** Counts by line and column, because an invalid byte also counts as one unit. */
    private static long offset(Text part, String string, int index) {
        int line = 0;
        int start = 0;
        for (int i = 0; i < index; i++) {
            char c = string.charAt(i);
            boolean half = c == '\r' && i + 1 < string.length() && string.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r') && !half) {
                line++;
                start = i + 1;
            }
        }
        return part.offset(line, index - start);
    }
}
