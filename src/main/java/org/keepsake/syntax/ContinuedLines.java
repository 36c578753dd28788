package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Strings, and comments of C, that go on in the next line because of the backslash that theirs ends
 * with. To the scanners they end there, and the mark that does end them begins another.
 */
final class ContinuedLines {
    /** In the state of a line that begins in one, besides the mark that the string ends with. */
    private static final int OPEN = 0x1000;

    /** Is there instead of the mark in a comment. */
    private static final char COMMENT = '/';

    private static final char BACKSLASH = '\\';
    private static final String MARKS = "\"'";

    /** Lexes what is outside of them. */
    @FunctionalInterface
    interface Scanner {
        /** Lexes a line, with tokens counted in UTF-16 units from its start. */
        LexedLine scan(String line, int state);
    }

    private ContinuedLines() {}

    /** Whether a line that begins with this state begins in one. */
    static boolean isOpen(int state) {
        return state > 0 && (state & OPEN) != 0;
    }

    /** Lexes a line, with tokens counted in UTF-16 units from its start. */
    static LexedLine lex(String line, int state, Scanner scanner) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        if (isOpen(state)) {
            char mark = (char) (state & ~OPEN);
            boolean comment = mark == COMMENT;
            int closing = comment ? -1 : next(line, 0, String.valueOf(mark));
            at = closing < 0 ? line.length() : closing + 1;
            if (at > 0) {
                tokens.add(new Token(0, at, comment ? TokenKind.COMMENT : TokenKind.STRING));
            }
            if (closing < 0) {
                return new LexedLine(tokens, goesOn(line) ? state : Lexer.START);
            }
        }
        LexedLine scanned = scanner.scan(line.substring(at), isOpen(state) ? Lexer.START : state);
        for (Token token : scanned.tokens()) {
            tokens.add(token.movedBy(at));
        }
        char open = scanned.endState() == Lexer.START && goesOn(line) ? open(line, tokens) : 0;
        if (open == 0) {
            return new LexedLine(tokens, scanned.endState());
        }
        TokenKind kind = open == COMMENT ? TokenKind.COMMENT : TokenKind.STRING;
        tokens.add(new Token(tokens.removeLast().from(), line.length(), kind));
        return new LexedLine(tokens, OPEN | open);
    }

    /** What the last token still lacks, the backslash at the end of the line being part of it. */
    private static char open(String line, List<Token> tokens) {
        if (tokens.isEmpty() || tokens.getLast().to() < line.length() - 1) {
            return 0;
        }
        int first = tokens.size() - 1;
        if (tokens.get(first).kind() == TokenKind.COMMENT) {
            return line.startsWith("//", (int) tokens.get(first).from()) ? COMMENT : 0;
        }
        // Fields divide a string.
        while (first > 0 && tokens.get(first - 1).to() == tokens.get(first).from()) {
            first--;
        }
        int at = next(line, (int) tokens.get(first).from(), MARKS);
        while (at >= 0) {
            char mark = line.charAt(at);
            int closing = next(line, at + 1, String.valueOf(mark));
            if (closing < 0) {
                return tokens.getLast().kind().isCode() ? 0 : mark;
            }
            at = next(line, closing + 1, MARKS);
        }
        return 0;
    }

    /** The index of the next of some marks that has no backslash before it; -1 if there is none. */
    private static int next(String line, int from, String marks) {
        for (int at = from; at < line.length(); at++) {
            if (line.charAt(at) == BACKSLASH) {
                at++;
            } else if (marks.indexOf(line.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean goesOn(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == BACKSLASH) {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }
}
