package org.keepsake.search;

/**
 * Thrown when matching an expression needs more stack than a thread has, or the text is too long
 * for an expression that goes over lines.
 */
public final class TooComplexException extends Exception {
    private static final long serialVersionUID = 1L;

    TooComplexException(String reason) {
        super(reason);
    }

    TooComplexException(StackOverflowError cause) {
        super("too deep a recursion", cause);
    }
}
