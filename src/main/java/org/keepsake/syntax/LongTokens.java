package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Lexes tokens that may have several lines and that the scanner of a language does not know. To it
 * what begins one is an error or an operator, unless it is in a string, a comment or code.
 *
 * @param begin what begins one
 * @param end what ends it
 * @param kind what it is
 */
record LongTokens(String begin, String end, TokenKind kind) {
    /** The strings of Go in backticks. */
    static final LongTokens GO = new LongTokens("`", "`", TokenKind.STRING);

    /** The comments of Markdown. */
    static final LongTokens MARKDOWN = new LongTokens("<!--", "-->", TokenKind.COMMENT);

    /** The state of a line that begins in such a token. */
    static final int OPEN = 0x100;

    /**
     * Lexes a line, with tokens counted in UTF-16 units from its start.
     *
     * @param scanner lexes what is outside of such tokens
     */
    LexedLine lex(String line, int state, Lexer scanner) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        int now = state;
        while (true) {
            int from = at;
            int inside = at;
            if (now != OPEN) {
                LexedLine rest = scanner.scan(line.substring(at), now);
                from = addUpToNext(tokens, line, at, rest.tokens());
                if (from < 0) {
                    return new LexedLine(tokens, rest.endState());
                }
                inside = from + begin.length();
            }
            int closing = line.indexOf(end, inside);
            int to = closing < 0 ? line.length() : closing + end.length();
            if (from < to) {
                tokens.add(new Token(from, to, kind));
            }
            if (closing < 0) {
                return new LexedLine(tokens, OPEN);
            }
            at = to;
            now = Lexer.START;
        }
    }

    /** Returns where the next such token begins, or -1. */
    private int addUpToNext(List<Token> tokens, String line, int at, List<Token> scanned) {
        for (Token token : scanned) {
            int from = at + (int) token.from();
            boolean known = token.kind() != TokenKind.ERROR && token.kind() != TokenKind.OPERATOR;
            if (!known && line.startsWith(begin, from)) {
                return from;
            }
            tokens.add(new Token(from, at + token.to(), token.kind()));
        }
        return -1;
    }
}
