package org.keepsake.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineBreakTest {

    private static Text convert(Text text, LineBreak kind) {
        return text.withLineBreaks(kind, done -> {});
    }

    /** The same on a string of one character for each byte. */
    private static byte[] converted(byte[] bytes, LineBreak kind) {
        return new String(bytes, ISO_8859_1)
                .replaceAll("\r\n|\r|\n", kind.characters())
                .getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, 0, 0",
        "'\n', 1, 0, 0",
        "'\r', 0, 0, 1",
        "'a\r\nb', 0, 1, 0",
        "'\n\r', 1, 0, 1",
        "'a\r\r\n\n\rb\n', 2, 1, 2",
    })
    void breaksOfEachKindAreCounted(String text, int lf, int crlf, int cr) {
        assertThat(Text.of(text).lineBreaks()).isEqualTo(new LineBreakCounts(lf, crlf, cr));
    }

    @Test
    void halvesOfACrlfThatMeetAreOneAndThatPartAreTwo() {
        Text parted = Text.of("a\r-\nb");
        assertThat(parted.lineBreaks()).isEqualTo(new LineBreakCounts(1, 0, 1));
        Text met = parted.replace(2, 3, Text.empty());
        assertThat(met.lineBreaks()).isEqualTo(new LineBreakCounts(0, 1, 0));
        assertThat(met.slice(0, 2).lineBreaks()).isEqualTo(new LineBreakCounts(0, 0, 1));
    }

    @Test
    void oneKindIsNamedAndMixedOnesAreNot() {
        assertThat(Text.of("a\r\nb\r\n").lineBreaks().only()).contains(LineBreak.CRLF);
        assertThat(Text.of("a\nb\r\n").lineBreaks().only()).isEmpty();
        assertThat(Text.of("a\nb\r\n").lineBreaks().isMixed()).isTrue();
        assertThat(Text.of("a").lineBreaks().isEmpty()).isTrue();
        assertThat(Text.of("a").lineBreaks().isMixed()).isFalse();
        assertThat(Text.of("a\n").lineBreaks().isEmpty()).isFalse();
        assertThat(Text.of("a\nb\n").lineBreaks().isMixed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(LineBreak.class)
    void conversionChangesBreaksAndNothingElse(LineBreak kind) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int length : new int[] {0, 1, 2, 5, 100, 5_000, 40_000}) {
            byte[] bytes = Ropes.awkward(random, length);
            Text text = convert(Text.ofBytes(bytes), kind);
            String about = "seed " + seed + ", length " + length;
            assertThat(text.toBytes()).as(about).isEqualTo(converted(bytes, kind));
            Ropes.assertSound(text, about);
        }
    }

    @ParameterizedTest
    @EnumSource(LineBreak.class)
    void crlfIsOneBreakWhereverItFalls(LineBreak kind) {
        for (int at = Leaf.MAX_LENGTH - 3; at < Leaf.MAX_LENGTH + 3; at++) {
            byte[] bytes = (".".repeat(at) + "\r\n" + ".".repeat(9_000)).getBytes(ISO_8859_1);
            Text text = convert(Text.ofBytes(bytes), kind);
            assertThat(text.toBytes()).as("at %d", at).isEqualTo(converted(bytes, kind));
        }
    }

    @Test
    void textThatHasOnlyThatKindIsItself() {
        Text text = Text.of("a\r\nb\r\n");
        assertThat(convert(text, LineBreak.CRLF)).isSameAs(text);
        assertThat(convert(text, LineBreak.LF)).isNotSameAs(text);
    }

    @Test
    void progressRunsToTheEnd() {
        Text text = Text.of("0123456789\n".repeat(100_000));
        List<Long> progress = new ArrayList<>();
        text.withLineBreaks(LineBreak.CRLF, progress::add);
        assertThat(progress).hasSizeGreaterThan(3).isSorted().endsWith(text.byteLength());
    }

    @Test
    void progressCanEndIt() {
        Text text = Text.of("a\n");
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        text.withLineBreaks(
                                LineBreak.CR,
                                done -> {
                                    throw new CancellationException();
                                }));
    }

    @Test
    void invalidBytesAreCountedAndTheFirstIsFound() {
        Text valid = Text.of("caf\u00e9\n".repeat(5_000));
        assertThat(valid.invalidBytes()).isZero();
        assertThat(valid.firstInvalidByte()).isEqualTo(valid.byteLength());
        Text invalid = valid.concat(Text.ofBytes(new byte[] {'a', (byte) 0xE9, ' ', (byte) 0xFF}));
        assertThat(invalid.invalidBytes()).isEqualTo(2);
        assertThat(invalid.firstInvalidByte()).isEqualTo(valid.byteLength() + 1);
    }
}
