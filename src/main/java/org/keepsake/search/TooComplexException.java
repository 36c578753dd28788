package org.keepsake.search;

/** An expression needs more memory for one line than a thread has on its stack. */
public final class TooComplexException extends Exception {
    private static final long serialVersionUID = 1L;

    TooComplexException(StackOverflowError cause) {
        super("too deep a recursion", cause);
    }
}
