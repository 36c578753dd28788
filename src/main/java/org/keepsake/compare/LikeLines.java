package org.keepsake.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keepsake.text.Text;

/**
 * Puts lines that are alike next to each other within a difference, as when a paragraph was added
 * before one that was changed: of all ways to pair the lines in order, the one with the most
 * letters in words that both lines of a pair have (S. Needleman and C. Wunsch, 1970). Takes time
 * proportional to the product of the numbers of lines, so of big differences the lines stay as they
 * come.
 */
final class LikeLines {
    /** The number of pairs of lines of one difference, for each of which there are two numbers. */
    private static final int MOST_PAIRS = 1_000_000;

    /** This many comparisons of two words take some tenths of a second. */
    private static final long EFFORT = 100_000_000;

    private final Text left;
    private final Text right;
    private final SequenceMatcher matcher;
    private final Map<String, Integer> numbers = new HashMap<>();
    private long effort;

    LikeLines(Text left, Text right, SequenceMatcher matcher) {
        this.left = left;
        this.right = right;
        this.matcher = matcher;
    }

    /** A word by its number. */
    private record Word(int number, int letters) {}

    /**
     * The words of a line, by number, without what has no letter.
     *
     * @param letters the number of letters of all of them
     */
    private record Bag(List<Word> words, int letters) {

        /** How many letters are in words that both have; 0 if the two are unlike. */
        int common(Bag other) {
            int common = 0;
            int i = 0;
            int j = 0;
            while (i < words.size() && j < other.words.size()) {
                Word ours = words.get(i);
                Word theirs = other.words.get(j);
                if (ours.number == theirs.number) {
                    common += ours.letters;
                    i++;
                    j++;
                } else if (ours.number < theirs.number) {
                    i++;
                } else {
                    j++;
                }
            }
            return WordLine.areAlike(common, letters, other.letters) ? common : 0;
        }
    }

    /**
     * Divides a difference into parts in which the lines belong together as they come, in order.
     */
    List<Difference> align(Difference difference) {
        int rows = difference.leftCount();
        int columns = difference.rightCount();
        if (Math.min(rows, columns) == 0
                || Math.max(rows, columns) == 1
                || (long) rows * columns > MOST_PAIRS) {
            return List.of(difference);
        }
        List<Bag> ours = bags(left, difference.left(), rows);
        List<Bag> theirs = bags(right, difference.right(), columns);
        effort += columns * words(ours) + rows * words(theirs);
        if (effort > EFFORT) {
            return List.of(difference);
        }
        int[][] best = new int[rows + 1][columns + 1];
        int[][] common = new int[rows][columns];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                matcher.step();
                common[i][j] = ours.get(i).common(theirs.get(j));
                best[i][j] =
                        Math.max(
                                common[i][j] + best[i + 1][j + 1],
                                Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return parts(difference, best, common);
    }

    private static List<Difference> parts(Difference whole, int[][] best, int[][] common) {
        List<Difference> parts = new ArrayList<>();
        int i = 0;
        int j = 0;
        int left = 0;
        int right = 0;
        while (i < common.length && j < common[0].length) {
            if (common[i][j] > 0 && best[i][j] == common[i][j] + best[i + 1][j + 1]) {
                add(parts, whole, left, i, right, j);
                left = i + 1;
                right = j + 1;
                add(parts, whole, i, left, j, right);
                i = left;
                j = right;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        add(parts, whole, left, whole.leftCount(), right, whole.rightCount());
        return parts;
    }

    private static void add(
            List<Difference> parts, Difference whole, int left, int leftEnd, int right, int end) {
        if (left < leftEnd || right < end) {
            parts.add(
                    new Difference(
                            whole.left() + left,
                            leftEnd - left,
                            whole.right() + right,
                            end - right));
        }
    }

    private static long words(List<Bag> bags) {
        return bags.stream().mapToLong(bag -> bag.words.size()).sum();
    }

    private List<Bag> bags(Text text, int first, int count) {
        List<Bag> bags = new ArrayList<>();
        for (int line = first; line < first + count; line++) {
            bags.add(bag(WordLine.of(text, line, matcher).words()));
        }
        return bags;
    }

    private Bag bag(List<String> words) {
        List<Word> sorted =
                words.stream()
                        .filter(word -> WordLine.letters(word) > 0)
                        .map(word ->
                                new Word(
                                        numbers.computeIfAbsent(word, _ -> numbers.size()),
                                        WordLine.letters(word)))
                        .sorted((one, other) -> Integer.compare(one.number, other.number))
                        .toList();
        return new Bag(sorted, sorted.stream().mapToInt(Word::letters).sum());
    }
}
