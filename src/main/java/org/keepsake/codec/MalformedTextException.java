package org.keepsake.codec;

import java.nio.charset.Charset;

/** Thrown when bytes are not text in the requested charset, or would not be the same when saved. */
public final class MalformedTextException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final int line;
    private final transient Charset charset;
    private final boolean text;

    /** Bytes that are not text. */
    MalformedTextException(long offset, Charset charset) {
        this(offset, 0, charset, false);
    }

    private MalformedTextException(long offset, int line, Charset charset, boolean text) {
        super(
                "The bytes from 0x%X on are not %s"
                        .formatted(offset, text ? "what " + charset + " writes" : charset));
        this.offset = offset;
        this.line = line;
        this.charset = charset;
        this.text = text;
    }

    /** Bytes that are text, and would be other bytes when saved. */
    static MalformedTextException ofText(long offset, Charset charset) {
        return new MalformedTextException(offset, 0, charset, true);
    }

    MalformedTextException inLine(int where) {
        MalformedTextException located = new MalformedTextException(offset, where, charset, text);
        located.initCause(this);
        return located;
    }

    /** The offset of the first byte concerned, from the start of the file. */
    public long offset() {
        return offset;
    }

    /** The line of that byte, counted from 0. */
    public int line() {
        return line;
    }

    /** The requested charset. */
    public Charset charset() {
        return charset;
    }

    /** Whether they are text all the same, which would be other bytes when saved. */
    public boolean isText() {
        return text;
    }
}
