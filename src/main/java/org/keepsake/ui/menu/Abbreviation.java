package org.keepsake.ui.menu;

import java.util.stream.IntStream;

/**
 * Whether letters abbreviate words: {@code svas} is short for {@code save as}, {@code gtl} and
 * {@code goli} for {@code go to line}. Each letter begins a word or follows the letter before it in
 * its word, where only vowels may be left out in between; words may be left out. So letters that
 * are merely somewhere in the words, such as {@code ave} or {@code le}, are short for nothing.
 */
final class Abbreviation {
    private static final String VOWELS = "aeiouäöü";

    private final String letters;
    private final String words;

    private Abbreviation(String letters, String words) {
        this.letters = letters;
        this.words = words;
    }

    /** Whether {@code letters}, at least two, are short for {@code words}; both in lower case. */
    static boolean of(String letters, String words) {
        return letters.length() > 1 && new Abbreviation(letters, words).beginsLaterWord(0, 0);
    }

    /** Whether a word starts at {@code at}. */
    static boolean isWordStart(String words, int at) {
        return at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
    }

    /** Whether the letters from {@code next} on can begin with a word at {@code from} or later. */
    private boolean beginsLaterWord(int next, int from) {
        return IntStream.range(from, words.length())
                .anyMatch(at -> isWordStart(words, at) && isAt(next, at));
    }

    /** Whether letter {@code next} is at {@code at}, and all others come after it. */
    private boolean isAt(int next, int at) {
        return words.charAt(at) == letters.charAt(next)
                && (next + 1 == letters.length()
                        || goesOnInWord(next + 1, at + 1)
                        || beginsLaterWord(next + 1, at + 1));
    }

    private boolean goesOnInWord(int next, int from) {
        for (int at = from; at < words.length(); at++) {
            if (isAt(next, at)) {
                return true;
            }
            if (VOWELS.indexOf(words.charAt(at)) < 0) {
                return false;
            }
        }
        return false;
    }
}
