package org.keepsake.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.text.Text;

/** Any edits at all: the text is as a string would be. */
class RandomEditsTest {
    private static final int EDITS = 300;
    private static final List<String> PIECES =
            List.of("", "", "x", "abc", "é", "😀", "\u0000", "\t", "\n", "\n\n", "a\nb", "\nend");

    private final Document document = new Document();

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private long anyPlace(Random random) {
        Text text = document.text();
        int line = random.nextInt(text.lineCount());
        return text.offset(line, random.nextInt(text.lineLength(line) + 1));
    }

    private void replace(long from, long to, String with) {
        Edits.type(
                document,
                TextChange.of(
                        document.text(), from, to, document.lineBreaks().encode(with, from, to)),
                Selection.caretAt(from));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTextIsWhatAStringWouldBe(int seed) {
        Random random = new Random(seed);
        StringBuilder expected = new StringBuilder();
        Deque<String> history = new ArrayDeque<>();
        for (int i = 0; i < EDITS; i++) {
            int from = boundary(expected, random.nextInt(expected.length() + 1));
            int to = boundary(expected, Math.min(expected.length(), from + random.nextInt(6)));
            String piece = any(random, PIECES);
            if (from == to && piece.isEmpty()) {
                continue;
            }
            history.push(expected.toString());
            replace(bytes(expected, from), bytes(expected, to), piece);
            expected.replace(from, to, piece);

            assertThat(document.text().toString()).isEqualTo(expected.toString());
        }
        while (document.edits().undoableProperty().get()) {
            document.edits().undo();
            assertThat(history).contains(document.text().toString());
        }
        assertThat(document.text().byteLength()).isZero();
    }

    private static int boundary(StringBuilder text, int index) {
        boolean insidePair =
                index > 0
                        && index < text.length()
                        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return insidePair ? index - 1 : index;
    }

    private static long bytes(StringBuilder text, int index) {
        return Text.of(text.substring(0, index)).byteLength();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asManyLinesComeAsLineBreaksAreInserted(int seed) {
        Random random = new Random(seed);
        document.preview(Text.ofBytes(anyBytes(random)));
        for (int i = 0; i < EDITS; i++) {
            String piece = any(random, PIECES);
            long place = anyPlace(random);
            int before = document.text().lineCount();
            replace(place, place, piece);

            assertThat(document.text().lineCount() - before)
                    .isEqualTo((int) piece.chars().filter(c -> c == '\n').count());
        }
    }

    /** Bytes of which every second is part of a line break or of a broken character. */
    private static byte[] anyBytes(Random random) {
        String alphabet = "ab\r\n\r\n\u00C3\u00A9\u00E2\u0082\u00AC\u00F0\u009F\u0098\u0080\u00FF";
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            bytes.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return bytes.toString().getBytes(ISO_8859_1);
    }
}
