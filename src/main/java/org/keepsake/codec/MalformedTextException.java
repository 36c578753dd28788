package org.keepsake.codec;

import java.nio.charset.Charset;

/** Thrown when bytes are not text in the requested charset, or would not be the same when saved. */
public final class MalformedTextException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final transient Charset charset;

    MalformedTextException(long offset, Charset charset) {
        super("Byte " + offset + " is not " + charset);
        this.offset = offset;
        this.charset = charset;
    }

    /** The offset of the first byte concerned, from the start of the file. */
    public long offset() {
        return offset;
    }

    /** The requested charset. */
    public Charset charset() {
        return charset;
    }
}
