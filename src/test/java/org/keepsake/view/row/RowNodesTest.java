package org.keepsake.view.row;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static RowNodes wrapped(Text text) {
        RowNodes fresh = new RowNodes();
        fresh.look(TextLook.of(Font.font("Monospaced", 14), 4, 1.1, 300, false));
        fresh.become(text, Edit.between(Text.empty(), text));
        return fresh;
    }

    private static void assertPlacesAreTheSame(RowNode row, RowNode fresh) {
        assertThat(row.row()).isEqualTo(fresh.row());
        assertThat(row.lines()).isEqualTo(fresh.lines());
        assertThat(row.height()).isEqualTo(fresh.height());
        int length = row.string().length();
        for (int column = 0; column <= length; column++) {
            assertThat(row.x(column, false)).isEqualTo(fresh.x(column, false));
        }
        assertThat(row.areas(0, length)).isEqualTo(fresh.areas(0, length));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wrappedAndIndentedLinesAreAfterAnyEditAsIfLaidOutAnew(int seed) {
        Random random = new Random(seed);
        List<String> pieces = List.of("", " ", "    ", "\t", "\n", "x", "some more words ");
        Fx.run(() -> {
            Text text =
                    Text.of(
                            "    some words that are too long for a line\n"
                                    + "\tand a tab before words of a line that is\ttoo long\n"
                                    + " ".repeat(seed)
                                    + "very long ".repeat(1000)
                                    + "\nend");
            RowNodes kept = wrapped(text);
            for (int i = 0; i < 20; i++) {
                long start = text.lineStart(random.nextInt(text.lineCount()));
                long from = Math.min(text.byteLength(), start + random.nextInt(60));
                long to = Math.min(text.byteLength(), from + random.nextInt(4));
                Text with = Text.of(pieces.get(random.nextInt(pieces.size())));
                Text now = text.replace(from, to, with);
                kept.become(now, Edit.between(text, now));
                text = now;
                RowNodes fresh = wrapped(text);
                for (int look = 0; look < 6; look++) {
                    long at = look == 0 ? from : random.nextLong(text.byteLength() + 1);
                    assertPlacesAreTheSame(kept.rowOf(at), fresh.rowOf(at));
                }
            }
        });
    }

    /** Each screen line of a wrapped row begins below the first letter. */
    @ParameterizedTest
    @ValueSource(strings = {"    ", "\t", "  \t  ", "", "\u00e9    "})
    void screenLinesBeginBelowTheIndentationOfTheirLine(String before) {
        Fx.run(() -> {
            RowNode row = wrapped(Text.of(before + "some words ".repeat(20))).row(0);
            double indented = row.x(before.isBlank() ? before.length() : 0, false);

            assertThat(row.lines()).isGreaterThan(3);
            for (int line = 1; line < row.lines(); line++) {
                assertThat(row.x(row.lineStart(line), false)).isEqualTo(indented);
                assertThat(row.column(line, 0)).isEqualTo(row.lineStart(line));
                assertThat(row.x(row.lineEnd(line), true)).isLessThanOrEqualTo(300);
            }
        });
    }

    /** White space is laid out here, and letters by the toolkit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "    word",
                "\tword\tmore",
                "  \t word",
                "      word\tmore",
                " \u05d0\u05d1",
                " x \u05d0\u05d1 \ud83d\ude00"
            })
    void anIndentationThatIsNotWrappedIsWhereTheToolkitPutsIt(String line) {
        Fx.run(() -> {
            RowNode row = wrapped(Text.of(line)).row(0);
            RowNodes unwrapped = new RowNodes();
            unwrapped.look(TextLook.of(Font.font("Monospaced", 14), 4, 1.1, 0, false));
            unwrapped.become(Text.of(line), Edit.between(Text.empty(), Text.of(line)));
            RowNode same = unwrapped.row(0);

            for (int column = 0; column <= line.length(); column++) {
                double x = row.x(column, false);
                assertThat(x).isCloseTo(same.x(column, false), within(0.01));
                assertThat(row.column(0, x)).isEqualTo(same.column(0, x));
            }
            assertThat(row.width()).isCloseTo(same.width(), within(0.01));
            assertThat(row.height()).isEqualTo(same.height());
            assertThat(bounds(row.areas(0, line.length())))
                    .isEqualTo(bounds(same.areas(0, line.length())));
        });
    }

    private static BoundingBox bounds(List<Rectangle2D> areas) {
        double left = areas.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
        double right = areas.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
        double top = areas.stream().mapToDouble(Rectangle2D::getMinY).min().orElseThrow();
        double bottom = areas.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
        return new BoundingBox(left, top, Math.round(right - left), Math.round(bottom - top));
    }
}
