package org.keepsake.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.text.Text;

class LexerTest {

    /** The tokens of the last line, as kinds with what they are of the line. */
    private static String lexed(Language language, String lines) {
        Lexer lexer = new Lexer(language);
        Text text = Text.of(lines);
        int state = Lexer.START;
        for (int line = 0; line < text.lineCount() - 1; line++) {
            state = lexer.lex(text, line, state).endState();
        }
        List<Token> tokens = lexer.lex(text, text.lineCount() - 1, state).tokens();
        StringBuilder all = new StringBuilder();
        for (Token token : tokens) {
            if (token.kind() != TokenKind.OPERATOR) {
                all.append(all.isEmpty() ? "" : " ")
                        .append(token.kind())
                        .append('(')
                        .append(text.string(token.from(), token.to()))
                        .append(')');
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "JAVA | @Foo int x = 1; // y | ANNOTATION(@Foo) TYPE(int) CONSTANT(1) COMMENT(// y)",
                "JAVA | return \"a\" + true; | KEYWORD(return) STRING(\"a\") CONSTANT(true)",
                "PYTHON | def f(): return 1.5 # c | KEYWORD(def) FUNCTION(f) KEYWORD(return)"
                        + " CONSTANT(1.5) COMMENT(# c)",
                "HTML | <a href=\"x\">&lt;</a>"
                        + " | TAG(a) ATTRIBUTE(href) STRING(\"x\") VARIABLE(&lt;) TAG(a)",
                "SHELL | if [ \"$A\" = 1 ]; then # c | KEYWORD(if) STRING(\") VARIABLE($A)"
                        + " STRING(\") CONSTANT(1) KEYWORD(then) COMMENT(# c)",
                "JSON | {\"a\": [1, true, \"b\"]}"
                        + " | VARIABLE(\"a\") CONSTANT(1) CONSTANT(true) STRING(\"b\")",
                "C | #include <stdio.h> | DIRECTIVE(#include) STRING(<stdio.h>)",
                "C | unsigned x = 0x1F; | TYPE(unsigned) CONSTANT(0x1F)",
                "PYTHON | async with a: x = 0b11 + 1_000"
                        + " | KEYWORD(async) KEYWORD(with) CONSTANT(0b11) CONSTANT(1_000)",
                "JAVASCRIPT | let withAsync = 1n; | KEYWORD(let) CONSTANT(1n)",
                "C | constexpr bool x = true; | KEYWORD(constexpr) KEYWORD(bool) CONSTANT(true)",
                "SQL | SELECT a LIMIT 1; | KEYWORD(SELECT) KEYWORD(LIMIT) CONSTANT(1)",
                "YAML | a: true | VARIABLE(a) CONSTANT(true)",
                "MARKDOWN | a `b` [c](d) | CODE(`b`) STRING([c]) ADDRESS((d))",
                "MARKDOWN | ==== | KEYWORD(====)",
                "MARKDOWN | a == b | ^^",
                "MARKDOWN | 1) a `b` | CONSTANT(1) CODE(`b`)",
                "MARKDOWN | 1)a | ^^",
                "XML | <a b='c'/><!-- d --> | TAG(a) ATTRIBUTE(b) STRING('c') COMMENT(<!-- d -->)",
            })
    void tokensOfKnownLines(Language language, String line, String tokens) {
        assertThat(lexed(language, line)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "JAVA | /* a~b */ int | COMMENT(b */) TYPE(int)",
                "JAVA | String s = \"\"\"~  int~ \"\"\"; | STRING( \"\"\")",
                "PYTHON | '''~if~a''' if | STRING(a''') KEYWORD(if)",
                "HTML | <!-- a~b --><i> | COMMENT(b -->) TAG(i)",
                "HTML | <script>~let a = 1; | KEYWORD(let) CONSTANT(1)",
                "HTML | <style>~</style><b> | TAG(style) TAG(b)",
                "MARKDOWN | a `b~c `d` | ^^",
                "MARKDOWN | **a~===~b | ^^",
                "PYTHON | f'''{~{a}~'{b}''' {c} | STRING(') VARIABLE({b}) STRING(''')",
                "PYTHON | '''~{a} | STRING({a})",
                "GO | `a~\"b | STRING(\"b)",
                "GO | `a~~b` + \"c\" + `d | STRING(b`) STRING(\"c\") STRING(`d)",
                "GO | `a~`; if | STRING(`) KEYWORD(if)",
                "GO | // `a~if | KEYWORD(if)",
                "C | a = \"b\\~c \\~d\" 1 'e' | STRING(d\") CONSTANT(1) STRING('e')",
                "C | a = \"b\\~c\\\"d \\ | STRING(c\\\"d \\)",
                "C | a = \"b\"\"c\\~d\" \"e\\~f\" 1 | STRING(f\") CONSTANT(1)",
                "C | a = \"b\\~c~if | KEYWORD(if)",
                "C | #define A \"b\"\\~if | KEYWORD(if)",
                "C | \"a\\\\~if | KEYWORD(if)",
                "CPP | // it's \\~b~if | KEYWORD(if)",
                "CPP | // it's \\~b | COMMENT(b)",
                "CPP | 'a\\~' 1 | STRING(') CONSTANT(1)",
                "JAVASCRIPT | a = 'b\\~c' + 1 | STRING(c') CONSTANT(1)",
                "PYTHON | a = 'b\\~if' + 1 | STRING(if') CONSTANT(1)",
                "PYTHON | a = f'b{c}d\\~if' + 1 | STRING(if') CONSTANT(1)",
                "PYTHON | a = 'b' + \\~1 if | CONSTANT(1) KEYWORD(if)",
                "LUA | a = \"b\\~if\" 1 | STRING(if\") CONSTANT(1)",
            })
    void whatIsOpenAtTheEndOfALineGoesOnInTheNext(Language language, String lines, String tokens) {
        assertThat(lexed(language, lines.replace('~', '\n'))).isEqualTo(tokens);
    }

    /** Here a vertical bar is a line break, unless a backslash is before it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '°',
            quoteCharacter = '^',
            value = {
                "PHP ° <?php|$a = <<<EOT ° VARIABLE($a) STRING(<<<EOT)",
                "PHP ° <?php|$a = <<<EOT|it's // \" ° STRING(it's // \")",
                "PHP ° <?php|$a = <<< 'EOT'|it's|  EOT . 1 ° STRING(  EOT) CONSTANT(1)",
                "PHP ° <?php|f(<<<\"EOT\"|EOTS|EOT, 1 ° STRING(EOT) CONSTANT(1)",
                "PHP ° <?php|<<<A|'|A . <<<B|'|B . 1 ° STRING(B) CONSTANT(1)",
                "PHP ° <?php|// <<<EOT|if ° KEYWORD(if)",
                "PHP ° <?php|'<<<EOT|' . 1 ° STRING(') CONSTANT(1)",
                "PHP ° <!--|<<<EOT|--><b> ° COMMENT(-->) TAG(b)",
                "PHP ° <script>a = <?php <<<EOT|'|EOT ?>;|let ° KEYWORD(let)",
                "SHELL ° cat <<EOF|it's|EOF|if ° KEYWORD(if)",
                "SHELL ° cat << 'A B'|'|A B|if ° KEYWORD(if)",
                "SHELL ° cat <<-EOF \\| sed|'|    EOF|if ° KEYWORD(if)",
                "SHELL ° cat <<EOF|'|    EOF ° STRING(    EOF)",
                "SHELL ° cat <<A <<B|'|A|B|if ° KEYWORD(if)",
                "SHELL ° cat <<<word|if ° KEYWORD(if)",
                "SHELL ° a=$((b<<c))|if ° KEYWORD(if)",
                "SHELL ° # cat <<EOF|if ° KEYWORD(if)",
                "SHELL ° a=\"<<EOF|if\" ° STRING(if\")",
                "SHELL ° a=\"$(cat <<EOF|\"|EOF|)\" if ° STRING()\") KEYWORD(if)",
                "DOCKERFILE ° RUN <<EOF|CMD|EOF|CMD ° KEYWORD(CMD)",
                "RUBY ° a = <<~EOS.strip|it's|  EOS|if ° KEYWORD(if)",
                "RUBY ° a(<<-sql, 1)|'|sql|if ° KEYWORD(if)",
                "RUBY ° a = b <<C|if|C|if ° KEYWORD(if)",
                "RUBY ° a << C; b<<C|if ° KEYWORD(if)",
                "PERL ° $a = <<END;|it's|END|if ° KEYWORD(if)",
                "PERL ° $a = <<'EOT' . <<\"E\";|'|EOT|'|E|if ° KEYWORD(if)",
                "PERL ° $a<<$b; 1<<c|if ° KEYWORD(if)",
            })
    void aHereDocumentIsAStringWhateverItSays(Language language, String lines, String tokens) {
        String text = lines.replaceAll("(?<!\\\\)\\|", "\n").replace("\\|", "|");
        assertThat(lexed(language, text.replace("    ", "\t")))
                .isEqualTo(tokens.replace("    ", "\t"));
    }

    @Test
    void aHereDocumentInAFenceEndsAtItsLabel() {
        assertThat(lexed(Language.MARKDOWN, "```sh\ncat <<EOF\n'\nEOF\nif"))
                .isEqualTo("KEYWORD(if)");
        assertThat(lexed(Language.MARKDOWN, "```php\n<?php\n<<<EOT\n'\nEOT . 1"))
                .isEqualTo("STRING(EOT) CONSTANT(1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PHP | <?php // it's ?> <b>~it's <i> | TAG(i)",
                "PHP | <?php # a ?><b> | COMMENT(# a ) TAG(b)",
                "PHP | <?php~/* a */// ?><b> | COMMENT(/* a */// ) TAG(b)",
                "PHP | <?php /*~// ?> a~*/ 1 // ?><b>"
                        + " | COMMENT(*/) CONSTANT(1) COMMENT(// ) TAG(b)",
                "PHP | <?php // a ?><b><?php // c ?>~<i> | TAG(i)",
                "PHP | <?php~#[Foo('a')] if // b"
                        + " | ANNOTATION(#[Foo) STRING('a') KEYWORD(if) COMMENT(// b)",
                "JSP | <% // it's %> <b>~it's <i> | TAG(i)",
                "JSP | <% /*~// %> */ 1 | COMMENT(// %> */) CONSTANT(1)",
            })
    void theEndOfAProgramEndsACommentOfOneLine(Language language, String lines, String tokens) {
        assertThat(lexed(language, lines.replace('~', '\n'))).isEqualTo(tokens);
    }

    /** Here a tilde is a line break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a b: \"c\" # d | VARIABLE(a b) STRING(\"c\") COMMENT(# d)",
                "\"a\": 'it''s'#b | VARIABLE(\"a\") STRING('it''s')",
                "- a: 12 | VARIABLE(a) CONSTANT(12)",
                "- a#b: 1.2.3 it's | VARIABLE(a#b)",
                "url: http://a.b/c#d | VARIABLE(url)",
                "a: &b {c: [null, 'd'], \"e\":1e3}"
                        + " | VARIABLE(a) ANNOTATION(&b) VARIABLE(c) CONSTANT(null) STRING('d')"
                        + " VARIABLE(\"e\") CONSTANT(1e3)",
                "<<: *b | VARIABLE(<<) ANNOTATION(*b)",
                "a: !Ref b | VARIABLE(a) ANNOTATION(!Ref)",
                "--- # a | DIRECTIVE(---) COMMENT(# a)",
                "%YAML 1.2 | DIRECTIVE(%YAML 1.2)",
                "a: \"b~  c: d\" # e | STRING(  c: d\") COMMENT(# e)",
                "a: 'b~~ c''d: e | STRING( c''d: e)",
                "a: [b,~  c, d: e]~f: | VARIABLE(f)",
                "a: {~  b: c, d: 1} | VARIABLE(b) VARIABLE(d) CONSTANT(1)",
            })
    void yamlIsKeysAndValues(String lines, String tokens) {
        assertThat(lexed(Language.YAML, lines.replace('~', '\n'))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "run: |~  # a: 'b ; STRING(# a: 'b)",
                "run: | # a~  b~~  it's ; STRING(it's)",
                "run: >-~  a~# b ; COMMENT(# b)",
                "run: |~  a~b: c ; VARIABLE(b)",
                "^  - run: |2-~     a^ ; STRING(a)",
                "^  - run: |~    a: b^ ; VARIABLE(a)",
                "- |~  a~- b: c ; VARIABLE(b)",
                "- |~ a: b ; STRING(a: b)",
                "a:~  &b |~  c~d: ; VARIABLE(d)",
                "--- |~a: b ; STRING(a: b)",
                "--- |~a: b~---~c: d ; VARIABLE(c)",
                "a: b |~  c: d ; VARIABLE(c)",
                "a: [|~  c: d] ; VARIABLE(c)",
            })
    void aTextInYamlIsAStringWhateverItSays(String lines, String tokens) {
        assertThat(lexed(Language.YAML, lines.replace('~', '\n'))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[a.\"b c\"] # d | TAG([a.\"b c\"]) COMMENT(# d)",
                "[[a]] | TAG([[a]])",
                "a.b = \"c\\\"d\" # e | VARIABLE(a.b) STRING(\"c\\\"d\") COMMENT(# e)",
                "a = {b = 'c', d = [1, true]}"
                        + " | VARIABLE(a) VARIABLE(b) STRING('c') VARIABLE(d) CONSTANT(1) CONSTANT(true)",
                "a = 1979-05-27T07:32:00Z | VARIABLE(a) CONSTANT(1979-05-27T07:32:00Z)",
                "a = [~  [1, 2]~] | ^^",
                "a = [~  [1, 2] | CONSTANT(1) CONSTANT(2)",
                "a = \"\"\"b~# c | STRING(# c)",
                "a = \"\"\"b~c\"\"\" # d | STRING(c\"\"\") COMMENT(# d)",
                "a = '''b~\"\"\"'''~[c] | TAG([c])",
                "a = '''b''' # c | VARIABLE(a) STRING('''b''') COMMENT(# c)",
                "a = \"b | VARIABLE(a) ERROR(\"b)",
            })
    void tomlIsTablesAndKeys(String lines, String tokens) {
        assertThat(lexed(Language.TOML, lines.replace('~', '\n'))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "diff --git a/b a/b | TAG(diff --git a/b a/b)",
                "--- a/b | TAG(--- a/b)",
                "@@ -1,2 +3 @@ c | FUNCTION(@@ -1,2 +3 @@)",
                "@@ -1 +1 @@~-a | DELETED(-a)",
                "@@ -1 +1 @@~-a~+b | INSERTED(+b)",
                "@@ -1 +1 @@~--- a | DELETED(--- a)",
                "@@ -1 +1 @@~-a~+b~--- c | TAG(--- c)",
                "@@ -1 +1 @@~-a~+b~-- | ^^",
                "@@ -1,99 +1,99 @@~ a~--- c | TAG(--- c)",
                "@@ -1,99 +1,99 @@~ a~--c | DELETED(--c)",
                "@@ -1,2 +1,2 @@~~-a | DELETED(-a)",
                "@@ -1 +1 @@~-a~\\ No newline~+b | INSERTED(+b)",
                "- a | ^^",
                "1,2c3 | FUNCTION(1,2c3)",
                "1,2c3~< a | DELETED(< a)",
                "1,2c3~> a | INSERTED(> a)",
                "@@@ -1 -1 +1 @@@~-a | DELETED(-a)",
            })
    void aDiffIsWhatHasGoneAndWhatHasCome(String lines, String tokens) {
        assertThat(lexed(Language.DIFF, lines.replace('~', '\n'))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "GIT_COMMIT | it's a \"b | ^^",
                "GIT_COMMIT | # On branch | COMMENT(# On branch)",
                "GIT_COMMIT | a~# ---- >8 ----~@@ -1 +1 @@~-b | DELETED(-b)",
                "GIT_COMMIT | @@ -1 +1 @@~-b | ^^",
                "GIT_REBASE | pick 1a2b3c4 it's | KEYWORD(pick) CONSTANT(1a2b3c4)",
                "GIT_REBASE | f -C 1a2b3c4 a | KEYWORD(f) CONSTANT(-C 1a2b3c4)",
                "GIT_REBASE | exec make | KEYWORD(exec)",
                "GIT_REBASE | # p, pick | COMMENT(# p, pick)",
                "CMAKE | if(A AND \"${B}\") # c"
                        + " | KEYWORD(if) STRING(\") VARIABLE(${B}) STRING(\") COMMENT(# c)",
                "CMAKE | set(A ${B_${C}} ON 3.20)"
                        + " | FUNCTION(set) VARIABLE(${B_${C}}) CONSTANT(ON) CONSTANT(3.20)",
                "CMAKE | set(A \"b~# c\" d) | STRING(# c\")",
                "CMAKE | #[=[ a~]] b~c ]=] set() | COMMENT(c ]=]) FUNCTION(set)",
                "CMAKE | set(A [[b~c]]) | STRING(c]])",
                "CMAKE | \"a\\ | STRING(\"a\\)",
            })
    void othersAreDividedByRulesOfOurOwn(Language language, String lines, String tokens) {
        assertThat(lexed(language, lines.replace('~', '\n'))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PYTHON | print(file) | FUNCTION(print)",
                "PYTHON | map(memoryview, long) | FUNCTION(map) FUNCTION(memoryview)",
                "PYTHON | a.id = a.print | ^^",
                "PYTHON | exec = unicode | FUNCTION(exec)",
                "MAKEFILE | a:~    b -v /etc/passwd:/c:ro d: | ^^",
                "PYTHON | match a: # b | KEYWORD(match) COMMENT(# b)",
                "PYTHON |   case ['#']: | KEYWORD(case) STRING('#')",
                "PYTHON | match(a, b): | KEYWORD(match)",
                "PYTHON | match = a[1: | CONSTANT(1)",
                "PYTHON | match(a) | FUNCTION(match)",
                "PYTHON | match.case: | ^^",
                "PYTHON | a(match, case): | FUNCTION(a)",
                "MAKEFILE | %.o: %.c | VARIABLE(%) DIRECTIVE(.o:) VARIABLE(%)",
                "MAKEFILE | a:~    b $@.c $< $$@ 1% | VARIABLE($@) VARIABLE($<) CONSTANT(1)",
                "MAKEFILE | a: b | DIRECTIVE(a:)",
                "MAKEFILE | A := b:c | ^^",
                "C | exit: | ^^",
                "C | a = \"b\\ | STRING(\"b\\)",
                "RUST | /* a /* b */ c */ 1 | COMMENT(/* a /* b */ c */) CONSTANT(1)",
                "RUST | /* a~/* b~*/ c~*/ 1 | COMMENT(*/) CONSTANT(1)",
                "RUST | \"/*\" /**/ 1 // /* | STRING(\"/*\") COMMENT(/**/) CONSTANT(1)"
                        + " COMMENT(// /*)",
                "KOTLIN | /* /* */~a */ 1 | COMMENT(a */) CONSTANT(1)",
                "SCALA | /* /* */~a */ 1 | COMMENT(a */) CONSTANT(1)",
                "DART | /* /* */~a */ 1 | COMMENT(a */) CONSTANT(1)",
                "C | exit(1); | FUNCTION(exit) CONSTANT(1)",
                "SQL | create function a() returns trigger language b"
                        + " | KEYWORD(create) KEYWORD(function) KEYWORD(returns) KEYWORD(trigger)"
                        + " KEYWORD(language)",
                "SQL | GRANT USAGE ON SCHEMA a TO b; RETURN"
                        + " | KEYWORD(GRANT) KEYWORD(USAGE) KEYWORD(ON) KEYWORD(SCHEMA) KEYWORD(TO)"
                        + " KEYWORD(RETURN)",
            })
    void whatTheScannersTakeForSomethingElseIsPutRight(
            Language language, String lines, String tokens) {
        String text = lines.replace('~', '\n').replace("    ", "\t");
        assertThat(lexed(language, text)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theStateAtTheEndOfALineIsTheSameWithoutItsTokens(Language language) {
        List<String> pieces =
                List.of(
                        "a",
                        " ",
                        "\"",
                        "'",
                        "`",
                        "/*",
                        "*/",
                        "//",
                        "#",
                        "--",
                        "<!--",
                        "-->",
                        "<a",
                        ">",
                        "<script>",
                        "</script>",
                        "<?php",
                        "?>",
                        "{",
                        "}",
                        "[",
                        "]",
                        "(",
                        ")",
                        "\\",
                        ":",
                        "|",
                        "=",
                        "\"\"\"",
                        "'''",
                        "```",
                        "<<EOT",
                        "<<<EOT",
                        "EOT",
                        "<%",
                        "%>",
                        "$",
                        "%",
                        "0",
                        "é");
        Lexer lexer = new Lexer(language);
        Random random = new Random(7);
        int state = Lexer.START;
        for (int i = 0; i < 300; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                line.append(pieces.get(random.nextInt(pieces.size())));
            }
            Text text = Text.of(line.toString());
            int end = lexer.lex(text, 0, state).endState();

            assertThat(lexer.endState(text, 0, state)).describedAs("%s", line).isEqualTo(end);
            state = end;
        }
    }

    /** Here a slash is a line break, unless a backslash is before it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "```sh | CODE(```) VARIABLE(sh)",
                "```sh/if | KEYWORD(if)",
                "  ``` {.java .x}/  int a; | TYPE(int)",
                "~~~C++/int `a` | TYPE(int)",
                "```/  a `b` | CODE(a `b`)",
                "```wat/if | CODE(if)",
                "```java/\\/*/ int | COMMENT( int)",
                "```java/\\/*/```/`b` | CODE(`b`)",
                "```java/``` | CODE(```)",
                "````java/```/int | TYPE(int)",
                "~~~java/```/int | TYPE(int)",
                "```java/``` x/int | TYPE(int)",
                "```java/`````/`b` | CODE(`b`)",
                "```a`b/`c` | ^^",
                "```python/f'''/{a} | VARIABLE({a})",
                "<!--/```java/int | COMMENT(int)",
                "<!-- a/--> `b` | COMMENT(-->) CODE(`b`)",
                "`<!--`/`b` | CODE(`b`)",
                "a <b//`c` | CODE(`c`)",
            })
    void fencedCodeIsLexedByItsOwnRules(String lines, String tokens) {
        String text = lines.replaceAll("(?<!\\\\)/", "\n").replace("\\/", "/");
        assertThat(lexed(Language.MARKDOWN, text)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "JAVA | a.b(c, D); | FUNCTION(b)",
                "JAVA | new Foo(Math.max(MAX, a)); | KEYWORD(new) TYPE(Foo) TYPE(Math) FUNCTION(max)",
                "JAVA | if (a) | KEYWORD(if)",
                "GO | a.B(c) | FUNCTION(B)",
                "PYTHON | raise ValueError(len(a)) | KEYWORD(raise) TYPE(ValueError) FUNCTION(len)",
                "RUST | vec![a] != b! {} | FUNCTION(vec) FUNCTION(b)",
                "RUST | a != !b | ^^",
                "SHELL | Foo (a) | ^^",
                "HTML | Foo bar(a) | ^^",
            })
    void namesThatAreCalledAreFunctions(Language language, String line, String tokens) {
        assertThat(lexed(language, line)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "f'a{b}c{d!r:>{w}}' | STRING(f'a) VARIABLE({b}) STRING(c) VARIABLE({d!r:>{w}})"
                        + " STRING(')",
                "Rb'{a}' | STRING(Rb'{a}')",
                "fr'{{a}}{b' | STRING(fr'{{a}}{b')",
                "of'{a}' | STRING('{a}')",
                "'{a}' + F'{b}' | STRING('{a}') STRING(F') VARIABLE({b}) STRING(')",
            })
    void replacementFieldsStandOutInStrings(String line, String tokens) {
        assertThat(lexed(Language.PYTHON, line)).isEqualTo(tokens);
    }

    /** What the scanners were not made for is no error. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "RUST | fn a(c: &'b str) 'd' | KEYWORD(fn) FUNCTION(a) TYPE(str) STRING('d')",
                "JAVASCRIPT | #a = 1 | CONSTANT(1)",
                "PHP | <?php \\Foo\\Bar | ^^",
                "YAML | a's b | ^^",
                "TCL | a \"b | ^^",
                "JAVA | a = \"b | ERROR(\"b)",
            })
    void correctCodeIsNoError(Language language, String line, String tokens) {
        assertThat(lexed(language, line)).isEqualTo(tokens);
    }

    @Test
    void tokensAreCountedInBytesOfTheText() {
        Text text = Text.of("int ä = 1; // é\nint b;");
        Lexer lexer = new Lexer(Language.JAVA);

        assertThat(lexer.lex(text, 0, Lexer.START).tokens())
                .contains(
                        new Token(0, 3, TokenKind.TYPE),
                        new Token(9, 10, TokenKind.CONSTANT),
                        new Token(12, 17, TokenKind.COMMENT));
        assertThat(lexer.lex(text, 1, Lexer.START).tokens())
                .startsWith(new Token(18, 21, TokenKind.TYPE));
    }

    @Test
    void aByteThatIsNoCharacterCountsAsOne() {
        Text text = Text.ofBytes(new byte[] {'"', (byte) 0xff, '"', ';', '/', '/'});

        assertThat(new Lexer(Language.JAVA).lex(text, 0, Lexer.START).tokens())
                .containsExactly(
                        new Token(0, 3, TokenKind.STRING), new Token(4, 6, TokenKind.COMMENT));
    }

    @Test
    void aLineThatIsTooLongIsPlainAndChangesNothing() {
        Text text = Text.of("/*" + "x".repeat(Lexer.LONGEST_LINE) + "\nint");
        Lexer lexer = new Lexer(Language.JAVA);

        assertThat(lexer.lex(text, 0, Lexer.START))
                .isEqualTo(new LexedLine(List.of(), Lexer.START));
    }

    /** Any text may be given any language; none of them may be too much for its rules. */
    @ParameterizedTest
    @EnumSource
    void anyCharactersCanBeLexed(Language language) {
        Lexer lexer = new Lexer(language);
        Random random = new Random(language.name().hashCode());
        String pieces = "/*\"'`<>!-%$#@{}()[]=\\:;&|?.,~^_ \t0x1aeifZäあ\u0000\u001b\ufffd";
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append(pieces.charAt(random.nextInt(pieces.length())));
            lines.append(random.nextInt(40) == 0 ? "\n" : "");
        }
        Text text = Text.of(lines);

        assertThatCode(
                        () -> {
                            int state = Lexer.START;
                            for (int line = 0; line < text.lineCount(); line++) {
                                LexedLine lexed = lexer.lex(text, line, state);
                                assertInOrder(text, line, lexed.tokens());
                                state = lexed.endState();
                            }
                        })
                .doesNotThrowAnyException();
    }

    private static void assertInOrder(Text text, int line, List<Token> tokens) {
        long at = text.lineStart(line);
        for (Token token : tokens) {
            assertThat(token.from()).isGreaterThanOrEqualTo(at);
            assertThat(token.to()).isGreaterThan(token.from());
            at = token.to();
        }
        assertThat(at).isLessThanOrEqualTo(text.lineEnd(line));
    }
}
