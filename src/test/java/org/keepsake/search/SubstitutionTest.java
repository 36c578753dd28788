package org.keepsake.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;

class SubstitutionTest {
    private static String replaced(String expression, String with, String text) throws Exception {
        return Substitution.of(new Query(expression, true, false, true), with, LineBreak.CRLF)
                .inAll(Text.of(text), () -> false, done -> {})
                .text()
                .toString();
    }

    @Test
    void replacesWhatIsFoundAndLeavesEveryOtherByte() throws Exception {
        Random random = new Random(4);
        for (int round = 0; round < 3000; round++) {
            Text text = Awkward.text(random);
            Query query = new Query(Awkward.morsel(random), random.nextBoolean(), false, false);
            String with = random.nextBoolean() ? "" : Awkward.morsel(random);

            Text now =
                    Substitution.of(query, with, LineBreak.LF)
                            .inAll(text, () -> false, done -> {})
                            .text();

            assertThat(now.toBytes())
                    .as("%d: %s by %s in %s", round, query, with, text)
                    .isEqualTo(new Oracle(query).replaceAll(text, with));
        }
    }

    @Test
    void denseAndSparseMatchesOfABigText() throws Exception {
        Random random = new Random(5);
        StringBuilder string = new StringBuilder();
        while (string.length() < 3 << 20) {
            string.append("word €\n".repeat(random.nextInt(3000)));
            string.append("other\n".repeat(random.nextInt(100_000)));
        }
        Text now =
                Substitution.of(new Query("word", true, false, false), "longer", LineBreak.LF)
                        .inAll(Text.of(string), () -> false, done -> {})
                        .text();

        assertThat(now.contentEquals(Text.of(string.toString().replace("word", "longer"))))
                .isTrue();
    }

    @Test
    void nothingFoundGivesTheTextItself() throws Exception {
        Text text = Text.of("one");
        assertThat(
                        Substitution.of(new Query("two", true, false, false), "x", LineBreak.LF)
                                .inAll(text, () -> false, done -> {})
                                .text())
                .isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "(a)(b)?, [$1], ab, [a]",
        "(a)(b)?, [$2$1$0], a, [aa]",
        "(?<x>a), ${x}${x}, ba, baa",
        "(a), $11, a, a1",
        "a, '$x$', a, '$x$'",
        "a, '${x', a, '${x'",
        "'(a)\\n', '<$1>', 'a\nb', '<a>b'",
        "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j), $10$9$11, abcdefghij, jia1",
        "a, '\\$1\\\\', a, '$1\\'",
        "^, '> ', a, '> a'",
        "'', -, ab, -a-b-"
    })
    void groupsAndEscapes(String expression, String with, String text, String expected)
            throws Exception {
        assertThat(replaced(expression, with, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "(\\w+), \\u$1, hello world, Hello World",
        "(\\w+), \\l$1, HELLO, hELLO",
        "(\\w+) (\\w+), \\U$1\\E $2, ab cd, AB cd",
        "(\\w+) (\\w+), \\L$1 $2, AB CD, ab cd",
        "(\\w+), \\L\\u$1, ÄPFEL, Äpfel",
        "(\\w+), \\u\\L$1, ÄPFEL, Äpfel",
        "(x?)(a), \\u$1$2, a, A",
        "a, \\ubc\\Ude, a, BcDE",
        "a, \\u, a, ''",
        "(ß), \\U$1, ß, SS"
    })
    void lettersChangeTheirCase(String expression, String with, String text, String expected)
            throws Exception {
        Query query = new Query(expression.replace("\\w", "[\\wÄ-ü]"), true, false, true);

        assertThat(
                        Substitution.of(query, with, LineBreak.LF)
                                .inAll(Text.of(text), () -> false, done -> {})
                                .text()
                                .toString())
                .isEqualTo(expected);
    }

    /** A switch holds for one match, and the next begins anew. */
    @Test
    void theCaseOfBytesThatAreNoCharactersIsKept() throws Exception {
        Text text = Text.ofBytes(new byte[] {'a', (byte) 0xFF, 'b', '\n', 'c'});
        Text now =
                Substitution.of(new Query("(.+)", true, false, true), "\\U$1", LineBreak.LF)
                        .inAll(text, () -> false, done -> {})
                        .text();

        assertThat(now.toBytes()).isEqualTo(new byte[] {'a', (byte) 0xFF, 'b', '\n', 'C'});
    }

    @Test
    void aLineBreakIsThatOfTheDocument() throws Exception {
        assertThat(replaced(", ?", "\\n\\t", "a, b,c")).isEqualTo("a\r\n\tb\r\n\tc");
    }

    @Test
    void plainTextHasNoEscapes() throws Exception {
        assertThat(
                        Substitution.of(new Query("a", true, false, false), "$0\\n", LineBreak.LF)
                                .inAll(Text.of("a"), () -> false, done -> {})
                                .text()
                                .toString())
                .isEqualTo("$0\\n");
    }

    @ParameterizedTest
    @CsvSource({
        "a, x$1, NO_SUCH_GROUP, 1",
        "a, '${b}', NO_SUCH_GROUP, 0",
        "a, 'x\\q', ESCAPE, 1",
        "a, 'x\\', ESCAPE, 1",
        "(a, x, OPEN_GROUP, 2",
        "a), x, CLOSED_NOTHING, 0",
        "[a, x, OPEN_CLASS, 1",
        "*a, x, NOTHING_TO_REPEAT, 0",
        "'a{2,1}', x, REPETITION, 5",
        "[b-a], x, RANGE, 3",
        "\\y, x, ESCAPE, 1",
        "'\\k<b>', x, NO_SUCH_GROUP, 4",
        "(?<=(ab)+)c, x, LOOK_BEHIND, 8"
    })
    void mistakesAreToldWithTheirPlace(
            String expression, String with, MistakeException.Kind kind, int index) {
        MistakeException mistake =
                catchThrowableOfType(MistakeException.class, () -> replaced(expression, with, "a"));

        assertThat(mistake.kind()).isEqualTo(kind);
        assertThat(mistake.index()).isEqualTo(index);
    }

    @Test
    void oneMatchIsReplacedInItsLine() throws Exception {
        Substitution replacement =
                Substitution.of(
                        new Query("(?<=x )(\\w)\\w", true, false, true), "$1", LineBreak.LF);
        Text text = Text.of("ab\nx ab ab");

        assertThat(replacement.ofMatch(text, 5, 7, () -> false).map(Text::toString)).contains("a");
        assertThat(replacement.ofMatch(text, 0, 2, () -> false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void halfACharacterReplacesNothing(boolean regex) {
        Query query = new Query("a", true, false, regex);
        MistakeException mistake =
                catchThrowableOfType(
                        MistakeException.class,
                        () -> Substitution.of(query, "\uD83D", LineBreak.LF));

        assertThat(mistake.kind()).isEqualTo(MistakeException.Kind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "word\\n"})
    void progressGoesOnToTheEnd(String expression) throws Exception {
        Text text = Text.of("word\n".repeat(300_000) + "tail");
        List<Long> progress = new ArrayList<>();
        Substitution.of(new Query(expression, true, false, true), "x", LineBreak.LF)
                .inAll(text, () -> false, progress::add);

        assertThat(progress).hasSizeGreaterThan(3).isSorted();
        assertThat(progress.getLast()).isEqualTo(text.byteLength());
    }

    @Test
    void aGroupOutsideTheMatchIsText() throws Exception {
        Text text = Text.ofBytes(new byte[] {'b', 'a', (byte) 0xFF, 'c'});
        Substitution replacement =
                Substitution.of(new Query("a(?=(.))", true, false, true), "$1", LineBreak.LF);

        assertThat(replacement.inAll(text, () -> false, done -> {}).text().toBytes())
                .isEqualTo(
                        new byte[] {'b', (byte) 0xEF, (byte) 0xBF, (byte) 0xBD, (byte) 0xFF, 'c'});
    }

    @Test
    void canBeCancelled() throws Exception {
        Substitution replacement =
                Substitution.of(new Query("a", true, false, false), "b", LineBreak.LF);
        assertThatThrownBy(() -> replacement.inAll(Text.of("a"), () -> true, done -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void groupsKeepBytesThatAreNoText() throws Exception {
        byte[] bytes = {
            'x',
            '<',
            (byte) 0xFF,
            'a',
            (byte) 0xC3,
            (byte) 0xA9,
            (byte) 0xFE,
            '>',
            '\n',
            '<',
            (byte) 0xEF,
            (byte) 0xBF,
            (byte) 0xBD,
            '>'
        };
        byte[] wanted = {
            'x',
            '[',
            (byte) 0xFF,
            'a',
            (byte) 0xC3,
            (byte) 0xA9,
            (byte) 0xFE,
            ']',
            '\n',
            '[',
            (byte) 0xEF,
            (byte) 0xBF,
            (byte) 0xBD,
            ']'
        };
        Text text = Text.ofBytes(bytes);
        Substitution replacement =
                Substitution.of(new Query("<(.*)>", true, false, true), "[$1]", LineBreak.LF);

        assertThat(replacement.inAll(text, () -> false, done -> {}).text().toBytes())
                .isEqualTo(wanted);
        assertThat(replacement.ofMatch(text, 1, 8, () -> false).map(Text::toBytes))
                .contains(Arrays.copyOfRange(wanted, 1, 8));
    }
}
