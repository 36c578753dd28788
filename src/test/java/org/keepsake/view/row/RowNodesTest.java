package org.keepsake.view.row;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.background.Fx;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/** Rows that follow edits of any bytes: what is not laid out again is as if it had been. */
class RowNodesTest {
    private static final List<String> PIECES =
            List.of("", "", "x", "\u00C3\u00A9", "\n", "\r", "\r\n", "\u00A9", "\u00FF", "a\nb");
    private static final List<String> LONG =
            List.of("", "x", "\u00C3\u00A9", "\n", "long ".repeat(300), "\u00E2\u0082\u00AC");

    private final RowNodes rows = new RowNodes();

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    private static Text bytes(String latin1) {
        return Text.ofBytes(latin1.getBytes(ISO_8859_1));
    }

    private void show(Text text) {
        rows.become(text, Edit.between(rows.text(), text));
    }

    private void assertRowsAreThoseOf(Text text, int from, int to) {
        for (int i = from; i < Math.min(to, text.rows().count()); i++) {
            RowNode row = rows.row(i);
            assertThat(row.row()).isEqualTo(text.rows().row(i));
            assertThat(row.string()).isEqualTo(text.rows().string(i));
            long middle = (row.row().start() + row.row().end()) / 2;
            assertThat(row.column(middle)).isEqualTo(text.rows().column(row.row(), middle));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsOfAnyBytesFollowAnyEdits(int seed) {
        Random random = new Random(seed);
        String alphabet = "ab\r\n\r\n\u00C3\u00A9\u00E2\u0082\u00AC\u00F0\u009F\u0098\u0080\u00FF";
        StringBuilder some = new StringBuilder();
        random.ints(80, 0, alphabet.length()).forEach(i -> some.append(alphabet.charAt(i)));
        follow(random, bytes(some.toString()), PIECES, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsOfLongLinesFollowAnyEdits(int seed) {
        follow(
                new Random(seed),
                bytes("long \u00E2\u0082\u00AC".repeat(2100) + "\r\nshort\r" + "x".repeat(100)),
                LONG,
                20);
    }

    private void follow(Random random, Text start, List<String> pieces, int edits) {
        Fx.run(() -> {
            rows.look(TextLook.of(Font.font("Monospaced", 14), 4, 1.1, 0, false));
            Text text = start;
            show(text);
            for (int i = 0; i < edits; i++) {
                int first = random.nextInt(text.rows().count());
                assertRowsAreThoseOf(text, first, first + 20);
                long from = random.nextLong(text.byteLength() + 1);
                long to = Math.min(text.byteLength(), from + random.nextInt(4));
                Text with = bytes(pieces.get(random.nextInt(pieces.size())));
                text = text.replace(from, to, with);
                show(text);
            }
            assertRowsAreThoseOf(text, 0, text.rows().count());
        });
    }
}
