package org.keepsake.ui.typing.indent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;

/** What ends a block goes back out. */
class EndsOfBlocksTest extends IndentFixture {

    @ParameterizedTest
    @CsvSource({
        "a.py, 'def a():\\n    return b|', 'def a():\\n    return b\\n|'",
        "a.py, 'if a:\\n  pass|', 'if a:\\n  pass\\n|'",
        "a.py, '    return b(|', '    return b(\\n        |'",
        "a.py, '    return (b,|', '    return (b,\\n        |'",
        "a.py, '    return |b', '    return \\n    |b'",
        "a.py, '    returned = a|', '    returned = a\\n    |'",
        "A.java, '    return b;|', '    return b;\\n    |'",
        "a.sh, 'b)\\n    c\\n    ;;|', 'b)\\n    c\\n    ;;\\n|'",
        "a.sh, '    b) c;;|', '    b) c;;\\n    |'"
    })
    void enterBehindTheLastStatementGoesOneLevelOut(String name, String before, String after)
            throws IOException {
        assertEnter(name, before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "'if a; then\\n    b\\n    fi|', 'if a; then\\n    b\\nfi\\n|'",
        "'if a; then\\n    b\\n    else|', 'if a; then\\n    b\\nelse\\n    |'",
        "'if a; then\\n    b\\n    elif c; then|', 'if a; then\\n    b\\nelif c; then\\n    |'",
        "'for a in b; do\\n    c\\n    done < d|', 'for a in b; do\\n    c\\ndone < d\\n|'",
        "'if a; then\\n    fi|', 'if a; then\\nfi\\n|'",
        "'case a in\\n    b)\\n        ;;\\n    esac|', 'case a in\\n    b)\\n        ;;\\nesac\\n|'",
        "'if a; then\\n  if b; then\\n    c\\n  fi|', 'if a; then\\n  if b; then\\n    c\\n  fi\\n  |'",
        "'if a; then\\n    b\\n    find|', 'if a; then\\n    b\\n    find\\n    |'",
        "'while a; do\\n    b\\n    fi|', 'while a; do\\n    b\\n    fi\\n    |'"
    })
    void enterBehindTheEndOfABlockTakesItsLineOutInAShell(String before, String after)
            throws IOException {
        assertEnter("a.sh", before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "a.py, 'if a:\\n    b\\n    else|', ':', 'if a:\\n    b\\nelse:|'",
        "a.py, 'if a:\\n    b\\n    elif c|', ':', 'if a:\\n    b\\nelif c:|'",
        "a.py, 'try:\\n    b\\n    except C as d|', ':', 'try:\\n    b\\nexcept C as d:|'",
        "a.py, 'try:\\n    b\\nexcept C:\\n    d\\n    finally|', ':', 'try:\\n    b\\nexcept C:\\n    d\\nfinally:|'",
        "a.py, 'if a:\\n    if b:\\n        c\\n    else|', ':', 'if a:\\n    if b:\\n        c\\n    else:|'",
        "a.py, 'def a():\\n    b\\n    else|', ':', 'def a():\\n    b\\n    else:|'",
        "a.py, 'if a:\\n    b = c[d|', ':', 'if a:\\n    b = c[d:|'",
        "a.c, 'case 1:\\n    b;\\n    case 2|', ':', 'case 1:\\n    b;\\ncase 2:|'",
        "a.c, 'case 1:\\n    default|', ':', 'case 1:\\ndefault:|'",
        "a.c, 'switch (a) {\\n    case 1|', ':', 'switch (a) {\\n    case 1:|'",
        "a.c, 'if (a)\\n    |', '{', 'if (a)\\n{|'",
        "a.c, '} else\\n    |', '{', '} else\\n{|'",
        "a.c, 'a(b)\\n    |', '{', 'a(b)\\n    {|'",
        "a.html, '<div>\\n    a\\n    </div|', '>', '<div>\\n    a\\n</div>|'",
        "a.html, '<div id=\"a\">\\n    </div|', '>', '<div id=\"a\">\\n</div>|'",
        "a.html, '<div>\\n    <p>\\n    </p|', '>', '<div>\\n    <p>\\n    </p>|'",
        "a.html, '<div>\\n    a\\n    </p|', '>', '<div>\\n    a\\n    </p>|'"
    })
    void theLastCharacterOfTheEndOfABlockTakesItOut(
            String name, String before, String typed, String after) throws IOException {
        openAt(name, before);

        bracket(typed);
        assertThat(shown()).isEqualTo(after);
        assertOneStep(before);
    }

    @ParameterizedTest
    @CsvSource({
        "A.java, '  a {\\n    b\\n    |', '}', '  a {\\n    b\\n  }|'",
        "A.java, '  a {\\n    b\\n  |', '}', '  a {\\n    b\\n  }|'",
        "A.java, 'a\\n    b\\n    |', '}', 'a\\n    b\\n}|'",
        "A.java, 'a(\\n    |b', ')', 'a(\\n)|b'",
        "a.py, 'a = [\\n    b\\n    |', ']', 'a = [\\n    b\\n]|'",
        "A.java, 'a {\\n    b|', '}', 'a {\\n    b}|'",
        "A.java, 'a {\\n|b', '}', 'a {\\n}|b'",
        "notes.txt, 'a\\n    |', ')', 'a\\n    )|'"
    })
    void aClosingBracketGoesBackOut(String name, String before, String typed, String after)
            throws IOException {
        openAt(name, before);

        bracket(typed);
        assertThat(shown()).isEqualTo(after);
        assertOneStep(before);
    }

    @ParameterizedTest
    @CsvSource({
        "a.rs, 'fn a() {\\n    let b = \"{\"; // }\\n    |', 'fn a() {\\n    let b = \"{\"; // }\\n}|'",
        "A.java, 'a {\\n    b {\\n        c = \"{\"; // (\\n        |',"
                + " 'a {\\n    b {\\n        c = \"{\"; // (\\n    }|'",
        "A.java, 'a {\\n    b = \"\"\"\\n        c { \"\"\"; // d\\n    |',"
                + " 'a {\\n    b = \"\"\"\\n        c { \"\"\"; // d\\n}|'",
        "A.java, 'a {\\n    /* // { ( */\\n    |', 'a {\\n    /* // { ( */\\n}|'",
        "A.java, '/*\\n  a {\\n    |', '/*\\n  a {\\n  }|'"
    })
    void bracketsInStringsAndCommentsHaveNoPartners(String name, String before, String after)
            throws IOException {
        openAt(name, before);
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());

        bracket("}");
        assertThat(shown()).isEqualTo(after);
    }

    @Test
    void aBracketReplacesTheSelectedBlock() throws IOException {
        openAt("A.java", "a {\\n    |bc\\n");
        robots.press(KeyCode.END, KeyCode.SHIFT);

        bracket("}");
        assertThat(shown()).isEqualTo("a {\\n}|\\n");
    }
}
