package org.keepsake.compare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.keepsake.text.Text;

/**
 * The words in which two lines differ that stand side by side. Lines that have hardly a word in
 * common have no such parts, because there the whole line differs. Immutable.
 */
public final class ChangedParts {

    /** The number of characters of a line that are compared. */
    public static final int CHARACTERS = 2000;

    /** The number of pairs of lines that are compared: nobody reads more. */
    static final int PAIRS = 50_000;

    /** This many comparisons of two words take about a second. */
    private static final long EFFORT = 100_000_000;

    /** A line that has less than this fraction of the shorter one is not compared word by word. */
    private static final int FRACTION = 3;

    private final Map<Integer, Pair> pairs;

    private ChangedParts(Map<Integer, Pair> pairs) {
        this.pairs = pairs;
    }

    /** A range of the characters of a line. */
    public record Part(int start, int end) {}

    /**
     * The parts of two lines, in order.
     *
     * @param left those that only the left line has
     * @param right those that only the right line has
     */
    public record Pair(List<Part> left, List<Part> right) {
        static final Pair NONE = new Pair(List.of(), List.of());
    }

    /**
     * Finds the parts; takes up to a few seconds.
     *
     * @param cancelled polled from time to time
     * @throws CancellationException when {@code cancelled} returns true
     */
    public static ChangedParts of(Comparison comparison, BooleanSupplier cancelled) {
        SequenceMatcher matcher = new SequenceMatcher(EFFORT, cancelled);
        Map<Integer, Pair> pairs = new HashMap<>();
        int seen = 0;
        for (Difference each : comparison.differences()) {
            int paired = Math.min(each.leftCount(), each.rightCount());
            for (int i = 0; i < paired && seen < PAIRS; i++, seen++) {
                Line left = Line.of(comparison.left(), each.left() + i, matcher);
                Line right = Line.of(comparison.right(), each.right() + i, matcher);
                Pair pair = left.compare(right, matcher);
                if (!pair.equals(Pair.NONE)) {
                    pairs.put(each.left() + i, pair);
                }
            }
        }
        return new ChangedParts(pairs);
    }

    /** The parts of the lines in a row of the comparison; none where it has no pair of lines. */
    public Pair in(DiffRow row) {
        return row.left().isPresent() && row.right().isPresent()
                ? pairs.getOrDefault(row.left().getAsInt(), Pair.NONE)
                : Pair.NONE;
    }

    /**
     * A line in words and what is between them.
     *
     * @param starts where each begins, and the end of the line
     */
    private record Line(String characters, List<String> words, List<Integer> starts) {

        static Line of(Text text, int line, SequenceMatcher matcher) {
            String characters = text.line(line, 0, Math.min(CHARACTERS, text.lineLength(line)));
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
            return new Line(characters, words, starts);
        }

        Pair compare(Line other, SequenceMatcher matcher) {
            List<Difference> differences = matcher.match(words, other.words);
            List<Part> ours = parts(differences, Difference::left, Difference::leftEnd);
            int common = letters(0, characters.length());
            for (Part part : ours) {
                common -= letters(part.start, part.end);
            }
            int shorter =
                    Math.min(
                            letters(0, characters.length()),
                            other.letters(0, other.characters.length()));
            return common == 0 || common * FRACTION < shorter
                    ? Pair.NONE
                    : new Pair(
                            ours,
                            other.parts(differences, Difference::right, Difference::rightEnd));
        }

        /** Joins parts that are only a space apart, as people read them. */
        private List<Part> parts(
                List<Difference> differences,
                ToIntFunction<Difference> first,
                ToIntFunction<Difference> end) {
            List<Part> parts = new ArrayList<>();
            for (Difference each : differences) {
                Part part =
                        new Part(
                                starts.get(first.applyAsInt(each)),
                                starts.get(end.applyAsInt(each)));
                if (part.start == part.end) {
                    continue;
                }
                Part last = parts.isEmpty() ? null : parts.getLast();
                if (last != null && characters.substring(last.end, part.start).isBlank()) {
                    parts.set(parts.size() - 1, new Part(last.start, part.end));
                } else {
                    parts.add(part);
                }
            }
            return List.copyOf(parts);
        }

        /** The number of letters and digits in a range. */
        private int letters(int from, int to) {
            int letters = 0;
            for (int i = from; i < to; i++) {
                letters += Character.isLetterOrDigit(characters.charAt(i)) ? 1 : 0;
            }
            return letters;
        }
    }
}
