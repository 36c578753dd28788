package org.keepsake.search;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a person asks for.
 *
 * @param text what to find, a regular expression of {@link Pattern} if {@code regex}
 * @param matchCase whether a capital differs from its small letter
 * @param wholeWord whether a match may neither begin nor end inside of a word; words are made of
 *     letters, marks, digits and connectors, as {@code \w} is with {@link
 *     Pattern#UNICODE_CHARACTER_CLASS}
 * @param regex whether the text is an expression, not plain
 */
public record Query(String text, boolean matchCase, boolean wholeWord, boolean regex) {
    /** Not between two characters of a word. */
    private static final String EDGE = "(?U:(?<!\\w)|(?!\\w))";

    /**
     * Makes it ready for use.
     *
     * @throws MistakeException if it is a regular expression with a mistake
     */
    public Expression compile() throws MistakeException {
        // Lines have no terminators in them but those that only Java takes for some: with this
        // flag they are characters like any other.
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

    /** Whether a plain text cannot reach beyond a line, so that lines need not be told apart. */
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
