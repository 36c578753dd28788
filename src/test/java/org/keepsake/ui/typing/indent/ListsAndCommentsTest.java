package org.keepsake.ui.typing.indent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;

/** Enter in lists and in comments of several lines. */
class ListsAndCommentsTest extends IndentFixture {

    @ParameterizedTest
    @CsvSource({
        "'- a|', '- a\\n- |'",
        "'  * a|b', '  * a\\n  * |b'",
        "'9. a|', '9. a\\n10. |'",
        "'1) a|', '1) a\\n2) |'",
        "'- [x] a|', '- [x] a\\n- [ ] |'",
        "'- |a', '- \\n- |a'",
        "'|- a', '\\n|- a'",
        "'- a\\n- |', '- a\\n|'",
        "'- a\\n  2. |\\nb', '- a\\n|\\nb'",
        "'- a\\n- [ ] |', '- a\\n|'",
        "'- - -|', '- - -\\n|'",
        "'-a|', '-a\\n|'",
        "'1985 a|', '1985 a\\n|'"
    })
    void enterGoesOnWithAListInMarkdown(String before, String after) throws IOException {
        assertEnter("notes.md", before, after);
    }

    @ParameterizedTest
    @CsvSource({"notes.txt, true", "notes.md, false"})
    void enterLeavesAListAloneElsewhereOrWithoutTheSetting(String name, boolean indents)
            throws IOException {
        choose(Settings.AUTO_INDENT, indents);
        openAt(name, "- a|");

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo("- a\\n|");
    }

    private void openCodeAt(String name, String content) throws IOException {
        openAt(name, content);
        Fx.await("colours", () -> !view.area().lookupAll(".code-comment").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "A.java, '  /** a|', '  /** a\\n   * |\\n   */'",
        "A.java, '  /** a|\\n   */', '  /** a\\n   * |\\n   */'",
        "A.java, '/**|\\nint a; /** b */', '/**\\n * |\\nint a; /** b */'",
        "A.java, '/**|\\nint a;\\n/** b */', '/**\\n * |\\n */\\nint a;\\n/** b */'",
        "A.java, '/** a | */', '/** a \\n * |\\n */'",
        "A.java, '/** a|b */', '/** a\\n * |b */'",
        "A.java, '/**\\n * a {|\\n */', '/**\\n * a {\\n * |\\n */'",
        "A.java, '/**\\n * a |b\\n */', '/**\\n * a \\n * |b\\n */'",
        "A.java, '/**\\n * |\\n */', '/**\\n *\\n * |\\n */'",
        "A.java, '/**\\n * a|*/', '/**\\n * a\\n |*/'",
        "A.java, '/**\\n | * a */', '/**\\n\\n | * a */'",
        "A.java, '/*|* a */', '/*\\n|* a */'",
        "a.css, '/*\\n * a|\\n */', '/*\\n * a\\n * |\\n */'",
        "a.c, '/*\\n  a {|\\n*/', '/*\\n  a {\\n  |\\n*/'",
        "a.c, '/* a|', '/* a\\n|'",
        "a.rs, '/**\\n * a|\\n */', '/**\\n * a\\n * |\\n */'",
        "a.html, '<!--\\n * a|\\n-->', '<!--\\n * a\\n |\\n-->'",
        "A.java, '// a\\n  * b|', '// a\\n  * b\\n  |'"
    })
    void enterGoesOnWithAComment(String name, String before, String after) throws IOException {
        openCodeAt(name, before);

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after);
        assertOneStep(before);
    }

    @ParameterizedTest
    @CsvSource({
        "A.java, '  /** a\\n   * b\\n   */|', '  /** a\\n   * b\\n   */\\n  |'",
        "A.java, '  /*\\n     b */|c', '  /*\\n     b */\\n  |c'",
        "A.java, '  /* a */\\n    b; /* c */|', '  /* a */\\n    b; /* c */\\n    |'",
        "A.java, '  /* a\\n   */ b {|', '  /* a\\n   */ b {\\n     |'"
    })
    void enterBehindACommentGoesBackToWhereItBegan(String name, String before, String after)
            throws IOException {
        openCodeAt(name, before);

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after);
    }

    @Test
    void aCommentGoesOnWithoutColoursToo() throws IOException {
        openCodeAt("A.java", "/**\\n * a|\\n */");
        choose(Settings.CODE_COLOURS, false);
        Fx.await("no colours", () -> view.area().lookupAll(".code-comment").isEmpty());

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo("/**\\n * a\\n * |\\n */");
    }

    @Test
    void starsOfPlainTextAreLeftAlone() throws IOException {
        openAt("notes.txt", "/**\\n * a|\\n */");

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo("/**\\n * a\\n |\\n */");
    }
}
