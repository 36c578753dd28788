package org.keepsake.view.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.text.Edit;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/** Pieces of long lines, against the line wrapped as a whole. */
class WrappedRowsTest {
    private static final int WIDTH = 80;

    /** A simple way to wrap: as many words as fit, of letters that are one byte each. */
    private static long[] wrap(Text text, long lineStart, long from, long to) {
        byte[] letters = text.slice(from, to).toBytes();
        List<Long> starts = new ArrayList<>(List.of(from));
        int indented = indentation(text, lineStart);
        int start = 0;
        int first = from == lineStart ? indented : 0;
        int word = first;
        int width = WIDTH - indented + first;
        for (int i = first; i < letters.length; i++) {
            if (letters[i] == ' ') {
                word = i + 1;
            } else if (i - start >= width) {
                start = word > Math.max(start, first) ? word : i;
                width = WIDTH - indented;
                starts.add(from + start);
            }
        }
        return starts.stream().mapToLong(Long::longValue).toArray();
    }

    /** How many spaces a line begins with. */
    private static int indentation(Text text, long lineStart) {
        String start = text.string(lineStart, Math.min(text.byteLength(), lineStart + WIDTH / 2));
        int spaces = 0;
        while (spaces < start.length() && start.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            words.append("abcdefghijklmnop", 0, 1 + random.nextInt(12)).append(' ');
        }
        return words.substring(0, length);
    }

    private static WrappedRows rows(Text text) {
        WrappedRows rows = new WrappedRows(WrappedRowsTest::wrap);
        rows.become(text, Edit.between(Text.empty(), text));
        return rows;
    }

    /** All rows of a text, from the first to the last. */
    private static List<Rows.Row> all(WrappedRows rows, Text text) {
        List<Rows.Row> all = new ArrayList<>();
        long at = 0;
        while (true) {
            Rows.Row row = rows.rowAt(at);
            all.add(row);
            if (!row.last()) {
                at = row.end();
            } else if (row.line() == text.lineCount() - 1) {
                return all;
            } else {
                at = text.lineStart(row.line() + 1);
            }
        }
    }

    private static List<Long> screenLines(Text text, List<Rows.Row> rows) {
        List<Long> starts = new ArrayList<>();
        for (Rows.Row row : rows) {
            for (long start : wrap(text, text.lineStart(row.line()), row.start(), row.end())) {
                starts.add(start);
            }
        }
        return starts;
    }

    @Test
    void aShortLineIsOneRow() {
        Text text = Text.of("some words\nand more");

        assertThat(all(rows(text), text)).containsExactly(text.rows().row(0), text.rows().row(1));
    }

    @Test
    void wordsFlowFromOnePieceToTheNext() {
        Text text = Text.of(words(new Random(1), WrappedRows.BLOCK * WrappedRows.LENGTH));
        List<Long> whole = Arrays.stream(wrap(text, 0, 0, text.byteLength())).boxed().toList();

        assertThat(screenLines(text, all(rows(text), text))).isEqualTo(whole);
    }

    @Test
    void theWordsOfAnIndentedLineFlowTheSameWay() {
        Text text =
                Text.of(
                        " ".repeat(13)
                                + words(
                                        new Random(4),
                                        WrappedRows.BLOCK * WrappedRows.LENGTH - 13));
        List<Long> whole = Arrays.stream(wrap(text, 0, 0, text.byteLength())).boxed().toList();

        assertThat(screenLines(text, all(rows(text), text))).isEqualTo(whole);
    }

    @Test
    void farIntoALineAtMostOneScreenLineOfABlockIsShort() {
        Text text = Text.of(words(new Random(2), 4 * WrappedRows.BLOCK * WrappedRows.LENGTH));
        List<Long> starts = screenLines(text, all(rows(text), text));

        long shortOnes =
                IntStream.range(1, starts.size())
                        .filter(i -> starts.get(i) - starts.get(i - 1) < WIDTH - 13)
                        .count();
        assertThat(shortOnes).isLessThanOrEqualTo(3);
    }

    @Test
    void aWordLongerThanAnyPieceIsWrappedWhereTheScreenLineIsFull() {
        Text text = Text.of("x".repeat(20_000));

        assertThat(screenLines(text, all(rows(text), text)))
                .hasSize(Math.ceilDiv(20_000, WIDTH))
                .allMatch(start -> start % WIDTH == 0);
    }

    @Test
    void aPlaceFarIntoALineNeedsOnlyTheBlockThatItIsIn() {
        Text text = Text.of(words(new Random(3), 4 << 20));
        long[] laidOut = {0};
        WrappedRows rows =
                new WrappedRows((of, lineStart, from, to) -> {
                    laidOut[0] += to - from;
                    return wrap(of, lineStart, from, to);
                });
        rows.become(text, Edit.between(Text.empty(), text));
        rows.rowAt(text.byteLength() - 1);

        assertThat(laidOut[0]).isLessThan(2L * (WrappedRows.BLOCK + 3) * WrappedRows.LENGTH);
    }

    @Test
    void screenLinesLongerThanPiecesLeaveNoneOfThemEmpty() {
        Text text = Text.of("word ".repeat(4000));
        WrappedRows rows =
                new WrappedRows((of, lineStart, from, to) ->
                        LongStream.iterate(from, at -> at < to, at -> at + 700).toArray());
        rows.become(text, Edit.between(Text.empty(), text));

        List<Rows.Row> all = all(rows, text);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).start()).isEqualTo(all.get(i - 1).end());
        }
        for (int index = 0; index < text.rows().count(); index++) {
            Rows.Row row = rows.row(index);
            assertThat(row.end()).isGreaterThan(row.start());
            assertThat(rows.row(row.index())).isEqualTo(row);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterAnyEditsItIsAsIfNothingHadBeenKnown(int seed) {
        Random random = new Random(seed);
        String indented = " ".repeat(seed);
        Text text =
                Text.of(
                        words(random, 50_000)
                                + "\nshort\r\n"
                                + indented
                                + words(random, 9_000)
                                + "\nend");
        WrappedRows rows = rows(text);
        for (int i = 0; i < 60; i++) {
            for (int look = 0; look < 5; look++) {
                rows.rowAt(random.nextLong(text.byteLength() + 1));
            }
            // Every fifth edit is of an indentation.
            long from =
                    i % 5 == 0
                            ? text.lineStart(random.nextInt(text.lineCount()))
                            : random.nextLong(text.byteLength());
            long to = Math.min(text.byteLength(), from + random.nextInt(5));
            String[] pieces = {"", "x", " ", "\n", words(random, 3000), "word "};
            Text now = text.replace(from, to, Text.of(pieces[random.nextInt(pieces.length)]));
            rows.become(now, Edit.between(text, now));
            text = now;
            for (int look = 0; look < 20; look++) {
                long at = random.nextLong(text.byteLength() + 1);
                assertThat(rows.rowAt(at)).isEqualTo(rows(text).rowAt(at));
            }
        }
        List<Rows.Row> all = all(rows, text);
        assertThat(all).isEqualTo(all(rows(text), text));
        for (Rows.Row row : all) {
            assertThat(rows.row(row.index())).isEqualTo(row);
        }
    }
}
