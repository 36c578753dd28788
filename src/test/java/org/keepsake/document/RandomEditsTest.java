package org.keepsake.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.text.Text;

/**
 * Any edits at all: the text is as a string would be, and a view that trusts the events is right.
 */
class RandomEditsTest {
    private static final int EDITS = 300;
    private static final List<String> PIECES =
            List.of("", "", "x", "abc", "é", "😀", "\u0000", "\t", "\n", "\n\n", "a\nb", "\nend");

    private static final List<String> LONG_PIECES =
            List.of("", "", "x", "😀", "é", "\n", "long ".repeat(300), "long €".repeat(900));

    private final Document document = new Document();
    private final DocumentModel model = new DocumentModel(document);

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private TextPos anyPosition(Random random) {
        int line = random.nextInt(model.size());
        return TextPos.ofLeading(line, random.nextInt(model.getParagraphLength(line) + 1));
    }

    private TextPos near(TextPos position, Random random) {
        int line = Math.min(model.size() - 1, position.index() + random.nextInt(3));
        return TextPos.ofLeading(line, random.nextInt(model.getParagraphLength(line) + 1));
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
            model.replace(
                    null, position(expected, from), position(expected, to), StyledInput.of(piece));
            expected.replace(from, to, piece);

            assertThat(document.text().toString()).isEqualTo(expected.toString());
        }
        while (document.undoableProperty().get()) {
            model.undo();
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

    private static TextPos position(StringBuilder text, int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return TextPos.ofLeading(line, index - before.lastIndexOf('\n') - 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aViewThatFollowsTheEventsShowsTheText(int seed) {
        Random random = new Random(seed);
        document.preview(Text.ofBytes(anyBytes(random)));
        Mirror mirror = new Mirror(model);
        for (int i = 0; i < EDITS; i++) {
            switch (random.nextInt(6)) {
                case 0 -> model.undo();
                case 1 -> model.redo();
                default -> replaceSomething(random, PIECES);
            }
            assertThat(mirror.lines()).isEqualTo(Mirror.linesOf(model));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aViewThatFollowsTheEventsShowsTheRowsOfLongLines(int seed) {
        Random random = new Random(seed);
        document.preview(Text.of("long €".repeat(1500) + "\r\nshort\r" + "é".repeat(2047)));
        Mirror mirror = new Mirror(model);
        for (int i = 0; i < 60; i++) {
            switch (random.nextInt(8)) {
                case 0 -> model.undo();
                case 1 -> model.redo();
                default -> replaceSomething(random, LONG_PIECES);
            }
            assertThat(mirror.lines()).isEqualTo(Mirror.linesOf(model));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCaretBelongsBehindAnEditInALongLine(int seed) {
        Random random = new Random(seed);
        document.preview(Text.of("long €".repeat(1500)));
        for (int i = 0; i < 60 && document.text().rows().hasLongLines(); i++) {
            TextPos from = anyPosition(random);
            TextPos to = random.nextBoolean() ? from : near(from, random);
            long start = Math.min(model.offsetOf(from), model.offsetOf(to));
            String piece = any(random, LONG_PIECES);
            long length = Text.of(piece).byteLength();
            Text before = document.text();
            model.replace(null, from, to, StyledInput.of(piece));

            assertThat(model.takeCaret())
                    .isEqualTo(
                            document.text() == before
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(start + length));
            assertThat(model.takeCaret()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asManyLinesComeAsLineBreaksAreInserted(int seed) {
        Random random = new Random(seed);
        document.preview(Text.ofBytes(anyBytes(random)));
        for (int i = 0; i < EDITS; i++) {
            String piece = any(random, PIECES);
            TextPos position = anyPosition(random);
            int before = model.size();
            model.replace(null, position, position, StyledInput.of(piece));

            assertThat(model.size() - before)
                    .isEqualTo((int) piece.chars().filter(c -> c == '\n').count());
        }
    }

    private void replaceSomething(Random random, List<String> pieces) {
        TextPos from = anyPosition(random);
        TextPos to = random.nextBoolean() ? from : near(from, random);
        model.replace(null, from, to, StyledInput.of(any(random, pieces)));
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
