package org.keepsake.text;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keepsake.text.Rows.LONG_LINE;
import static org.keepsake.text.Rows.ROW_LENGTH;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rows, against what a walk through all lines finds. */
class RowsTest {
    private static final String ENDS = " \t,;)]}>";
    private static final byte[][] BREAKS = {{'\n'}, {'\r'}, {'\r', '\n'}};

    @Test
    void aLineOfTheLimitIsOneRowAndAByteMoreMakesItMany() {
        Text line = Text.of("x".repeat(LONG_LINE));
        assertThat(line.rows().count()).isEqualTo(1);
        assertThat(line.rows().hasLongLines()).isFalse();

        Rows rows = line.concat(Text.of("y\nz")).rows();
        assertThat(rows.hasLongLines()).isTrue();
        assertThat(rows.count()).isEqualTo(LONG_LINE / ROW_LENGTH + 2);
        assertThat(rows.string(LONG_LINE / ROW_LENGTH - 1)).isEqualTo("x".repeat(ROW_LENGTH));
        assertThat(rows.string(LONG_LINE / ROW_LENGTH)).isEqualTo("y");
        assertThat(rows.string(LONG_LINE / ROW_LENGTH + 1)).isEqualTo("z");
    }

    @Test
    void aLineThatFillsItsRowsHasNoEmptyRowBehindThem() {
        Rows rows = Text.of("x".repeat(10 * ROW_LENGTH) + "\n").rows();
        assertThat(rows.count()).isEqualTo(11);
        assertThat(rows.place(10 * ROW_LENGTH)).isEqualTo(new Rows.Place(9, ROW_LENGTH));
        assertThat(rows.place(10 * ROW_LENGTH + 1)).isEqualTo(new Rows.Place(10, 0));
    }

    @Test
    void whereARowEndsInsideALineTheNextRowBegins() {
        Rows rows = Text.of("x".repeat(LONG_LINE + 1)).rows();
        assertThat(rows.place(ROW_LENGTH - 1)).isEqualTo(new Rows.Place(0, ROW_LENGTH - 1));
        assertThat(rows.place(ROW_LENGTH)).isEqualTo(new Rows.Place(1, 0));
        assertThat(rows.offset(0, ROW_LENGTH)).isEqualTo(ROW_LENGTH);
        assertThat(rows.offset(0, ROW_LENGTH + 7)).isEqualTo(ROW_LENGTH);
    }

    @Test
    void aRowCutsNoCharacter() {
        Rows rows = Text.of("x" + "\uD83D\uDE00".repeat(LONG_LINE)).rows();
        assertThat(rows.row(0).end()).isEqualTo(ROW_LENGTH - 3);
        assertThat(rows.string(1)).isEqualTo("\uD83D\uDE00".repeat(ROW_LENGTH / 4));
    }

    @Test
    void aLineOfAGibibyteHasItsRowsAtOnce() {
        Text text = Text.of("0123456789abcdef".repeat(1024));
        while (text.byteLength() < 1 << 30) {
            text = text.concat(text);
        }
        Rows rows = text.concat(Text.of("\nend")).rows();
        assertThat(rows.count()).isEqualTo((1 << 30) / ROW_LENGTH + 1);
        assertThat(rows.row((1 << 29) / ROW_LENGTH).start()).isEqualTo(1 << 29);
        assertThat(rows.rowAt((1 << 30) + 2).line()).isEqualTo(1);
    }

    @Test
    void aLetterTypedIntoALongLineChangesOneRowAndSeldomAnother() {
        Random random = new Random(7);
        StringBuilder words = new StringBuilder();
        while (words.length() < 60_000) {
            words.append("abcdefghij".repeat(2), 0, 1 + random.nextInt(12)).append(' ');
        }
        Text text = Text.of(words.toString());
        int changed = 0;
        for (int key = 0; key < 200; key++) {
            Set<String> before = strings(text);
            text = text.replace(10_000 + key, 10_000 + key, Text.of("k"));
            Set<String> after = strings(text);
            after.removeAll(before);
            changed += after.size();
        }
        // Some hundred rows are behind the letter; cuts at fixed distances would change them all.
        assertThat(changed).isBetween(200, 1000);
    }

    private static Set<String> strings(Text text) {
        Rows rows = text.rows();
        return IntStream.range(0, rows.count()).mapToObj(rows::string).collect(toSet());
    }

    @Test
    void anyEditsLeaveTheRowsThatAWalkThroughTheLinesFinds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Text text = Text.ofBytes(lines(random, 60_000));
        for (int step = 0; step < 600; step++) {
            String about = "seed %d, step %d".formatted(seed, step);
            long from = random.nextLong(text.byteLength() + 1);
            long to = Math.min(text.byteLength(), from + length(random));
            text = text.replace(from, to, Text.ofBytes(lines(random, length(random))));
            if (text.byteLength() > 120_000) {
                text = text.slice(30_000, 80_000);
            }
            assertRows(text, random, about);
        }
        Ropes.assertSound(text, "seed " + seed);
    }

    /** Mostly little, now and then so much that lines become long or short. */
    private static int length(Random random) {
        return random.nextInt(random.nextInt(5) == 0 ? 8_000 : 6);
    }

    /** Awkward bytes with a break here and there; of a few bytes, often just a break. */
    private static byte[] lines(Random random, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int untilBreak = random.nextInt(9_000);
        for (byte value : Ropes.awkward(random, length)) {
            if (untilBreak-- == 0 || (length < 6 && random.nextInt(4) == 0)) {
                bytes.writeBytes(BREAKS[random.nextInt(BREAKS.length)]);
                untilBreak = random.nextInt(random.nextBoolean() ? 9_000 : 100);
            }
            bytes.write(value == '\n' || value == '\r' ? 'n' : value);
        }
        return bytes.toByteArray();
    }

    private static void assertRows(Text text, Random random, String about) {
        List<Rows.Row> expected = walk(text);
        Rows rows = text.rows();
        assertThat(rows.count()).as(about).isEqualTo(expected.size());
        assertThat(rows.hasLongLines()).as(about).isEqualTo(expected.size() > text.lineCount());
        for (int i = 0; i < 10; i++) {
            Rows.Row row = expected.get(random.nextInt(expected.size()));
            assertThat(rows.row(row.index())).as(about).isEqualTo(row);
            assertThat(rows.string(row.index()))
                    .as(about)
                    .isEqualTo(text.string(row.start(), row.end()));
            assertPlace(text, expected, random.nextLong(text.byteLength() + 1), about);
            assertPlace(text, expected, row.start(), about);
            assertPlace(text, expected, row.end(), about);
        }
    }

    private static void assertPlace(Text text, List<Rows.Row> all, long offset, String about) {
        Rows rows = text.rows();
        long start = characterStart(text, offset);
        Rows.Row row = all.getFirst();
        for (Rows.Row next : all) {
            row = next.start() <= start ? next : row;
        }
        assertThat(rows.rowAt(offset)).as(about).isEqualTo(row);
        int column = text.string(row.start(), start).length();
        assertThat(rows.place(offset)).as(about).isEqualTo(new Rows.Place(row.index(), column));
        assertThat(rows.offset(row.index(), column)).as(about).isEqualTo(start);
    }

    private static List<Rows.Row> walk(Text text) {
        List<Rows.Row> rows = new ArrayList<>();
        for (int line = 0; line < text.lineCount(); line++) {
            long first = text.lineStart(line);
            long end = text.lineEnd(line);
            int step = end - first > LONG_LINE ? ROW_LENGTH : Integer.MAX_VALUE;
            for (long cut = first; cut < end || cut == first; cut += step) {
                boolean last = end - cut <= step;
                rows.add(
                        new Rows.Row(
                                rows.size(),
                                line,
                                cut == first,
                                last,
                                cut == first ? first : cut(text, cut, end),
                                last ? end : cut(text, cut + step, end)));
            }
        }
        return rows;
    }

    /** The place with the smallest hash, among those after a sign that ends a word. */
    private static long cut(Text text, long about, long end) {
        long last = Math.min(about + ROW_LENGTH / 2, end - 1);
        return LongStream.rangeClosed(about, last)
                .filter(at -> ENDS.contains(text.string(at - 1, at)))
                .boxed()
                .min(Comparator.comparing(at -> hash(text.slice(at - 8, at).toBytes())))
                .orElse(characterStart(text, about));
    }

    private static long hash(byte[] eight) {
        return ByteBuffer.wrap(eight).getLong() * 0x9E3779B97F4A7C15L;
    }

    private static long characterStart(Text text, long offset) {
        Position position = text.position(offset);
        return text.offset(position.line(), position.column());
    }
}
