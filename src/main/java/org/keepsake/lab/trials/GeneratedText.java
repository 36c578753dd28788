package org.keepsake.lab.trials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.keepsake.text.Text;
import org.keepsake.text.TextBuilder;

/** Generated documents of any size: lines of plain English, repeated. */
public final class GeneratedText {
    private static final String LINE =
            "The quick brown fox jumps over the lazy dog, and nobody has to wait for it.\n";
    private static final int BLOCK = 1 << 16;

    private GeneratedText() {}

    /**
     * A text of exactly {@code bytes} bytes. It takes as much memory, outside the Java heap.
     *
     * @throws OutOfMemoryError if there is not enough
     */
    public static Text of(long bytes) {
        byte[] block = LINE.repeat(BLOCK / LINE.length() + 1).getBytes(StandardCharsets.US_ASCII);
        TextBuilder builder = new TextBuilder();
        while (builder.byteLength() < bytes) {
            int length = (int) Math.min(block.length, bytes - builder.byteLength());
            builder.append(ByteBuffer.wrap(block, 0, length));
        }
        return builder.build();
    }
}
