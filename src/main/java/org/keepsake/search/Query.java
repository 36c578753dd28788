package org.keepsake.search;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the user wants to find. A line break in it matches any kind of line break.
 *
 * @param text what to find; a regular expression as in {@link Pattern} if {@code regex}
 * @param matchCase whether the search is exact; otherwise case makes no difference, and neither do
 *     canonically equivalent spellings, such as é as one code point or as two
 * @param wholeWord whether a match may neither begin nor end inside a word; words consist of
 *     letters, marks, digits and connectors, like {@code \w} with {@link
 *     Pattern#UNICODE_CHARACTER_CLASS}
 * @param regex whether the text is a regular expression
 */
public record Query(String text, boolean matchCase, boolean wholeWord, boolean regex) {
    /** Not between two word characters. */
    private static final String EDGE = "(?U:(?<!\\w)|(?!\\w))";

    /** The characters that mean something else in a regular expression, outside of brackets. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    /** A regular expression that matches {@code text} and still reads like it. */
    public static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /**
     * Compiles the query.
     *
     * @throws MistakeException if it is an invalid regular expression
     */
    public Expression compile() throws MistakeException {
        if (regex) {
            // What the user has typed, so that a mistake is where the user sees it.
            compile(text, 0);
        }
        QueryReader read = new QueryReader(text, regex, !matchCase);
        boolean overLines = read.namesLineBreak();
        // The only terminators inside a line are those that Java alone recognises: with this flag
        // they are characters like any other.
        int flags = overLines ? Pattern.MULTILINE : Pattern.UNIX_LINES;
        if (!matchCase) {
            flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        }
        if (!regex && !wholeWord && !overLines && read.pattern().equals(Pattern.quote(text))) {
            return new Expression(
                    Pattern.compile(text, flags | Pattern.LITERAL), Expression.Reach.CHARACTERS);
        }
        String core = read.pattern();
        Pattern pattern = compile(wholeWord ? EDGE + "(?:" + core + ")" + EDGE : core, flags);
        return new Expression(pattern, reach(overLines));
    }

    private Expression.Reach reach(boolean overLines) {
        if (overLines) {
            return Expression.Reach.TEXT;
        }
        // A plain text cannot match beyond a line, so that lines need not be separated.
        return regex || text.isEmpty() ? Expression.Reach.LINE : Expression.Reach.CHARACTERS;
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
