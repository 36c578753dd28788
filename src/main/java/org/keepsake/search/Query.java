package org.keepsake.search;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the user wants to find.
 *
 * @param text what to find; a regular expression as in {@link Pattern} if {@code regex}
 * @param matchCase whether the search is case-sensitive
 * @param wholeWord whether a match may neither begin nor end inside a word; words consist of
 *     letters, marks, digits and connectors, like {@code \w} with {@link
 *     Pattern#UNICODE_CHARACTER_CLASS}
 * @param regex whether the text is a regular expression
 */
public record Query(String text, boolean matchCase, boolean wholeWord, boolean regex) {
    /** Not between two word characters. */
    private static final String EDGE = "(?U:(?<!\\w)|(?!\\w))";

    /**
     * Compiles the query.
     *
     * @throws MistakeException if it is an invalid regular expression
     */
    public Expression compile() throws MistakeException {
        // The only terminators inside a line are those that Java alone recognises: with this flag
        // they are characters like any other.
        int flags = Pattern.UNIX_LINES;
        if (!matchCase) {
            flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        }
        if (!regex && !wholeWord) {
            return new Expression(Pattern.compile(text, flags | Pattern.LITERAL), isOfOneLine());
        }
        String core = regex ? text : Pattern.quote(text);
        Pattern plain = compile(core, flags);
        Pattern pattern = wholeWord ? compile(EDGE + "(?:" + core + ")" + EDGE, flags) : plain;
        return new Expression(pattern, !regex && isOfOneLine());
    }

    /** Whether a plain text cannot match beyond a line, so that lines need not be separated. */
    private boolean isOfOneLine() {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && !text.isEmpty();
    }

    private static Pattern compile(String expression, int flags) throws MistakeException {
        try {
            return Pattern.compile(expression, flags);
        } catch (PatternSyntaxException e) {
            throw MistakeException.of(e);
        } catch (StackOverflowError e) {
            throw new MistakeException(MistakeException.Kind.TOO_DEEP, -1, e);
        }
    }
}
