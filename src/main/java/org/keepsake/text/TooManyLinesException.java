package org.keepsake.text;

/**
 * A text would have more lines than an {@code int} counts. It is thrown where such a text would
 * come into being: by {@link TextBuilder}, {@link Text#concat} and {@link Text#replace}.
 */
public final class TooManyLinesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The most lines a text can have: {@code Integer.MAX_VALUE - 1}. */
    public static final int LIMIT = Integer.MAX_VALUE - 1;

    /** Makes the failure. */
    public TooManyLinesException() {
        super("more than " + LIMIT + " lines");
    }
}
