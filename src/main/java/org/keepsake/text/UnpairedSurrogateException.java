package org.keepsake.text;

/** A string holds half of a surrogate pair, which no UTF-8 sequence can stand for. */
public final class UnpairedSurrogateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int index;

    /**
     * Makes the failure.
     *
     * @param index where the lone surrogate stands in the string, in UTF-16 units from 0
     */
    public UnpairedSurrogateException(int index) {
        super("unpaired surrogate at " + index);
        this.index = index;
    }

    /** Where the lone surrogate stands in the string, in UTF-16 units from 0. */
    public int index() {
        return index;
    }
}
