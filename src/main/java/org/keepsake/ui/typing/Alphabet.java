package org.keepsake.ui.typing;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The alphabetical order of the user's language. */
final class Alphabet {

    /** Numbers of any length, in digits. */
    private static final Comparator<String> VALUE =
            Comparator.comparing(
                    Alphabet::withoutZeros,
                    Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));

    private Alphabet() {}

    /**
     * Orders as a dictionary does, upper case beside lower case and differences in spaces last; by
     * code unit where that leaves two equal. Safe on any thread.
     */
    static Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.getDefault(Locale.Category.FORMAT));
        Comparator<String> words = (one, other) -> collator.compare(one, other);
        return words.thenComparing(Comparator.naturalOrder());
    }

    /**
     * The same, but digits in a row count as a number: {@code file2} comes before {@code file10}.
     * Safe on any thread.
     */
    static Comparator<String> numbersByValue() {
        Comparator<String> words = order();
        return ((Comparator<String>) (one, other) -> compareParts(one, other, words))
                .thenComparing(words);
    }

    private static int compareParts(String one, String other, Comparator<String> words) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOfOne = partEnd(one, i);
            int endOfOther = partEnd(other, j);
            String part = one.substring(i, endOfOne);
            String otherPart = other.substring(j, endOfOther);
            int order =
                    isDigit(part.charAt(0)) && isDigit(otherPart.charAt(0))
                            ? VALUE.compare(part, otherPart)
                            : words.compare(part, otherPart);
            if (order != 0) {
                return order;
            }
            i = endOfOne;
            j = endOfOther;
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    /** Where the digits, or the characters between digits, that begin at {@code from} end. */
    private static int partEnd(String line, int from) {
        boolean digits = isDigit(line.charAt(from));
        int end = from + 1;
        while (end < line.length() && isDigit(line.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
