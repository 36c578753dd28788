package org.keepsake.save;

/** The one who was to replace a file's bytes has gone without a word. */
public final class ReplacerLostException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what is known of its end, for technical eyes
     */
    public ReplacerLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
