package org.keepsake.tour.actor;

import org.jspecify.annotations.Nullable;

/** Thrown when the tour did not see what was promised; the message is a sentence that says so. */
public final class UnexpectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Of a sentence that says what was not as promised. */
    public UnexpectedException(String message) {
        super(message);
    }

    public UnexpectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
