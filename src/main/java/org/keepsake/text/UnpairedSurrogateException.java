package org.keepsake.text;

/** Thrown when a string contains half of a surrogate pair, which UTF-8 cannot encode. */
public final class UnpairedSurrogateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int index;

    /**
     * Creates the exception.
     *
     * @param index the index of the lone surrogate in the string, in UTF-16 units from 0
     */
    public UnpairedSurrogateException(int index) {
        super("unpaired surrogate at " + index);
        this.index = index;
    }

    /** The index of the lone surrogate in the string, in UTF-16 units from 0. */
    public int index() {
        return index;
    }
}
