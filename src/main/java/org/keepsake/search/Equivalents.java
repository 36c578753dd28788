package org.keepsake.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The canonically equivalent spellings of a character: é as one code point, and as e followed by
 * the combining acute accent.
 *
 * <p>{@link Pattern#CANON_EQ} is no help: it turns equivalents inside a quotation into its words,
 * and is slow for everything else.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">Unicode Standard Annex 15</a>
 */
final class Equivalents {
    /** The most marks of one character whose every order is tried. */
    private static final int MOST_MARKS = 4;

    private Equivalents() {}

    /** The end of the character that begins at {@code start}, with the marks that belong to it. */
    static int endOf(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /**
     * All spellings of a character, itself first.
     *
     * @param character a base and its marks
     */
    static Set<String> of(String character) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(character);
        String parts = Normalizer.normalize(character, Normalizer.Form.NFD);
        String whole = Normalizer.normalize(character, Normalizer.Form.NFC);
        if (parts.equals(character) && whole.equals(character)) {
            return spellings;
        }
        spellings.add(whole);
        spellings.add(parts);
        int base = Character.charCount(parts.codePointAt(0));
        List<String> marks =
                parts.substring(base).codePoints().mapToObj(Character::toString).toList();
        if (marks.size() <= MOST_MARKS) {
            for (List<String> order : orders(marks)) {
                add(spellings, parts.substring(0, base), order, parts);
            }
        }
        return spellings;
    }

    /** Adds the spellings in which the first marks, none or more, are composed with the base. */
    private static void add(Set<String> spellings, String base, List<String> marks, String parts) {
        for (int composed = 0; composed <= marks.size(); composed++) {
            String first = base + String.join("", marks.subList(0, composed));
            String rest = String.join("", marks.subList(composed, marks.size()));
            String spelling = Normalizer.normalize(first, Normalizer.Form.NFC) + rest;
            // Marks of one class that change places are another character.
            if (Normalizer.normalize(spelling, Normalizer.Form.NFD).equals(parts)) {
                spellings.add(spelling);
            }
        }
    }

    private static List<List<String>> orders(List<String> marks) {
        if (marks.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            List<String> others = new ArrayList<>(marks);
            String first = others.remove(i);
            for (List<String> order : orders(others)) {
                List<String> one = new ArrayList<>(List.of(first));
                one.addAll(order);
                orders.add(one);
            }
        }
        return orders;
    }
}
