package org.keepsake.tour;

import org.jspecify.annotations.Nullable;

/** What the tour saw is not what was promised; the message says it in a sentence. */
final class UnexpectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnexpectedException(String message) {
        super(message);
    }

    UnexpectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
