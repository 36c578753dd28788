package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Completes the strings of Python: the letters before a quotation mark belong to it, and if one of
 * them is an f or a t, what is in braces is a replacement field.
 *
 * @see <a
 *     href="https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals">Python,
 *     string and bytes literals</a>
 */
final class FormattedStrings {
    /** Added to the state of a line that begins in such a string. */
    private static final int OPEN = 0x100;

    private static final String PREFIXES = "fFtTrRbBuU";
    private static final String FORMATTING = "fFtT";

    private final String line;
    private final List<Token> tokens = new ArrayList<>();

    private FormattedStrings(String line) {
        this.line = line;
    }

    /** The state for the scanner, which knows nothing of such strings. */
    static int ofScanner(int state) {
        return state & ~OPEN;
    }

    /**
     * Completes the strings of a line, with tokens counted in UTF-16 units from its start.
     *
     * @param scanned what the scanner has made of the line
     * @param state the state at its start
     */
    static LexedLine complete(String line, LexedLine scanned, int state) {
        FormattedStrings strings = new FormattedStrings(line);
        boolean formatted = (state & OPEN) != 0;
        boolean goesOn = state != Lexer.START;
        for (Token token : scanned.tokens()) {
            if (token.kind() == TokenKind.STRING) {
                int from = goesOn ? (int) token.from() : strings.prefix((int) token.from());
                formatted = goesOn ? formatted : strings.isFormatting(from, token.from());
                // The letters may look like something else to the scanner.
                strings.tokens.removeIf(earlier -> earlier.to() > from);
                strings.add(from, (int) token.to(), formatted);
            } else {
                strings.tokens.add(token);
            }
            goesOn = false;
        }
        boolean open = scanned.endState() != Lexer.START && formatted;
        return new LexedLine(strings.tokens, scanned.endState() | (open ? OPEN : 0));
    }

    /** Where the prefix of the string that begins at an index begins. */
    private int prefix(int at) {
        int from = at;
        while (from > 0 && Character.isUnicodeIdentifierPart(line.charAt(from - 1))) {
            from--;
        }
        String letters = line.substring(from, at);
        boolean known =
                letters.length() <= 2 && letters.chars().allMatch(c -> PREFIXES.indexOf(c) >= 0);
        return known ? from : at;
    }

    private boolean isFormatting(int from, long to) {
        return line.substring(from, (int) to).chars().anyMatch(c -> FORMATTING.indexOf(c) >= 0);
    }

    private void add(int from, int to, boolean formatted) {
        int done = from;
        int at = formatted ? line.indexOf('{', from, to) : -1;
        while (at >= 0) {
            boolean doubled = line.startsWith("{{", at);
            int end = doubled ? Math.min(at + 2, to) : fieldEnd(at, to);
            if (!doubled && end > 0) {
                add(done, at, TokenKind.STRING);
                add(at, end, TokenKind.VARIABLE);
                done = end;
            }
            at = end > 0 ? line.indexOf('{', end, to) : -1;
        }
        add(done, to, TokenKind.STRING);
    }

    /** The end of the field that begins at an index; 0 if it has none in the string. */
    private int fieldEnd(int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            char character = line.charAt(at);
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return 0;
    }

    private void add(int from, int to, TokenKind kind) {
        if (from < to) {
            tokens.add(new Token(from, to, kind));
        }
    }
}
