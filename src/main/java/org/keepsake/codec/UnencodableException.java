package org.keepsake.codec;

import java.nio.charset.Charset;

/** Thrown when a text has a character that the target charset lacks. */
public final class UnencodableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Stands for a byte of the text that is not part of a character. */
    public static final int INVALID_BYTE = 0xFFFD;

    private final int line;
    private final int column;
    private final int codePoint;
    private final transient Charset charset;

    UnencodableException(int line, int column, int codePoint, Charset charset) {
        super(
                "U+%04X in line %d, column %d is not in %s"
                        .formatted(codePoint, line + 1, column + 1, charset));
        this.line = line;
        this.column = column;
        this.codePoint = codePoint;
        this.charset = charset;
    }

    /** The line of the first such character, counted from 0. */
    public int line() {
        return line;
    }

    /** Its column in UTF-16 units, counted from 0. */
    public int column() {
        return column;
    }

    /** The character, or {@link #INVALID_BYTE}. */
    public int codePoint() {
        return codePoint;
    }

    /** The charset that lacks it. */
    public Charset charset() {
        return charset;
    }
}
