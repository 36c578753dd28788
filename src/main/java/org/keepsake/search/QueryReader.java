package org.keepsake.search;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns what the user has typed into a pattern that knows of two things which {@code
 * java.util.regex} does not do by itself: a line break matches any kind of line break, and a
 * character matches its canonical equivalents. A character class is left as it is.
 */
final class QueryReader {
    /** Any line break, and never half of one. */
    private static final String LINE_BREAK = "(?>\\r\\n|[\\r\\n])";

    private final String text;
    private final boolean regex;
    private final boolean equivalents;
    private final StringBuilder pattern = new StringBuilder();

    /** Characters of a plain text that stand for themselves. */
    private final StringBuilder literal = new StringBuilder();

    private int at;
    private boolean namesBreak;

    /**
     * Reads a query.
     *
     * @param regex whether it is a regular expression, whose syntax is known to be right
     * @param equivalents whether canonical equivalents match
     */
    QueryReader(String text, boolean regex, boolean equivalents) {
        this.text = text;
        this.regex = regex;
        this.equivalents = equivalents;
        while (at < text.length()) {
            readNext();
        }
        endLiteral();
    }

    /** The pattern, in the syntax of {@link Pattern}. */
    String pattern() {
        return pattern.toString();
    }

    /** Whether it names a line break, so that a match may go over lines. */
    boolean namesLineBreak() {
        return namesBreak;
    }

    private void readNext() {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            endLiteral();
            pattern.append(LINE_BREAK);
            namesBreak = true;
        } else if (regex && text.startsWith("\\Q", at)) {
            int end = text.indexOf("\\E", at);
            copyTo(end < 0 ? text.length() : end + 2);
        } else if (regex && c == '\\') {
            readEscape();
        } else if (regex && c == '[') {
            readClass();
        } else {
            readCharacter();
        }
    }

    private void readEscape() {
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
        if (escaped == 'n') {
            pattern.append(LINE_BREAK);
            at += 2;
        } else {
            copyTo(Math.min(at + 2, text.length()));
        }
        namesBreak |= isBreak(escaped);
    }

    private static boolean isBreak(char escaped) {
        return escaped == 'n' || escaped == 'r' || escaped == 'R';
    }

    private void readClass() {
        boolean negated = text.startsWith("[^", at);
        int end = at + (negated ? 2 : 1);
        int depth = 1;
        // A bracket that closes nothing yet is itself.
        end += text.startsWith("]", end) ? 1 : 0;
        while (end < text.length() && depth > 0) {
            char c = text.charAt(end);
            if (c == '\\' && end + 1 < text.length()) {
                namesBreak |= !negated && isBreak(text.charAt(end + 1));
                end++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
            end++;
        }
        copyTo(Math.min(end, text.length()));
    }

    private void readCharacter() {
        int end = Equivalents.endOf(text, at);
        String character = text.substring(at, end);
        boolean marked = end > at + 1 || character.codePointAt(0) > 0x7F;
        if (equivalents && marked && Character.isLetter(character.codePointAt(0))) {
            Set<String> spellings = Equivalents.of(character);
            if (spellings.size() > 1) {
                endLiteral();
                pattern.append(spellings.stream().collect(Collectors.joining("|", "(?:", ")")));
                at = end;
                return;
            }
        }
        if (regex) {
            copyTo(end);
        } else {
            literal.append(character);
            at = end;
        }
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            pattern.append(Pattern.quote(literal.toString()));
            literal.setLength(0);
        }
    }

    private void copyTo(int end) {
        pattern.append(text, at, end);
        at = end;
    }
}
