package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Block comments that may be in one another, which the scanners end with the first of them. */
final class NestedComments {
    /** Added to the depth in the state of a line that begins in such a comment. */
    private static final int OPEN = 0x400;

    private static final int DEEPEST = 0xff;
    private static final String BEGIN = "/*";
    private static final String END = "*/";

    private NestedComments() {}

    /**
     * Lexes a line, with tokens counted in UTF-16 units from its start.
     *
     * @param scanner lexes what is outside of such comments
     */
    static LexedLine lex(String line, int state, Lexer scanner) {
        List<Token> tokens = new ArrayList<>();
        int depth = (state & OPEN) == 0 || state < 0 ? 0 : state & DEEPEST;
        int now = depth > 0 ? Lexer.START : state;
        int at = 0;
        while (true) {
            int from = at;
            if (depth == 0) {
                String rest = line.substring(at);
                LexedLine scanned = scanner.scan(rest, now);
                Optional<Token> next =
                        scanned.tokens().stream().filter(each -> begins(rest, each)).findFirst();
                long before = next.map(Token::from).orElse((long) rest.length());
                for (Token token : scanned.tokens()) {
                    if (token.from() < before) {
                        tokens.add(token.movedBy(at));
                    }
                }
                if (next.isEmpty()) {
                    return new LexedLine(tokens, scanned.endState());
                }
                from = at + (int) before;
                at = from;
            }
            for (boolean inside = true; inside && at < line.length(); inside = depth > 0) {
                boolean begin = line.startsWith(BEGIN, at) && depth < DEEPEST;
                boolean end = line.startsWith(END, at);
                depth += begin ? 1 : end ? -1 : 0;
                at += begin || end ? 2 : 1;
            }
            if (from < at) {
                tokens.add(new Token(from, at, TokenKind.COMMENT));
            }
            if (depth > 0) {
                return new LexedLine(tokens, OPEN | depth);
            }
            now = Lexer.START;
        }
    }

    private static boolean begins(String line, Token token) {
        return token.kind() == TokenKind.COMMENT && line.startsWith(BEGIN, (int) token.from());
    }
}
