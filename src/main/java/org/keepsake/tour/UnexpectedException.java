package org.keepsake.tour;

import org.jspecify.annotations.Nullable;

/** Thrown when the tour did not see what was promised; the message is a sentence that says so. */
final class UnexpectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnexpectedException(String message) {
        super(message);
    }

    UnexpectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
