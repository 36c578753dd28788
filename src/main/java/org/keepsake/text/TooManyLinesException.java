package org.keepsake.text;

/**
 * Thrown when a text would have more lines than an {@code int} can count, by {@link TextBuilder},
 * {@link Text#concat} and {@link Text#replace}.
 */
public final class TooManyLinesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The maximum number of lines in a text: {@code Integer.MAX_VALUE - 1}. */
    public static final int LIMIT = Integer.MAX_VALUE - 1;

    public TooManyLinesException() {
        super("more than " + LIMIT + " lines");
    }
}
