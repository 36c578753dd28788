package org.keepsake.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.text.Text;

/** Which lines differ from an earlier text, against a comparison of all lines. */
class ChangedLinesTest {

    private static Text lines(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("line ").append(i).append('\n');
        }
        return Text.of(all.toString());
    }

    private static Text typed(Text text, int line, String string) {
        return text.replace(text.lineStart(line), text.lineStart(line), Text.of(string));
    }

    /** The first line and the number of lines of each range. */
    private static List<String> changed(Text before, Text after) {
        ChangedLines found = ChangedLines.between(before, after, () -> false);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int first = after.position(found.start(i)).line();
            int end = after.position(found.end(i)).line();
            changed.add(first + "+" + (end - first));
        }
        return changed;
    }

    @Test
    void nothingDiffersFromItself() {
        Text text = lines(10);

        assertThat(changed(text, text)).isEmpty();
    }

    @Test
    void twoNearEditsLeaveTheLinesBetweenUnchanged() {
        Text text = lines(1000);

        assertThat(changed(text, typed(typed(text, 500, "x"), 503, "y")))
                .containsExactly("500+1", "503+1");
    }

    @Test
    void editsFarApartLeaveTheLinesBetweenUnchanged() {
        Text text = lines(100_000);

        assertThat(changed(text, typed(typed(text, 5, "x\n"), 90_000, "y")))
                .containsExactly("5+1", "90000+1");
    }

    @Test
    void linesRemovedAreAPlaceBetweenLines() {
        Text text = lines(100);
        Text without = text.replace(text.lineStart(20), text.lineStart(23), Text.empty());

        assertThat(changed(text, without)).containsExactly("20+0");
    }

    @Test
    void whatIsTypedAndTakenBackIsNoChange() {
        Text text = lines(1000);
        Text there = typed(text, 500, "x");
        Text back = there.replace(there.lineStart(500), there.lineStart(500) + 1, Text.empty());

        assertThat(back).isNotSameAs(text);
        assertThat(changed(text, back)).isEmpty();
    }

    @Test
    void aCopyOfTheEndPutAtTheBeginningIsAllThatChanges() {
        Text text = lines(20_000);
        Text end = text.slice(text.lineStart(15_000), text.byteLength());

        assertThat(changed(text, end.concat(text))).containsExactly("0+5000");
    }

    @Test
    void anEditElsewhereMovesNoMarkToAnEqualLine() {
        Text before =
                Text.of("# A\n\nSome text.\n\n## B\nA word.\n\nSteps\n\nDo this:\n1. first\n");
        Text longer =
                before.concat(
                        Text.of(
                                """
                                2. second

                                Then:
                                1. first
                                2. other
                                3. third

                                ## C

                                The
                                end
                                .
                                """));

        assertThat(changed(before, longer)).containsExactly("11+12");
        assertThat(changed(before, typed(longer, 5, "New: "))).containsExactly("5+1", "11+12");
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterAnyEditsTheLinesInNoRangeAreThoseOfBefore(int seed) {
        Random random = new Random(seed);
        Text before = lines(3000);
        Text after = before;
        for (int i = 0; i < 12; i++) {
            long from = random.nextLong(after.byteLength());
            long to = Math.min(after.byteLength(), from + random.nextInt(60));
            String[] pieces = {"", "x", "\n", "one\ntwo\n", "line 7\n"};
            after = after.replace(from, to, Text.of(pieces[random.nextInt(pieces.length)]));
        }
        ChangedLines found = ChangedLines.between(before, after, () -> false);

        // Every line outside the ranges appears in the earlier text, in this order.
        int old = 0;
        int unchanged = 0;
        for (int line = 0; line < after.lineCount(); line++) {
            long start = after.lineStart(line);
            int range = found.firstEndingAfter(start);
            boolean changed =
                    range < found.size()
                            && found.start(range) <= start
                            && found.start(range) < found.end(range);
            if (!changed) {
                while (old < before.lineCount() && !before.line(old).equals(after.line(line))) {
                    old++;
                }
                assertThat(old)
                        .as("line %d: %s", line, after.line(line))
                        .isLessThan(before.lineCount());
                old++;
                unchanged++;
            }
        }
        // Twelve edits of at most 60 bytes change few lines.
        assertThat(unchanged).isGreaterThan(2850);
    }
}
