package org.keepsake.ui.print;

/** Nothing is printed. The message is for the log. */
public final class PrintException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The printer is gone or does not take the job. */
        REFUSED,
        /** The system's command that hands jobs to printers is missing. */
        NO_SPOOLER
    }

    private final Reason reason;

    /** Creates an exception. */
    public PrintException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why nothing is printed. */
    public Reason reason() {
        return reason;
    }
}
