package org.keepsake.ui.typing.indent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/** Enter where blocks begin. */
class BlocksTest extends IndentFixture {

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
        assertEnter(name, before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "A.java, '  case A:|', '  case A:\\n    |'",
        "a.js, '  default:|', '  default:\\n    |'",
        "a.go, '  case \"b\":|', '  case \"b\":\\n    |'",
        "A.java, '  // case a:|', '  // case a:\\n  |'",
        "A.java, '  a = b ? c :|', '  a = b ? c :\\n  |'",
        "a.c, '  if (a(b))|', '  if (a(b))\\n    |'",
        "a.c, '  } else|', '  } else\\n    |'",
        "a.c, '  if (a\\n      && b)|', '  if (a\\n      && b)\\n    |'",
        "a.cpp, '  else if constexpr (a)|', '  else if constexpr (a)\\n    |'",
        "a.js, '  for (a of b)|', '  for (a of b)\\n    |'",
        "A.java, '  while (a)| b();', '  while (a)\\n    | b();'",
        "A.java, '  if (a) b();|', '  if (a) b();\\n  |'",
        "A.java, '  elsewhere(a)|', '  elsewhere(a)\\n  |'",
        "a.py, '  else|', '  else\\n  |'",
        "a.txt, '  if (a)|', '  if (a)\\n  |'",
        "makefile, 'all: b $(C)|', 'all: b $(C)\\n\t|'",
        "makefile, '%.o: %.c|', '%.o: %.c\\n\t|'",
        "makefile, 'all:|', 'all:\\n\t|'",
        "makefile, 'a := b|', 'a := b\\n|'",
        "makefile, 'a ::= b:c|', 'a ::= b:c\\n|'",
        "makefile, '.PHONY: a|', '.PHONY: a\\n|'",
        "makefile, 'a: B = c|', 'a: B = c\\n|'",
        "makefile, '# a: b|', '# a: b\\n|'"
    })
    void enterGoesOneLevelInBelowWhatHasNoBrackets(String name, String before, String after)
            throws IOException {
        assertEnter(name, before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "a.c, '  if (a)\\n    b();|', '  if (a)\\n    b();\\n  |'",
        "a.c, '  if (a) // \"\\n    b();|', '  if (a) // \"\\n    b();\\n  |'",
        "a.c, '  for (;;)\\n    if (a)\\n      b();|', '  for (;;)\\n    if (a)\\n      b();\\n  |'",
        "a.c, '  if (a)\\n    b(c,\\n      d);|', '  if (a)\\n    b(c,\\n      d);\\n  |'",
        "a.c, '  if (a)\\n    b = c +|', '  if (a)\\n    b = c +\\n    |'",
        "a.c, '  if (a)\\n  b();|', '  if (a)\\n  b();\\n  |'",
        "a.c, '  a(b)\\n    c;|', '  a(b)\\n    c;\\n    |'",
        "a.ts, '  if (a)\\n    return b|', '  if (a)\\n    return b\\n  |'",
        "a.c, '  case 1:\\n    break;|', '  case 1:\\n    break;\\n  |'",
        "a.c, '  case 1:\\n    if (a)\\n      break;|', '  case 1:\\n    if (a)\\n      break;\\n    |'",
        "a.c, '  case 1:\\n    a();|', '  case 1:\\n    a();\\n    |'",
        "a.c, '  a {\\n    return;|', '  a {\\n    return;\\n    |'"
    })
    void enterBehindAStatementWithoutBracketsGoesBackOut(String name, String before, String after)
            throws IOException {
        assertEnter(name, before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "A.java, '  a(b, |c);', '  a(b, \\n    |c);'",
        "A.java, '  a(b[1], c(), {|', '  a(b[1], c(), {\\n    |'",
        "A.java, '  a(b(|', '  a(b(\\n    |'",
        "a.py, '  a = [1,|', '  a = [1,\\n    |'",
        "a.json, '  {\"a\": 1,| \"b\": 2}', '  {\"a\": 1,\\n    | \"b\": 2}'",
        "a.json, '  [1,|]', '  [1,\\n    |\\n  ]'",
        "notes.txt, 'a (b,|', 'a (b,\\n|'",
        "a.html, 'a (b,|', 'a (b,\\n|'"
    })
    void enterGoesOneLevelInWithinBracketsOfTheLine(String name, String before, String after)
            throws IOException {
        assertEnter(name, before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "A.java, '  a(\\n      b);|', '  a(\\n      b);\\n  |'",
        "A.java, '  if (a\\n          && b) {|', '  if (a\\n          && b) {\\n    |'",
        "A.java, 'a(b(c,\\n    d), e(\\n    f));|', 'a(b(c,\\n    d), e(\\n    f));\\n|'",
        "A.java, 'a {\\n  }|', 'a {\\n  }\\n  |'",
        "a.py, 'a(b,\\n  c)|', 'a(b,\\n  c)\\n|'"
    })
    void enterBehindWhatEndsAnExpressionGoesBackToWhereItBegan(
            String name, String before, String after) throws IOException {
        assertEnter(name, before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "'  {|\"a\": 1}', '  {\\n    |\"a\": 1\\n  }'",
        "'  \"a\": [| 1, {2} ], 3', '  \"a\": [\\n    |1, {2}\\n  ], 3'",
        "'  [|1\\n  ]', '  [\\n    |1\\n  ]'"
    })
    void anObjectOfJsonThatIsOpenedUpGetsItsEndOnALine(String before, String after)
            throws IOException {
        assertEnter("a.json", before, after);
    }

    @Test
    void bracketsInStringsAndCommentsAreNone() throws IOException {
        openAt("A.java", "    a(\"(\"); // (|");
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo("    a(\"(\"); // (\\n    |");

        openAt("a.py", "  if a:  # b|");
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());
        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo("  if a:  # b\\n    |");
    }

    @ParameterizedTest
    @CsvSource({
        "a.rs, '  let a = \"{\";| // b', '  let a = \"{\";\\n  | // b'",
        "A.java, '  a = \"{|\"; // b', '  a = \"{\\n  |\"; // b'",
        "a.sh, '  a # b {|', '  a # b {\\n  |'",
        "a.php, '<?php\\n  a(); // b {|', '<?php\\n  a(); // b {\\n  |'",
        "a.py, '  return \"(\"  # b|', '  return \"(\"  # b\\n|'",
        "A.java, 'a(\\n    \"(\") // b|', 'a(\\n    \"(\") // b\\n|'",
    })
    void theyDoNotIndentEither(String name, String before, String after) throws IOException {
        openAt(name, before);
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());

        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "a.py, if a, ':', '    '",
        "a.rs, 'fn a', '{', '    '",
        "a.yaml, a, ':', '  '",
        "a.kt, a, '{', '    '",
        "a.dart, a, '{', '  '",
        "a.go, a, '{', '\t'",
        "A.java, a, '{', '\t'",
        "a.json, '', '{', '\t'",
    })
    void aNewTextIsIndentedAsItsLanguageSays(String name, String line, String opens, String indent)
            throws IOException {
        openAt(name, "|");
        robots.type(line);
        bracket(opens);

        robots.press(KeyCode.ENTER);
        assertThat(text()).isEqualTo(line + opens + "\n" + told(indent));
    }

    @Test
    void aLanguageThatIsPublishedWithTabsKeepsThemWhateverTheSettingsSay() throws IOException {
        choose(Settings.INSERT_SPACES, true);
        openAt("a.go", "a {|");
        robots.press(KeyCode.ENTER);
        assertThat(text()).isEqualTo("a {\n\t");

        openAt("Makefile", "A = b \\\n    c \\\n    d\n\ne: |");
        robots.press(KeyCode.TAB);
        assertThat(text()).endsWith("e: \t");
    }

    @Test
    void whatATextIsIndentedWithGoesBeforeWhatIsPublished() throws IOException {
        openAt("a.py", "if a:\n\tb\nif c:|");
        robots.press(KeyCode.ENTER);
        assertThat(text()).endsWith("c:\n\t");

        openAt("b.py", "if a:\n  b\nif c:|");
        robots.press(KeyCode.ENTER);
        assertThat(text()).endsWith("c:\n  ");
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
        assertEnter("A.java", before, after);
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

    @Test
    void nothingIsDoubledByCaretsWithinEachOther() throws IOException {
        openAt("a.json", "  {|\"a\": {1}}");
        Fx.run(() -> view.area().setCarets(new Carets(List.of(Caret.at(3), Caret.at(9)), 0)));

        robots.press(KeyCode.ENTER);
        assertThat(text()).isEqualTo("  {\n    \"a\": {\n    1}}");
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

    @Test
    void nothingOfItHappensWithoutTheSetting() throws IOException {
        choose(Settings.AUTO_INDENT, false);
        openAt("A.java", "  a {|}");

        robots.press(KeyCode.ENTER);
        bracket(" ");
        bracket("}");
        assertThat(text()).isEqualTo("  a {\n }}");
    }
}
