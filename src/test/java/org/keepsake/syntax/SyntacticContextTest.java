package org.keepsake.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

class SyntacticContextTest {

    private static SyntacticContext of(Language language, String text) {
        Lexer lexer = new Lexer(language);
        Text of = Text.of(text);
        return new SyntacticContext(
                lexer, LineStates.EMPTY.after(of, lexer, Long.MAX_VALUE, () -> false));
    }

    /** Where the comment around each character begins, told by a digit; a dot for none. */
    private static String around(Language language, String text) {
        SyntacticContext context = of(language, text);
        StringBuilder starts = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            OptionalLong start = context.around(i);
            starts.append(start.isPresent() ? String.valueOf(start.getAsLong()) : ".");
        }
        return starts.toString();
    }

    @Test
    void aCommentIsAroundWhatIsBetweenItsMarks() {
        assertThat(around(Language.JAVA, "a /* b\n c */ d")).isEqualTo("....22222222..");
        assertThat(around(Language.JAVA, "/**\n\n*/\n")).isEqualTo("..00000.");
        assertThat(around(Language.HTML, "a<!-- b\n-->")).isEqualTo(".....111111");
    }

    @Test
    void lineCommentsAndStringsHaveNone() {
        assertThat(around(Language.JAVA, "// a\n\"/* \" b\n")).doesNotContainPattern("\\d");
        assertThat(around(Language.PYTHON, "# a\n\"\"\" b\n c\"\"\"")).doesNotContainPattern("\\d");
    }

    @Test
    void aCommentOfSeveralLinesHasEndedBehindItsMark() {
        SyntacticContext context = of(Language.JAVA, "a /* b\n c */ d\n/* e */");

        assertThat(context.endedBefore(12)).hasValue(2);
        assertThat(context.endedBefore(14)).hasValue(2);
        assertThat(context.endedBefore(11)).isEmpty();
        assertThat(context.endedBefore(3)).isEmpty();
        assertThat(context.endedBefore(22)).isEmpty();
    }

    @Test
    void codeIsWhatIsInNoCommentAndNoString() {
        String text = "/* é (\n ( */ a(\"ä[\", b); // {";

        assertThat(of(Language.JAVA, text).codeBefore(Text.of(text).byteLength()))
                .isEqualTo("      a(____, b);     ");
        assertThat(of(Language.JSON, "{\"a{\": 1").codeBefore(8)).isEqualTo("{____: 1");
    }

    @Test
    void bracketsAreSeenFromCodeAsCodeAndFromAStringAlike() {
        SyntacticContext context = of(Language.JAVA, "a(\"{\",\n'}' // {\n/* { */ (");

        assertThat(bracketsSeenFrom(context, 10)).isEqualTo("1 24");
        assertThat(bracketsSeenFrom(context, 3)).isEqualTo("1 3 8 14 19 24");
        assertThat(bracketsSeenFrom(context, 20)).isEqualTo("1 3 8 14 19 24");
    }

    /** The brackets that count. */
    private static String bracketsSeenFrom(SyntacticContext context, int offset) {
        String text = context.states().text().string(0, context.states().text().byteLength());
        LongPredicate counts = context.bracketsSeenFrom(offset);
        return IntStream.range(0, text.length())
                .filter(at -> "({}".indexOf(text.charAt(at)) >= 0 && counts.test(at))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @Test
    void linesInAHereDocumentAndBelowAreCommentedOutAsTheProgram() {
        String text = "<?php // it's ?>\n<b>\n<?php $a = <<<EOT\nit's <b>\nEOT;\n?>\n<b>";

        assertThat(of(Language.PHP, text).comments(1, 6))
                .extracting(marks -> marks.map(CommentMarks::before).orElse(""))
                .containsExactly("<!--", "", "//", "//", "", "<!--");
    }

    @Test
    void nothingIsSaidOfLinesThatNobodyHasLookedAt() {
        Text text = Text.of("/* a\n b\n c");
        SyntacticContext context =
                new SyntacticContext(new Lexer(Language.JAVA), LineStates.unknown(text));

        assertThat(context.around(4)).hasValue(0);
        assertThat(context.around(7)).isEmpty();
    }
}
