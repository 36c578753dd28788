package org.keepsake.syntax;

/**
 * A token of a text.
 *
 * @param from the offset of its first byte
 * @param to the offset after its last byte, greater than {@code from}
 * @param kind what it is
 */
public record Token(long from, long to, TokenKind kind) {
    /** The same, so much further on. */
    Token movedBy(long distance) {
        return new Token(from + distance, to + distance, kind);
    }
}
