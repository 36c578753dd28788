package org.keepsake.ui.typing.indent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;

/** Backspace in the indentation of a line. */
class BackspaceTest extends IndentFixture {

    @ParameterizedTest
    @CsvSource({
        "a.py, 'if a:\\n    b\\n    |', 'if a:\\n    b\\n|'",
        "a.py, 'if a:\\n    b\\n    |c', 'if a:\\n    b\\n|c'",
        "a.py, 'if a:\\n    b\\n      |c', 'if a:\\n    b\\n    |c'",
        "a.py, 'if a:\\n    b\\n   |c', 'if a:\\n    b\\n|c'",
        "a.py, 'if a:\\n    b\\n      |  c', 'if a:\\n    b\\n    |  c'",
        "a.py, '\\n    |', '\\n|'",
        "a.yaml, 'a:\\n  b:\\n    |', 'a:\\n  b:\\n  |'",
        "a.yaml, 'a:\\n  |', 'a:\\n|'",
        "A.java, 'a {\\n  b {\\n    |', 'a {\\n  b {\\n  |'",
        "A.java, 'a {\\n  /*\\n   |', 'a {\\n  /*\\n  |'",
        "A.java, 'a {\\n  \\t  |b', 'a {\\n  \\t|b'",
        "A.java, 'a {\\n\\tb\\n\\t\\t|', 'a {\\n\\tb\\n\\t|'",
        "A.java, 'a {\\n\\tb\\n\\t   |', 'a {\\n\\tb\\n\\t  |'",
        "a.py, 'if a:\\n    b    |', 'if a:\\n    b   |'",
        "a.py, '    a\\n|b', '    a|b'",
        "a.py, '|    a', '|    a'",
    })
    void itTakesWhatTabWouldHaveTyped(String name, String before, String after) throws IOException {
        openAt(name, before);

        robots.press(KeyCode.BACK_SPACE);
        assertThat(shown().replace("\t", "\\t")).isEqualTo(after);
        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo(told(before).replace("|", ""));
    }

    @Test
    void aBlockOfPythonEndsWithOneKey() throws IOException {
        openAt("a.py", "|");
        robots.type("if a");
        bracket(":");
        robots.press(KeyCode.ENTER);
        robots.type("b");
        robots.press(KeyCode.ENTER);
        robots.press(KeyCode.BACK_SPACE);
        robots.type("c");

        assertThat(text()).isEqualTo("if a:\n    b\nc");
    }

    @Test
    void eachCaretGoesBackToItsOwnStop() throws IOException {
        openAt("a.py", "if a:\n      |b\n      c");
        robots.press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        Fx.await("two carets", () -> !view.area().carets().isSingle());

        robots.press(KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("if a:\n    b\n    c");
    }

    @Test
    void aSelectionIsDeletedAsItIs() throws IOException {
        openAt("a.py", "if a:\n    b\n    |c");
        robots.press(KeyCode.LEFT, KeyCode.SHIFT);

        robots.press(KeyCode.BACK_SPACE);
        assertThat(shown()).isEqualTo("if a:\\n    b\\n   |c");
    }

    @Test
    void withTabsSpacesAreSpaces() throws IOException {
        choose(Settings.INSERT_SPACES, false);
        openAt("notes.txt", "    |");

        robots.press(KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("   ");
    }
}
