package org.keepsake.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CMake: commands, variables, strings, comments and brackets around either.
 *
 * @see <a
 *     href="https://cmake.org/cmake/help/latest/manual/cmake-language.7.html">cmake-language</a>
 */
final class CMakeRules implements LineRules {
    /** A line that begins in a string. */
    private static final int STRING = 1;

    /** A line that begins in brackets; how many equals signs they have is added. */
    private static final int BRACKETS = 0x100;

    private static final int COMMENT = 0x200;
    private static final int MOST = 0xff;

    private static final Pattern BRACKET = Pattern.compile("(#?)\\[(={0,255})\\[");
    private static final Pattern LINE_COMMENT = Pattern.compile("#.*");
    private static final Pattern CONTROL =
            Pattern.compile(
                    "(?i:if|elseif|else|endif|foreach|endforeach|while|endwhile|function|endfunction"
                            + "|macro|endmacro|block|endblock|return|break|continue|include)"
                            + "(?=\\s*\\()");
    private static final Pattern COMMAND = Pattern.compile("[A-Za-z_]\\w*+(?=\\s*\\()");
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:ENV|CACHE)?\\{(?:\\$\\{[^{}]*+\\}|[^{}])*+\\}");
    private static final Pattern CONSTANT =
            Pattern.compile("(?:ON|OFF|TRUE|FALSE|YES|NO|\\d+(?:\\.\\d+)*+)(?![\\w.-])");
    private static final Pattern WORD = Pattern.compile("[\\w.-]++|\\\\.");
    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    @Override
    public LexedLine lex(String line, int state) {
        LineScan scan = new LineScan(line);
        if (state >= BRACKETS && !ended(line, scan, state)) {
            return scan.endingIn(state);
        }
        if (state == STRING && !string(scan)) {
            return scan.endingIn(STRING);
        }
        while (!scan.isAtEnd()) {
            Matcher bracket = BRACKET.matcher(line).region(scan.at(), line.length());
            if (bracket.lookingAt()) {
                boolean comment = !bracket.group(1).isEmpty();
                int inside = BRACKETS | (comment ? COMMENT : 0) | bracket.group(2).length();
                if (!ended(line, scan, inside)) {
                    return scan.endingIn(inside);
                }
            } else if (scan.next() == '"') {
                scan.takeTo(scan.at() + 1, TokenKind.STRING);
                if (!string(scan)) {
                    return scan.endingIn(STRING);
                }
            } else if (!scan.take(LINE_COMMENT, TokenKind.COMMENT)
                    && !scan.take(CONTROL, TokenKind.KEYWORD)
                    && !scan.take(COMMAND, TokenKind.FUNCTION)
                    && !scan.take(VARIABLE, TokenKind.VARIABLE)
                    && !scan.take(CONSTANT, TokenKind.CONSTANT)
                    && !scan.skip(WORD)) {
                scan.goTo(scan.at() + 1);
            }
        }
        return scan.endingIn(Lexer.START);
    }

    /** Takes what is in brackets; returns whether they end in this line. */
    private static boolean ended(String line, LineScan scan, int state) {
        TokenKind kind = (state & COMMENT) != 0 ? TokenKind.COMMENT : TokenKind.STRING;
        String end = "]" + "=".repeat(state & MOST) + "]";
        int found = line.indexOf(end, scan.at());
        if (found < 0) {
            scan.takeRest(kind);
            return false;
        }
        scan.takeTo(found + end.length(), kind);
        return true;
    }

    /** Takes a string behind its first quotation mark; returns whether it ends in this line. */
    private static boolean string(LineScan scan) {
        while (!scan.isAtEnd()) {
            if (scan.next() == '"') {
                scan.takeTo(scan.at() + 1, TokenKind.STRING);
                return true;
            }
            if (!scan.take(VARIABLE, TokenKind.VARIABLE) && !scan.take(ESCAPED, TokenKind.STRING)) {
                scan.takeTo(scan.at() + 1, TokenKind.STRING);
            }
        }
        return false;
    }
}
