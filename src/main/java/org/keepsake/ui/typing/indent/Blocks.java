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

    /** What one statement may follow, up to its parenthesis. */
    private static final Pattern CONDITION =
            Pattern.compile(
                    "(\\}\\s*)?(else\\s+)?(if|for|foreach|while)(\\s+(constexpr|await|each))?");

    private static final Pattern ELSE = Pattern.compile("(\\}\\s*)?else");

    private static final Pattern CASE = Pattern.compile("(case\\b.*|default\\s*):");

    /** The targets of a rule of make, which is no assignment and has no recipe on its line. */
    private static final Pattern RULE =
            Pattern.compile(
                    "(?!(export|-?include|ifn?eq)\\b|\\.[A-Z])[^\\s:=#][^:=#]*::?(?!=)[^=;#]*(?<!\\\\)");

    private static final Set<Language> STATEMENTS =
            EnumSet.of(
                    Language.C,
                    Language.CPP,
                    Language.CSHARP,
                    Language.D,
                    Language.DART,
                    Language.GROOVY,
                    Language.JAVA,
                    Language.JAVASCRIPT,
                    Language.KOTLIN,
                    Language.TYPESCRIPT);

    /** Those of which statements may end without a semicolon. */
    private static final Set<Language> UNMARKED =
            EnumSet.of(
                    Language.GO,
                    Language.GROOVY,
                    Language.JAVASCRIPT,
                    Language.KOTLIN,
                    Language.TYPESCRIPT);

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
            return is(Language.PYTHON) || isYaml() || isCaseLabel(code) || isRule(line);
        }
        return counts(OPENING.indexOf(last))
                || (is(Language.SHELL) && SHELL_OPENING.matcher(code).matches())
                || (isYaml() && YAML_TEXT.matcher(code).matches())
                || (isMarkup() && opensElement(code))
                || isRule(line);
    }

    private boolean isRule(String line) {
        return is(Language.MAKEFILE) && RULE.matcher(line.stripTrailing()).matches();
    }

    /** Whether {@code code} is the label of some statements, each case of which has its own. */
    boolean isCaseLabel(String code) {
        return BlockWords.of(language).hasLabels() && CASE.matcher(code).matches();
    }

    /** Whether a statement may follow a condition without brackets. */
    boolean haveStatements() {
        return isOneOf(STATEMENTS) || BlockWords.of(language).hasLabels();
    }

    /** Whether one statement follows the parenthesis behind {@code code}. */
    boolean isCondition(String code) {
        return isOneOf(STATEMENTS) && CONDITION.matcher(code).matches();
    }

    /** Whether one statement follows {@code code}, which has no condition. */
    boolean isElse(String code) {
        return isOneOf(STATEMENTS) && ELSE.matcher(code).matches();
    }

    /** Whether a statement ends behind {@code code}. */
    boolean isStatement(String code) {
        if (code.isEmpty()) {
            return false;
        }
        char last = code.charAt(code.length() - 1);
        boolean isOperand = Character.isUnicodeIdentifierPart(last) || last == ')' || last == ']';
        return last == ';' || (isOperand && isOneOf(UNMARKED));
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
        return BlockWords.of(language).ends(line)
                || (isMarkup() && Tags.isClosing(line))
                || isBrace(line);
    }

    /** Whether the block that {@code line} ends may have begun with {@code opening}. */
    boolean ends(String line, String opening) {
        return BlockWords.of(language).ends(line, opening)
                || (isMarkup() && Tags.closes(line, opening))
                || (isBrace(line) && (isElse(opening) || isWholeCondition(opening)));
    }

    /** Whether a character may make a line one that ends a block. */
    boolean mayEnd(String typed) {
        return (typed.equals(":") && (is(Language.PYTHON) || BlockWords.of(language).hasLabels()))
                || (typed.equals(">") && isMarkup())
                || isBrace(typed);
    }

    /** Whether it begins a block below its condition, as far out as that. */
    boolean isBrace(String line) {
        return line.equals("{") && isOneOf(STATEMENTS);
    }

    private boolean isWholeCondition(String line) {
        int open = line.indexOf('(');
        return open > 0 && line.endsWith(")") && isCondition(line.substring(0, open).strip());
    }

    private boolean opensElement(String code) {
        return Tags.openedAtEnd(code)
                .filter(name -> is(Language.XML) || !Tags.isVoid(name))
                .isPresent();
    }

    private boolean isMarkup() {
        return isOneOf(MARKUP);
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
        return isOneOf(BRACKETED);
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

    private boolean isOneOf(Set<Language> some) {
        return language.filter(some::contains).isPresent();
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
