package org.keepsake.text.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.text.Ropes;
import org.keepsake.text.Text;

/** Spaces at the ends of lines; {@code .} is one, {@code ^} a CR and {@code _} an LF. */
class TrailingSpacesTest {
    private static final OptionalInt NO_LINE = OptionalInt.empty();
    private static final String MORSELS = "ab  \t\n\r";

    private static Text text(String marked) {
        return Text.of(marked.replace('.', ' ').replace('^', '\r').replace('_', '\n'));
    }

    private static Text removed(Text text, int spared) {
        return removed(text, OptionalInt.of(spared));
    }

    private static Text removed(Text text, OptionalInt spared) {
        return TrailingSpaces.removed(text, spared, done -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "a.._b, a_b",
        "x_a..^_b.., x_a^_b",
        "x_a..^b, x_a^b",
        "x_...., x_",
        "x_..a.b., x_..a.b",
        "x_..^_..^_, x_^_^_"
    })
    void theyGoBeforeEveryKindOfBreakAndAtTheEnd(String before, String after) {
        assertThat(removed(text(before), NO_LINE).toString()).isEqualTo(text(after).toString());
    }

    @Test
    void tabsGoToo() {
        assertThat(removed(Text.of("x\na \t \nb\t"), NO_LINE).toString()).isEqualTo("x\na\nb");
    }

    @Test
    void aLineCanBeSpared() {
        assertThat(removed(text("a._b._c."), 1).toString()).isEqualTo(text("a_b._c").toString());
        assertThat(removed(text("a._b._c."), 2).toString()).isEqualTo(text("a_b_c.").toString());
    }

    @Test
    void aTextWithoutAnyIsTheSameText() {
        Text text = text("a_.b^_c.");

        assertThat(removed(text, 2)).isSameAs(text);
    }

    @Test
    void whatKeepsTwoBreaksApartStays() {
        assertThat(removed(text("a^.._b"), NO_LINE).toString())
                .isEqualTo(text("a^.._b").toString());
    }

    @Test
    void longStretchesAreSharedWithTheOldText() {
        Text text = Text.of("x\n" + "a".repeat(1 << 20) + " \n" + "b\n".repeat(1 << 19));

        Text trimmed = removed(text, NO_LINE);

        assertThat(trimmed.byteLength()).isEqualTo(text.byteLength() - 1);
        assertThat(trimmed.toString()).isEqualTo(text.toString().replace(" ", ""));
        assertThat(Ropes.blocks(trimmed)).containsAll(Ropes.blocks(text));
    }

    @Test
    void itCanBeBrokenOff() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        TrailingSpaces.removed(
                                text("a"),
                                NO_LINE,
                                done -> {
                                    throw new CancellationException();
                                }));
    }

    @Test
    void eachLineIsTrimmedAndNoneIsLost() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder string = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                string.append(MORSELS.charAt(random.nextInt(MORSELS.length())));
            }
            Text text = Text.of(string);
            int spared = random.nextInt(text.lineCount());

            Text trimmed = removed(text, spared);

            assertThat(trimmed.lineCount()).isEqualTo(text.lineCount());
            assertThat(IntStream.range(0, text.lineCount()))
                    .allSatisfy(line ->
                            assertThat(trimmed.line(line)).isEqualTo(expected(text, line, spared)));
        }
    }

    private static String expected(Text text, int line, int spared) {
        boolean stays =
                line == spared || (text.line(line).isBlank() && isBetweenHalves(text, line));
        return stays ? text.line(line) : text.line(line).replaceAll("[ \t]+$", "");
    }

    private static boolean isBetweenHalves(Text text, int line) {
        long start = text.lineStart(line);
        long end = text.lineEnd(line);
        return start > 0
                && end < text.byteLength()
                && text.string(start - 1, start).equals("\r")
                && text.string(end, end + 1).equals("\n");
    }
}
