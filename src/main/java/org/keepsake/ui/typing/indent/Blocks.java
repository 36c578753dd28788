package org.keepsake.ui.typing.indent;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keepsake.syntax.Language;

/**
 * Where blocks of code begin and end, judged by single lines.
 *
 * @param language of the text; empty for plain text
 */
record Blocks(Optional<Language> language) {
    private static final String OPENING = "{[(";
    private static final String CLOSING = "}])";

    /** A line of a shell script that ends with a word or pattern behind which a block begins. */
    private static final Pattern SHELL_OPENING =
            Pattern.compile("(.*[\\s;])?(then|do|else)|case\\s.*\\sin");

    /** The pattern of a case in a shell script. */
    private static final Pattern SHELL_CASE = Pattern.compile("\\(?[^()$`\"']+\\)");

    /** A text of several lines in YAML. */
    private static final Pattern YAML_TEXT = Pattern.compile(".*[:-]\\s+[|>][-+1-9]*");

    private static final Set<Language> MARKUP =
            Set.of(Language.HTML, Language.XML, Language.JSP, Language.PHP, Language.HANDLEBARS);

    /** Languages where a line within brackets belongs one level further in than they do. */
    private static final Set<Language> BRACKETED =
            EnumSet.of(
                    Language.C,
                    Language.CPP,
                    Language.CSHARP,
                    Language.CSS,
                    Language.D,
                    Language.DART,
                    Language.GO,
                    Language.GROOVY,
                    Language.JAVA,
                    Language.JAVASCRIPT,
                    Language.JSON,
                    Language.JSONC,
                    Language.KOTLIN,
                    Language.LESS,
                    Language.LUA,
                    Language.PERL,
                    Language.PYTHON,
                    Language.RUBY,
                    Language.RUST,
                    Language.SCALA,
                    Language.TYPESCRIPT);

    /** Whether the line after {@code line} belongs one level further in. */
    boolean opensAfter(String line) {
        String code = line.strip();
        if (code.isEmpty() || isComment(code)) {
            return false;
        }
        char last = code.charAt(code.length() - 1);
        if (last == ':') {
            return is(Language.PYTHON) || isYaml();
        }
        return counts(OPENING.indexOf(last))
                || (is(Language.SHELL) && SHELL_OPENING.matcher(code).matches())
                || (isYaml() && YAML_TEXT.matcher(code).matches())
                || (isMarkup() && opensElement(code));
    }

    /** Whether the line after {@code line} belongs one level further in, as a case of a shell. */
    boolean isCase(String line, String above) {
        return is(Language.SHELL)
                && SHELL_CASE.matcher(line).matches()
                && (isCaseEnd(above) || above.startsWith("case "));
    }

    /** Whether {@code line} ends a case of a shell that began on another line. */
    boolean isCaseEnd(String line) {
        return is(Language.SHELL) && line.endsWith(";;") && line.indexOf(')') < 0;
    }

    /** Whether {@code line} is the last statement of its block. */
    boolean isLast(String line) {
        return BlockWords.of(language).isLast(line) || isCaseEnd(line);
    }

    /** Whether {@code line} ends a block by what it begins with. */
    boolean ends(String line) {
        return BlockWords.of(language).ends(line) || (isMarkup() && Tags.isClosing(line));
    }

    /** Whether the block that {@code line} ends may have begun with {@code opening}. */
    boolean ends(String line, String opening) {
        return BlockWords.of(language).ends(line, opening)
                || (isMarkup() && Tags.closes(line, opening));
    }

    /** Whether a character may make a line one that ends a block. */
    boolean mayEnd(String typed) {
        return (typed.equals(":") && is(Language.PYTHON)) || (typed.equals(">") && isMarkup());
    }

    private boolean opensElement(String code) {
        return Tags.openedAtEnd(code)
                .filter(name -> is(Language.XML) || !Tags.isVoid(name))
                .isPresent();
    }

    private boolean isMarkup() {
        return language.filter(MARKUP::contains).isPresent();
    }

    /**
     * Whether a bracket or a tag that ends {@code before} is closed by the first in {@code after}.
     */
    boolean closesAtOnce(String before, String after) {
        String open = before.strip();
        String close = after.strip();
        if (!opensAfter(before) || close.isEmpty()) {
            return false;
        }
        if (isMarkup() && close.startsWith("</")) {
            return Tags.openedAtEnd(open).filter(name -> close.startsWith("</" + name)).isPresent();
        }
        return arePartners(open.charAt(open.length() - 1), close.charAt(0));
    }

    /** Whether two characters are a bracket and the one that closes it. */
    static boolean arePartners(char opening, char closing) {
        int bracket = OPENING.indexOf(opening);
        return bracket >= 0 && bracket == CLOSING.indexOf(closing);
    }

    /** Whether {@code typed} is a bracket that closes a block. */
    boolean closes(String typed) {
        return typed.length() == 1 && counts(CLOSING.indexOf(typed));
    }

    /** In prose a parenthesis at the end of a line is most likely a sad face. */
    private boolean counts(int bracket) {
        boolean prose = language.isEmpty() || isMarkdown();
        return bracket >= 0 && (bracket < 2 || !prose);
    }

    /** Whether a bracket that is open anywhere in a line indents the next. */
    boolean areBracketed() {
        return language.filter(BRACKETED::contains).isPresent();
    }

    /** Whether it is JSON, where a list or object that is opened up gets its end on a line. */
    boolean isJson() {
        return is(Language.JSON) || is(Language.JSONC);
    }

    /** Whether it is YAML, which allows no tabs, and where a list item is a level of its own. */
    boolean isYaml() {
        return is(Language.YAML);
    }

    /** Whether it is Markdown, whose blocks are lists. */
    boolean isMarkdown() {
        return is(Language.MARKDOWN);
    }

    private boolean is(Language one) {
        return language.filter(one::equals).isPresent();
    }

    private boolean isComment(String code) {
        return language.flatMap(Language::comments)
                .filter(marks -> code.startsWith(marks.before()))
                .isPresent();
    }
}
