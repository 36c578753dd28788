package org.keepsake.codec;

import java.nio.charset.Charset;

/** Bytes are not text in the charset that was asked for, or would not be the same when saved. */
public final class MalformedTextException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final transient Charset charset;

    MalformedTextException(long offset, Charset charset) {
        super("Byte " + offset + " is not " + charset);
        this.offset = offset;
        this.charset = charset;
    }

    /** The first byte concerned, counted from the start of the file. */
    public long offset() {
        return offset;
    }

    /** The charset that was asked for. */
    public Charset charset() {
        return charset;
    }
}
