package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random edits, against arrays of bytes and a slow decoder. */
class TextEditingTest {
    @Test
    void anyEditsOfAwkwardTextReadAsTheirBytesDo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            byte[] bytes = Ropes.awkward(random, random.nextInt(120));
            Text text = Ropes.shattered(bytes, random);
            Map<Text, byte[]> snapshots = new HashMap<>();
            for (int step = 0; step < 10; step++) {
                String about = "seed %d, round %d, step %d".formatted(seed, round, step);
                assertReadsAs(text, bytes, about);
                snapshots.put(text, bytes);
                int from = random.nextInt(bytes.length + 1);
                int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(1, 20)));
                byte[] with = Ropes.awkward(random, random.nextInt(random.nextInt(1, 40)));
                text = text.replace(from, to, Ropes.shattered(with, random));
                bytes = Ropes.replaced(bytes, from, to, with);
            }
            snapshots.forEach((snapshot, then) ->
                    assertThat(snapshot.toBytes()).as("seed %d", seed).isEqualTo(then));
        }
    }

    @Test
    void anySliceReadsAsItsBytesDo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 800; round++) {
            String about = "seed %d, round %d".formatted(seed, round);
            byte[] bytes = Ropes.awkward(random, random.nextInt(100));
            Text text = Ropes.shattered(bytes, random);
            int from = random.nextInt(bytes.length + 1);
            int to = random.nextInt(from, bytes.length + 1);
            Text slice = text.slice(from, to);
            assertReadsAs(slice, Arrays.copyOfRange(bytes, from, to), about);
            assertThat(text.string(from, to)).as(about).isEqualTo(slice.toString());
            Text again = text.slice(0, from).concat(slice).concat(text.slice(to, bytes.length));
            assertReadsAs(again, bytes, about);
        }
    }

    @Test
    void editsOfALongTextReadAsTheirBytesDo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = Ropes.awkward(random, 40_000);
        Text text = Text.ofBytes(bytes);
        for (int step = 0; step < 400; step++) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(1, 3000)));
            byte[] with = Ropes.awkward(random, random.nextInt(random.nextInt(1, 6000)));
            text = text.replace(from, to, Text.ofBytes(with));
            bytes = Ropes.replaced(bytes, from, to, with);
            String about = "seed %d, step %d".formatted(seed, step);
            assertThat(text.toBytes()).as(about).isEqualTo(bytes);
            if (step % 100 == 99) {
                Decoding decoding = new Decoding(bytes);
                Ropes.assertSound(text, about);
                assertLinesReadAs(text, decoding, about);
                assertThat(text.toString()).as(about).isEqualTo(decoding.string);
                assertThat(Ropes.join(text.pieces(), bytes.length, about)).isEqualTo(bytes);
            }
        }
    }

    private static void assertReadsAs(Text text, byte[] bytes, String about) {
        Decoding decoding = new Decoding(bytes);
        Ropes.assertSound(text, about);
        assertThat(text.toBytes()).as(about).isEqualTo(bytes);
        assertThat(text.byteLength()).as(about).isEqualTo(bytes.length);
        assertThat(text.charLength()).as(about).isEqualTo(decoding.string.length());
        assertThat(text.toString()).as(about).isEqualTo(decoding.string);
        assertThat(Ropes.join(text.pieces(), bytes.length, about)).as(about).isEqualTo(bytes);
        assertLinesReadAs(text, decoding, about);
        assertColumnsReadAs(text, decoding, about);
        assertThat(IntStream.rangeClosed(0, bytes.length).mapToObj(text::position))
                .as(about)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, bytes.length)
                                .mapToObj(offset -> position(decoding, offset))
                                .toList());
    }

    private static Position position(Decoding decoding, int offset) {
        int line = decoding.lineOf(offset);
        int start = decoding.lineStarts.get(line);
        return new Position(line, decoding.unitsBefore[offset] - decoding.unitsBefore[start]);
    }

    private static void assertLinesReadAs(Text text, Decoding decoding, String about) {
        int count = decoding.lineStarts.size();
        assertThat(text.lineCount()).as(about).isEqualTo(count);
        for (int line = 0; line < count; line++) {
            String expected = decoding.line(line);
            boolean same =
                    text.lineStart(line) == decoding.lineStarts.get(line)
                            && text.lineEnd(line) == decoding.lineEnds.get(line)
                            && text.lineLength(line) == expected.length()
                            && text.line(line).equals(expected);
            if (!same) {
                fail("%s, line %d", about, line);
            }
        }
    }

    private static void assertColumnsReadAs(Text text, Decoding decoding, String about) {
        for (int line = 0; line < text.lineCount(); line++) {
            String expected = decoding.line(line);
            int first = decoding.unitsBefore[decoding.lineStarts.get(line)];
            int end = decoding.lineEnds.get(line);
            for (int column = 0; column <= expected.length() + 1; column++) {
                int unit = first + Math.min(column, expected.length());
                int start = column < expected.length() ? decoding.charStart[unit] : end;
                boolean inPair =
                        column < expected.length()
                                && Character.isLowSurrogate(expected.charAt(column));
                boolean same =
                        text.offset(line, column) == start
                                && text.offsetAfter(line, column) == start + (inPair ? 4 : 0);
                if (!same) {
                    fail("%s, line %d, column %d", about, line, column);
                }
            }
            int from = expected.length() / 3;
            int to = expected.length() - expected.length() / 4;
            assertThat(text.line(line, from, to)).as(about).isEqualTo(expected.substring(from, to));
        }
    }
}
