package org.keepsake.text.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.text.Text;

/**
 * What lines begin with; {@code .} is a space, {@code >} a tab, {@code ^} a CR, {@code _} an LF.
 */
class IndentationTest {

    private static Text text(String marked) {
        return Text.of(
                marked.replace('.', ' ').replace('>', '\t').replace('^', '\r').replace('_', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"a_b_c_d, a_>b_>c_d", "a_^_b^_c, a_^_>b^_c", "a_..b__, a_>..b__"})
    void linesAreIndentedButForEmptyOnes(String before, String after) {
        Text more = Indentation.increased(text(before), 1, 2, "\t", done -> {});

        assertThat(more.toString()).isEqualTo(text(after).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "......a, ..a",
        ">>a, >a",
        "..>a, a",
        "..a, a",
        "a, a",
        "....>a, >a",
        "'...', ''",
        "'', ''"
    })
    void aLineGoesBackByATabStop(String before, String after) {
        Text less = Indentation.decreased(text(before), 0, 0, 4, done -> {});

        assertThat(less.toString()).isEqualTo(text(after).toString());
    }

    @Test
    void whatCannotGoBackIsTheSameText() {
        Text text = text("a_b_");

        assertThat(Indentation.decreased(text, 0, 2, 4, done -> {})).isSameAs(text);
    }

    @Test
    void whatKeepsTwoBreaksApartStays() {
        Text text = text("a^.._b");

        assertThat(Indentation.decreased(text, 1, 1, 4, done -> {})).isSameAs(text);
    }

    @Test
    void bytesThatAreNoTextAreKept() {
        byte[] bytes = {'\t', (byte) 0xE2, (byte) 0x82, '\n', (byte) 0xC3};

        Text more = Indentation.increased(Text.ofBytes(bytes), 0, 1, " ", done -> {});

        assertThat(more.toBytes()).containsExactly(' ', '\t', 0xE2, 0x82, '\n', ' ', 0xC3);
    }
}
