package org.keepsake.save;

/** Thrown when whoever was to replace a file's bytes has gone without a reply. */
public class ReplacerLostException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is known of the cause, for the log
     */
    public ReplacerLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
