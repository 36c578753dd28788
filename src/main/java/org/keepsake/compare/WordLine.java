package org.keepsake.compare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.keepsake.compare.ChangedParts.Pair;
import org.keepsake.compare.ChangedParts.Part;
import org.keepsake.text.Text;

/**
 * A line in words and what is between them.
 *
 * @param starts where each begins, and the end of the line
 */
record WordLine(String characters, List<String> words, List<Integer> starts) {

    /** A line that has less than this fraction of the shorter one is unlike it. */
    private static final int FRACTION = 3;

    static WordLine of(Text text, int line, SequenceMatcher matcher) {
        String characters =
                text.line(line, 0, Math.min(ChangedParts.CHARACTERS, text.lineLength(line)));
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>(List.of(0));
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(characters);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            matcher.step();
            words.add(characters.substring(start, end));
            starts.add(end);
            start = end;
        }
        return new WordLine(characters, words, starts);
    }

    /** Whether lines with so many letters are alike that have {@code common} of them in common. */
    static boolean areAlike(int common, int letters, int otherLetters) {
        return common > 0 && common * FRACTION >= Math.min(letters, otherLetters);
    }

    /**
     * The words in which two lines differ; if hardly a word is the same, what follows a common
     * beginning of at least half of the shorter line; none if they are unlike.
     */
    Pair compare(WordLine other, SequenceMatcher matcher) {
        List<Difference> differences = matcher.match(words, other.words);
        List<Part> ours = parts(differences, Difference::left, Difference::leftEnd);
        int common = letters();
        for (Part part : ours) {
            common -= letters(characters.substring(part.start(), part.end()));
        }
        return areAlike(common, letters(), other.letters())
                ? new Pair(ours, other.parts(differences, Difference::right, Difference::rightEnd))
                : afterBeginning(other);
    }

    private Pair afterBeginning(WordLine other) {
        int end = commonBeginning(characters, other.characters);
        int same = letters(characters.substring(0, end));
        return same > 0 && 2 * same >= Math.min(letters(), other.letters())
                ? new Pair(rest(end), other.rest(end))
                : Pair.NONE;
    }

    /** The length of the common beginning of two strings, without a part of a character. */
    private static int commonBeginning(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int end = 0;
        while (end < shorter && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        BreakIterator ours = BreakIterator.getCharacterInstance(Locale.ROOT);
        BreakIterator theirs = BreakIterator.getCharacterInstance(Locale.ROOT);
        ours.setText(one);
        theirs.setText(other);
        while (!ours.isBoundary(end) || !theirs.isBoundary(end)) {
            end--;
        }
        return end;
    }

    private List<Part> rest(int start) {
        return start < characters.length()
                ? List.of(new Part(start, characters.length()))
                : List.of();
    }

    /** Joins parts that are only a space apart, as people read them. */
    private List<Part> parts(
            List<Difference> differences,
            ToIntFunction<Difference> first,
            ToIntFunction<Difference> end) {
        List<Part> parts = new ArrayList<>();
        for (Difference each : differences) {
            Part part =
                    new Part(starts.get(first.applyAsInt(each)), starts.get(end.applyAsInt(each)));
            if (part.start() == part.end()) {
                continue;
            }
            Part last = parts.isEmpty() ? null : parts.getLast();
            if (last != null && characters.substring(last.end(), part.start()).isBlank()) {
                parts.set(parts.size() - 1, new Part(last.start(), part.end()));
            } else {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    /** The number of letters and digits. */
    int letters() {
        return letters(characters);
    }

    static int letters(String characters) {
        return (int) characters.chars().filter(Character::isLetterOrDigit).count();
    }
}
