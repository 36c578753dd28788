package org.keepsake.syntax;

import java.util.regex.Pattern;

/**
 * TOML: tables, keys, strings, constants and comments.
 *
 * @see <a href="https://toml.io/en/v1.0.0">TOML 1.0.0</a>
 */
final class TomlRules implements LineRules {
    /** A line that begins in a string of several lines. */
    private static final int BASIC = 1;

    private static final int LITERAL = 2;

    /** Above this are the brackets that are open. */
    private static final int DEPTH_AT = 2;

    private static final int DEEPEST = 0xff;

    private static final String NAME = "(?:[\\w-]+|\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+')";
    private static final String NAMES = NAME + "(?:\\s*\\.\\s*" + NAME + ")*+";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TABLE =
            Pattern.compile("\\[\\[?\\s*" + NAMES + "\\s*\\]\\]?(?=\\s*(?:#|$))");
    private static final Pattern KEY = Pattern.compile(NAMES + "(?=\\s*=)");
    private static final Pattern COMMENT = Pattern.compile("#.*");
    private static final Pattern BASIC_BEGIN = Pattern.compile("\"\"\"");
    private static final Pattern LITERAL_BEGIN = Pattern.compile("'''");
    private static final Pattern BASIC_END =
            Pattern.compile("(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"{3,5}");
    private static final Pattern LITERAL_END = Pattern.compile("(?:[^']|'(?!''))*+'{3,5}");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'");
    private static final Pattern UNENDED = Pattern.compile("[\"'].*");
    private static final Pattern CONSTANT =
            Pattern.compile("(?:true|false|[-+]?(?:inf|nan|\\d[\\w.:+-]*+))(?![\\w-])");
    private static final Pattern WORD = Pattern.compile("[\\w-]++");

    @Override
    public LexedLine lex(String line, int state) {
        LineScan scan = new LineScan(line);
        int depth = state >> DEPTH_AT;
        int quote = state & (BASIC | LITERAL);
        if (quote != 0 && !scan.take(quote == BASIC ? BASIC_END : LITERAL_END, TokenKind.STRING)) {
            scan.takeRest(TokenKind.STRING);
            return scan.endingIn(state);
        }
        scan.skip(SPACES);
        if (depth == 0 && quote == 0) {
            scan.take(TABLE, TokenKind.TAG);
        }
        while (!scan.isAtEnd()) {
            int begins = scan.sees(BASIC_BEGIN) ? BASIC : scan.sees(LITERAL_BEGIN) ? LITERAL : 0;
            if (begins != 0 && !isWhole(scan, begins)) {
                scan.takeRest(TokenKind.STRING);
                return scan.endingIn(depth << DEPTH_AT | begins);
            }
            if (begins == 0
                    && !scan.skip(SPACES)
                    && !scan.take(COMMENT, TokenKind.COMMENT)
                    && !scan.take(KEY, TokenKind.VARIABLE)
                    && !scan.take(STRING, TokenKind.STRING)
                    && !scan.take(UNENDED, TokenKind.ERROR)
                    && !scan.take(CONSTANT, TokenKind.CONSTANT)
                    && !scan.skip(WORD)) {
                boolean opens = "[{".indexOf(scan.next()) >= 0;
                boolean closes = "]}".indexOf(scan.next()) >= 0;
                depth = Math.clamp(depth + (opens ? 1 : closes ? -1 : 0), 0, DEEPEST);
                scan.takeTo(scan.at() + 1, TokenKind.OPERATOR);
            }
        }
        return scan.endingIn(depth << DEPTH_AT);
    }

    /** Takes a string of three quotation marks if it ends in this line. */
    private static boolean isWhole(LineScan scan, int quote) {
        int start = scan.at();
        scan.goTo(start + 3);
        boolean ends = scan.skip(quote == BASIC ? BASIC_END : LITERAL_END);
        int end = scan.at();
        scan.goTo(start);
        if (ends) {
            scan.takeTo(end, TokenKind.STRING);
        }
        return ends;
    }
}
