package org.keepsake.view.caret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.text.Text;

/** What a drag within the view does to the text and the selection. */
class TransactionTest {
    private static final Text TEXT = Text.of("one two three");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "4, 7, 13, \"one  threetwo\"",
                "4, 7, 0, \"twoone  three\"",
                "7, 4, 8, \"one  twothree\"",
                "0, 4, 7, \"twoone  three\""
            })
    void aSelectionIsMovedAndStaysSelected(long anchor, long caret, long to, String after) {
        Transaction moved = Transaction.moving(TEXT, Caret.selecting(anchor, caret), to);

        assertThat(moved.after()).hasToString(after);
        Caret now = moved.caretsAfter().main();
        assertThat(moved.after().slice(now.start(), now.end()))
                .hasToString(
                        TEXT.slice(Math.min(anchor, caret), Math.max(anchor, caret)).toString());
        assertThat(moved.kind()).isEqualTo(Transaction.Kind.WHOLE);
        assertThat(moved.isNothing()).isFalse();
    }

    @Test
    void aSelectionThatIsDroppedOnItselfStaysWhereItIs() {
        for (long to = 4; to <= 7; to++) {
            Transaction moved = Transaction.moving(TEXT, Caret.selecting(4, 7), to);
            assertThat(moved.isNothing()).isTrue();
            assertThat(moved.caretsAfter().main()).isEqualTo(Caret.selecting(4, 7));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 1000})
    void anyNumberOfReplacementsIsOneText(int count) {
        String line = "one\u00e9\r\n";
        Text text = Text.of(line.repeat(count) + "end");
        int length = Text.of(line).toBytes().length;
        List<Splice> splices =
                IntStream.range(0, count)
                        .mapToObj(i -> i * (long) length)
                        .map(at -> new Splice(at + 1, at + length - 1, Text.of("\u20ac")))
                        .toList();

        assertThat(Splice.apply(text, splices)).hasToString("o\u20ac\n".repeat(count) + "end");
    }
}
