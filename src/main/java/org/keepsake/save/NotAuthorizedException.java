package org.keepsake.save;

/** Thrown when the system does not let anybody replace a file's bytes for this user. */
public final class NotAuthorizedException extends ReplacerLostException {
    private static final long serialVersionUID = 1L;

    private final boolean dismissed;

    /**
     * Creates the exception.
     *
     * @param dismissed whether the user was asked to prove who it is, and declined
     * @param message what the system said, for the log
     */
    public NotAuthorizedException(boolean dismissed, String message, Throwable cause) {
        super(message, cause);
        this.dismissed = dismissed;
    }

    /** Whether the user was asked to prove who it is, and declined. */
    public boolean dismissed() {
        return dismissed;
    }
}
