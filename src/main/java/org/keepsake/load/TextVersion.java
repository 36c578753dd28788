package org.keepsake.load;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.keepsake.codec.EncodedText;
import org.keepsake.codec.TextFormat;
import org.keepsake.codec.UnencodableException;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.text.Text;

/** A text as bytes, for {@code storage}, which knows nothing of text. */
public record TextVersion(EncodedText encoded) implements ByteSource {

    /** Returns the text in a format. */
    public static TextVersion of(Text text, TextFormat format) throws UnencodableException {
        return new TextVersion(format.encode(text));
    }

    /**
     * Returns what the next save should find: this text, which was read from the file or written to
     * it.
     */
    public static Expected expected(FileStamp stamp, Text text, TextFormat format) {
        return new Expected.Ours(
                stamp,
                () -> {
                    try {
                        return of(text, format);
                    } catch (UnencodableException e) {
                        throw new IllegalStateException("It was encoded in this format before", e);
                    }
                });
    }

    @Override
    public long size() {
        return encoded.size();
    }

    @Override
    public Iterator<ByteBuffer> pieces() {
        return encoded.pieces();
    }
}
