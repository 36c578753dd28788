package org.keepsake.syntax;

import java.util.regex.Pattern;

/**
 * YAML: keys, strings, constants, comments, anchors, and texts of several lines.
 *
 * <p>A plain value that goes on in the next line is taken for a new one there, which shows only if
 * that line has a colon; a text whose own indentation is given by a number is taken for one that is
 * indented at all.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2.2</a>
 */
final class YamlRules implements LineRules {
    /** A line that begins in a string. */
    private static final int DOUBLE = 1;

    private static final int SINGLE = 2;

    /** Above this are the brackets that are open. */
    private static final int DEPTH_AT = 2;

    private static final int DEEPEST = 0x3f;

    /** A line that may be of a text; the indentation of what it belongs to is added, from 1. */
    private static final int TEXT = 0x100;

    private static final int FURTHEST = 0xff;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DIRECTIVE = Pattern.compile("%\\w.*");
    private static final Pattern DOCUMENT = Pattern.compile("(?:---|\\.\\.\\.)(?=\\s|$)");
    private static final Pattern ENTRY = Pattern.compile("[-?:](?=\\s|$)");
    private static final Pattern PROPERTY = Pattern.compile("[&*!][^\\s,\\[\\]{}]*");
    private static final Pattern HEADER = Pattern.compile("[|>][-+0-9]*(?=\\s+#|\\s*$)");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'(?:[^']|'')*+'");
    private static final Pattern DOUBLE_END = Pattern.compile("(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern SINGLE_END = Pattern.compile("(?:[^']|'')*+'(?!')");
    private static final Pattern COLON = Pattern.compile("\\s*:(?=[\\s,\\[\\]{}]|$)");
    private static final Pattern COLON_OF_JSON = Pattern.compile("\\s*:");
    private static final Pattern CONSTANT =
            Pattern.compile(
                    "~|(?i:null|true|false)|[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|\\.(?i:inf|nan)"
                            + "|(?:\\.\\d+|\\d+(?:\\.\\d*)?)(?:[eE][-+]?\\d+)?)");

    @Override
    public LexedLine lex(String line, int state) {
        LineScan scan = new LineScan(line);
        if (state >= TEXT) {
            int outer = state - TEXT - 1;
            scan.skip(SPACES);
            if (scan.isAtEnd()) {
                return scan.endingIn(state);
            }
            boolean ends = scan.at() <= outer || (scan.at() == 0 && scan.sees(DOCUMENT));
            if (!ends) {
                scan.takeRest(TokenKind.STRING);
                return scan.endingIn(state);
            }
            scan.goTo(0);
            return new Nodes(line, scan, 0).lex();
        }
        Nodes nodes = new Nodes(line, scan, state >> DEPTH_AT);
        int quote = state & (DOUBLE | SINGLE);
        if (quote == 0) {
            return nodes.lex();
        }
        return scan.take(quote == DOUBLE ? DOUBLE_END : SINGLE_END, TokenKind.STRING)
                ? nodes.lexRest()
                : nodes.openString(quote);
    }

    /** What a line says, from where no string is open. */
    private static final class Nodes {
        private final String line;
        private final LineScan scan;
        private int depth;

        /**
         * Where what a text would belong to begins; -1 is the whole document. If nothing in this
         * line does, it is taken to be no further in than it has to be.
         */
        private int outer;

        Nodes(String line, LineScan scan, int depth) {
            this.line = line;
            this.scan = scan;
            this.depth = depth;
            this.outer = line.length() - line.stripLeading().length() - 1;
        }

        LexedLine lex() {
            if (depth > 0 || !scan.take(DIRECTIVE, TokenKind.DIRECTIVE)) {
                depth = scan.take(DOCUMENT, TokenKind.DIRECTIVE) ? 0 : depth;
            }
            return lexRest();
        }

        LexedLine lexRest() {
            while (true) {
                scan.skip(SPACES);
                if (scan.isAtEnd()) {
                    return scan.endingIn(depth << DEPTH_AT);
                }
                if (scan.next() == '#' && scan.isBehindSpace()) {
                    scan.takeRest(TokenKind.COMMENT);
                    return scan.endingIn(depth << DEPTH_AT);
                }
                int start = scan.at();
                if (depth == 0 && scan.take(ENTRY, TokenKind.OPERATOR)) {
                    outer = start;
                } else if (depth == 0 && scan.take(HEADER, TokenKind.OPERATOR)) {
                    scan.skip(SPACES);
                    scan.takeRest(TokenKind.COMMENT);
                    return scan.endingIn(TEXT + Math.min(outer + 1, FURTHEST));
                } else if (!scan.take(PROPERTY, TokenKind.ANNOTATION) && !bracket()) {
                    int quote = scan.next() == '"' ? DOUBLE : scan.next() == '\'' ? SINGLE : 0;
                    if (quote == 0) {
                        plain();
                    } else if (!quoted(quote == DOUBLE ? DOUBLE_QUOTED : SINGLE_QUOTED)) {
                        return openString(quote);
                    }
                }
            }
        }

        LexedLine openString(int quote) {
            scan.takeRest(TokenKind.STRING);
            return scan.endingIn(depth << DEPTH_AT | quote);
        }

        private boolean bracket() {
            int opens = "[{".indexOf(scan.next());
            int closes = "]}".indexOf(scan.next());
            if (opens < 0 && (depth == 0 || (closes < 0 && scan.next() != ','))) {
                return false;
            }
            depth = opens >= 0 ? Math.min(DEEPEST, depth + 1) : closes >= 0 ? depth - 1 : depth;
            scan.takeTo(scan.at() + 1, TokenKind.OPERATOR);
            return true;
        }

        private boolean quoted(Pattern pattern) {
            int start = scan.at();
            if (!scan.skip(pattern)) {
                return false;
            }
            int end = scan.at();
            boolean key = scan.sees(depth > 0 ? COLON_OF_JSON : COLON);
            scan.goTo(start);
            scan.takeTo(end, key ? TokenKind.VARIABLE : TokenKind.STRING);
            if (key) {
                colon(start, depth > 0 ? COLON_OF_JSON : COLON);
            }
            return true;
        }

        private void plain() {
            int start = scan.at();
            int end = start;
            boolean key = false;
            while (!scan.isAtEnd() && !key && !isEnd()) {
                key = scan.sees(COLON);
                if (!key && !scan.skip(SPACES)) {
                    scan.goTo(scan.at() + 1);
                    end = scan.at();
                }
            }
            int stop = scan.at();
            String value = line.substring(start, end);
            scan.goTo(start);
            if (key) {
                scan.takeTo(end, TokenKind.VARIABLE);
                colon(start, COLON);
            } else if (CONSTANT.matcher(value).matches()) {
                scan.takeTo(end, TokenKind.CONSTANT);
            }
            scan.goTo(Math.max(stop, scan.at()));
        }

        private boolean isEnd() {
            char next = scan.next();
            return (next == '#' && scan.isBehindSpace())
                    || (depth > 0 && ",[]{}".indexOf(next) >= 0);
        }

        private void colon(int key, Pattern colon) {
            scan.skip(colon);
            if (depth == 0) {
                outer = key;
            }
        }
    }
}
