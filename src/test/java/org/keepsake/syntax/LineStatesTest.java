package org.keepsake.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

class LineStatesTest {
    private static final long ALL = Long.MAX_VALUE;

    private final Lexer java = new Lexer(Language.JAVA);

    private LineStates after(LineStates states, Text now, long most) {
        return states.after(now, java, most, () -> false);
    }

    private LineStates of(Text text) {
        return after(LineStates.unknown(text), text, ALL);
    }

    private static Text code(int lines) {
        return Text.of("    int x = foo(1, \"two\");\n".repeat(lines));
    }

    private static Text insert(Text text, int line, String what) {
        long at = text.lineStart(line);
        return text.replace(at, at, Text.of(what));
    }

    private void assertRight(LineStates states) {
        assertThat(states.isSettled()).isTrue();
        int state = Lexer.START;
        for (int line = 0; line < states.text().lineCount(); line++) {
            assertThat(states.at(line)).as("line %d", line).isEqualTo(state);
            state = java.endState(states.text(), line, state);
        }
    }

    @Test
    void everyLineHasItsState() {
        assertRight(of(Text.of("int a; /*\n b\n */ int c;\n/* d */\n/** e\n*/")));
    }

    @Test
    void anEditLexesFewLines() {
        Text text = code(10_000);
        LineStates before = of(text);
        assertThat(before.lexed()).isEqualTo(10_000);

        LineStates typed = after(before, insert(text, 5_000, "y"), ALL);
        LineStates split = after(typed, insert(typed.text(), 20, "\n\n\n"), ALL);

        assertThat(typed.isSpread()).isFalse();
        assertThat(split.isSpread()).isFalse();
        assertThat(typed.lexed()).isLessThanOrEqualTo(3);
        assertThat(split.lexed()).isLessThanOrEqualTo(6);
        assertRight(split);
    }

    @Test
    void aCommentOpenedAtTheTopReachesTheEndAndIsClosedAgain() {
        Text text = code(1_000);
        LineStates opened = after(of(text), insert(text, 0, "/*"), ALL);
        assertThat(opened.lexed()).isEqualTo(1_000);
        assertThat(opened.isSpread()).isTrue();
        assertRight(opened);

        LineStates closed = after(opened, insert(opened.text(), 0, "*/"), ALL);
        assertRight(closed);
        assertThat(closed.at(999)).isEqualTo(Lexer.START);
    }

    @Test
    void whatWasLeftOffIsFinishedLater() {
        Text text = code(1_000);
        LineStates some = after(of(text), insert(text, 0, "/*"), 100L * text.lineStart(1));

        assertThat(some.lexed()).isBetween(99, 100);
        assertThat(some.isSettled(99)).isTrue();
        assertThat(some.isSettled(101)).isFalse();
        assertThat(some.at(50)).isNotEqualTo(Lexer.START);
        assertThat(some.at(500)).as("a guess").isEqualTo(Lexer.START);

        assertRight(after(some, some.text(), ALL));
    }

    /** In any order and with any budget, the end is that of lexing everything anew. */
    @Test
    void anyEditsEndInTheStatesOfTheText() {
        String[] pieces = {"/*", "*/", "\n", "\"\"\"", "int x;", "//", "\"", "\n\n/** a\n", "b\r"};
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Text text = Text.of("int a;\n/* b\n*/ c\n".repeat(random.nextInt(8)));
            LineStates states = LineStates.unknown(text);
            for (int edit = 0; edit < 60; edit++) {
                long from = random.nextLong(text.byteLength() + 1);
                long to = Math.min(text.byteLength(), from + random.nextInt(12));
                text = text.replace(from, to, Text.of(pieces[random.nextInt(pieces.length)]));
                if (random.nextInt(3) > 0) {
                    states = after(states, text, random.nextInt(30));
                }
            }
            assertRight(after(states, text, ALL));
        }
    }

    @Test
    void lexingCanBeCancelled() {
        Text text = code(10_000);

        assertThatThrownBy(() -> LineStates.unknown(text).after(text, java, ALL, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
