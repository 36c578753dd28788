package org.keepsake.search;

/** Thrown when matching an expression against one line needs more stack than a thread has. */
public final class TooComplexException extends Exception {
    private static final long serialVersionUID = 1L;

    TooComplexException(StackOverflowError cause) {
        super("too deep a recursion", cause);
    }
}
