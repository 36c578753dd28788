package org.keepsake.ui.menu;

import java.util.stream.IntStream;

/**
 * Whether letters abbreviate words: {@code svas} is short for {@code save as}, {@code gtl} and
 * {@code goli} for {@code go to line}. Each letter begins a word or follows the letter before it in
 * its word, where only vowels may be left out in between; short words may be left out. So letters
 * that are merely somewhere in the words, such as {@code ave} or {@code le}, are short for nothing.
 */
final class Abbreviation {
    private static final String VOWELS = "aeiouäöü";

    /** The longest word that may be left out, such as {@code to} or {@code the}, in letters. */
    private static final int SHORT = 3;

    private final String letters;
    private final String words;

    private Abbreviation(String letters, String words) {
        this.letters = letters;
        this.words = words;
    }

    /** Whether {@code letters}, at least two, are short for {@code words}; both in lower case. */
    static boolean of(String letters, String words) {
        return letters.length() > 1 && new Abbreviation(letters, words).beginsAnyWord();
    }

    /** Whether a word starts at {@code at}. */
    static boolean isWordStart(String words, int at) {
        return at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
    }

    private boolean beginsAnyWord() {
        return IntStream.range(0, words.length())
                .anyMatch(at -> isWordStart(words, at) && isAt(0, at));
    }

    /**
     * Whether the letters from {@code next} on can begin with the first word that starts at {@code
     * from} or later, or with one after it, if no more than short words are left out.
     */
    private boolean beginsLaterWord(int next, int from) {
        int word = from;
        while (word < words.length() && !isWordStart(words, word)) {
            word++;
        }
        while (word < words.length()) {
            if (isAt(next, word)) {
                return true;
            }
            int end = word;
            while (end < words.length() && Character.isLetterOrDigit(words.charAt(end))) {
                end++;
            }
            if (end - word > SHORT) {
                return false;
            }
            word = end + 1;
        }
        return false;
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
