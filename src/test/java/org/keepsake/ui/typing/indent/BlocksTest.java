package org.keepsake.ui.typing.indent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;

/** Enter and closing brackets around blocks of code, by the keys. */
class BlocksTest extends WindowFixture {

    private <T> void choose(Setting<T> setting, T value) {
        Fx.run(() -> settings.set(settings.get().with(setting, value)));
    }

    /** Opens a file with the caret where {@code content} has a bar; newlines are told by "\n". */
    private void openAt(String name, String content) throws IOException {
        String told = content.replace("\\n", "\n").replace("\\t", "\t");
        int caret = told.indexOf('|');
        open(file(name, told.substring(0, caret) + told.substring(caret + 1)));
        for (int i = 0; i < caret; i++) {
            robots.press(KeyCode.RIGHT);
        }
    }

    /** Types what needs a modifier on many keyboards. */
    private void bracket(String typed) {
        Fx.run(() ->
                view.area()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        typed,
                                        "",
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    /** The text, with a bar at the caret. */
    private String shown() {
        return Fx.supply(() -> {
            String text = view.text();
            int caret = (int) view.area().carets().main().offset();
            return (text.substring(0, caret) + "|" + text.substring(caret)).replace("\n", "\\n");
        });
    }

    private void assertOneStep(String before) {
        robots.shortcut(KeyCode.Z);
        assertThat(shown()).isEqualTo(before);
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "A.java, '  a {|', '  a {\\n    |'",
        "A.java, '  a(|b);', '  a(\\n    |b);'",
        "A.java, 'a\\n    b [  |', 'a\\n    b [  \\n        |'",
        "A.java, '  // a {|', '  // a {\\n  |'",
        "A.java, '  a:|', '  a:\\n  |'",
        "a.py, '  if a:|', '  if a:\\n    |'",
        "a.py, '  # as:|', '  # as:\\n  |'",
        "a.yaml, 'a:|', 'a:\\n  |'",
        "a.yaml, '  - a:|', '  - a:\\n      |'",
        "a.yaml, 'a: >-|', 'a: >-\\n  |'",
        "a.sh, '  if a; then|', '  if a; then\\n    |'",
        "a.sh, '  for a in b; do|', '  for a in b; do\\n    |'",
        "a.sh, '  case a in|', '  case a in\\n    |'",
        "a.sh, 'case a in\\n    b)|', 'case a in\\n    b)\\n        |'",
        "a.sh, '    c\\n    ;;\\n    d)|', '    c\\n    ;;\\n    d)\\n        |'",
        "a.sh, 'x=(\\n    a\\n    b)|', 'x=(\\n    a\\n    b)\\n    |'",
        "a.sh, 'echo undo|', 'echo undo\\n|'",
        "a.html, '  <div>|', '  <div>\\n    |'",
        "a.html, '  <p class=\"a\">|', '  <p class=\"a\">\\n    |'",
        "a.html, '<br>|', '<br>\\n|'",
        "a.html, '<p>a</p>|', '<p>a</p>\\n|'",
        "a.html, '<!DOCTYPE html>|', '<!DOCTYPE html>\\n|'",
        "a.xml, '  <br>|', '  <br>\\n    |'",
        "a.xml, '<a/>|', '<a/>\\n|'",
        "A.java, 'List<String>|', 'List<String>\\n|'",
        "settings, '  a {|', '  a {\\n    |'",
        "notes.txt, '  :(|', '  :(\\n  |'",
        "notes.md, '  as:|', '  as:\\n  |'"
    })
    void enterGoesOneLevelInWhereABlockBegins(String name, String before, String after)
            throws IOException {
        openAt(name, before);

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after);
        assertOneStep(before);
    }

    @ParameterizedTest
    @CsvSource({
        "a.py, 'def a():\\n    return b|', 'def a():\\n    return b\\n|'",
        "a.py, 'if a:\\n  pass|', 'if a:\\n  pass\\n|'",
        "a.py, '    return b(|', '    return b(\\n        |'",
        "a.py, '    return (b,|', '    return (b,\\n    |'",
        "a.py, '    return |b', '    return \\n    |b'",
        "a.py, '    returned = a|', '    returned = a\\n    |'",
        "A.java, '    return b;|', '    return b;\\n    |'",
        "a.sh, 'b)\\n    c\\n    ;;|', 'b)\\n    c\\n    ;;\\n|'",
        "a.sh, '    b) c;;|', '    b) c;;\\n    |'"
    })
    void enterBehindTheLastStatementGoesOneLevelOut(String name, String before, String after)
            throws IOException {
        openAt(name, before);

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after);
        assertOneStep(before);
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
        openAt("a.sh", before);

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after);
        assertOneStep(before);
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

    @Test
    void enterBetweenTagsPutsTheClosingOneOnItsOwnLine() throws IOException {
        openAt("a.html", "  <ul>|</ul>");

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo("  <ul>\\n    |\\n  </ul>");
        assertOneStep("  <ul>|</ul>");
    }

    @ParameterizedTest
    @CsvSource({
        "'  a {|}', '  a {\\n    |\\n  }'",
        "'  a( | );', '  a( \\n    |\\n  );'",
        "'  a {|]', '  a {\\n    |]'",
        "'  a {|b}', '  a {\\n    |b}'"
    })
    void enterBetweenBracketsPutsTheClosingOneOnItsOwnLine(String before, String after)
            throws IOException {
        openAt("A.java", before);

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after);
        assertOneStep(before);
    }

    @Test
    void aLevelIsWhatTheFileIndentsBy() throws IOException {
        choose(Settings.INSERT_SPACES, true);
        openAt("A.java", "a {\\n\\tb {|}\\n}");

        robots.press(KeyCode.ENTER);
        assertThat(text()).isEqualTo("a {\n\tb {\n\t\t\n\t}\n}");
    }

    @Test
    void theLineBreaksAreThoseOfTheFile() throws IOException {
        var file = file("a.json", "{\r\n  \"a\": {}\r\n}");
        open(file);
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.END);
        robots.press(KeyCode.LEFT);

        robots.press(KeyCode.ENTER);
        robots.type("x");
        assertThat(saved(file)).isEqualTo("{\r\n  \"a\": {\r\n    x\r\n  }\r\n}");
    }

    @Test
    void eachCaretGetsItsOwnLevel() throws IOException {
        openAt("A.java", "  a {|}\\n  b {}\\n");
        robots.press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        Fx.await("two carets", () -> !view.area().carets().isSingle());

        robots.press(KeyCode.ENTER);
        robots.type("x");
        assertThat(text()).isEqualTo("  a {\n    x\n  }\n  b {\n    x\n  }\n");
    }

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
        openAt("notes.md", before);

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after);
        assertOneStep(before);
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

    @ParameterizedTest
    @CsvSource({
        "notes.txt, 'a\\n    |', 'a\\n\\n    |'",
        "notes.txt, 'a\\n    |b', 'a\\n\\n    |b'",
        "notes.txt, 'a\\n  |  \\nb', 'a\\n\\n  |  \\nb'",
        "notes.md, '- a\\n  |', '- a\\n\\n  |'",
        "A.java, '\\t|', '\\n\\t|'"
    })
    void enterLeavesNoLineOfWhiteSpace(String name, String before, String after)
            throws IOException {
        openAt(name, before);

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after.replace("\\t", "\t"));
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

    @Test
    void nothingOfItHappensWithoutTheSetting() throws IOException {
        choose(Settings.AUTO_INDENT, false);
        openAt("A.java", "  a {|}");

        robots.press(KeyCode.ENTER);
        bracket(" ");
        bracket("}");
        assertThat(text()).isEqualTo("  a {\n }}");
    }

    @Test
    void aBracketReplacesTheSelectedBlock() throws IOException {
        openAt("A.java", "a {\\n    |bc\\n");
        robots.press(KeyCode.END, KeyCode.SHIFT);

        bracket("}");
        assertThat(shown()).isEqualTo("a {\\n}|\\n");
    }
}
