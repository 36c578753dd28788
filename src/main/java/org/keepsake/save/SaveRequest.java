package org.keepsake.save;

import java.nio.file.Path;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadedFile;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;

/**
 * A request to save a text.
 *
 * @param text the text at the time of the request
 * @param revision its number in the document, returned in the receipt
 * @param path where to save it, as the user knows it; links are followed
 * @param format how to write it
 * @param expected what should be there now: {@link SaveReceipt#expected} of the last save, {@link
 *     LoadedFile#expected}, or one of the decisions a user may make
 * @param overwriteReadOnly whether the user has agreed to replace a read-only file
 */
public record SaveRequest(
        Text text,
        long revision,
        Path path,
        TextFormat format,
        Expected expected,
        boolean overwriteReadOnly) {

    public SaveRequest {
        if (revision < 0) {
            throw new IllegalArgumentException("Revision " + revision);
        }
    }

    /** Where the bytes of the text are to be written. */
    Destination destination() {
        return new Destination(path, expected, overwriteReadOnly);
    }

    /**
     * Returns the same request from a user who has seen what is in the file and wants it replaced.
     */
    public SaveRequest expecting(Expected found) {
        return new SaveRequest(text, revision, path, format, found, overwriteReadOnly);
    }

    /** Returns the same request from a user who knows that the file is read-only. */
    public SaveRequest overwritingReadOnly() {
        return new SaveRequest(text, revision, path, format, expected, true);
    }
}
