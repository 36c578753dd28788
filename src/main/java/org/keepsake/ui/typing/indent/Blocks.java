package org.keepsake.ui.typing.indent;

import java.util.Optional;
import org.keepsake.syntax.Language;

/**
 * Where blocks of code begin and end, judged by single lines.
 *
 * @param language of the text; empty for plain text
 */
record Blocks(Optional<Language> language) {
    private static final String OPENING = "{[(";
    private static final String CLOSING = "}])";

    /** Whether the line after {@code line} belongs one level further in. */
    boolean opensAfter(String line) {
        String code = line.strip();
        if (code.isEmpty() || isComment(code)) {
            return false;
        }
        char last = code.charAt(code.length() - 1);
        return last == ':' ? is(Language.PYTHON) || isYaml() : counts(OPENING.indexOf(last));
    }

    /** Whether a bracket that ends {@code before} is closed by the first one in {@code after}. */
    boolean closesAtOnce(String before, String after) {
        String open = before.strip();
        String close = after.strip();
        if (!opensAfter(before) || close.isEmpty()) {
            return false;
        }
        int bracket = OPENING.indexOf(open.charAt(open.length() - 1));
        return bracket >= 0 && bracket == CLOSING.indexOf(close.charAt(0));
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
