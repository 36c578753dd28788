package org.keepsake.save;

import java.nio.file.Path;
import org.keepsake.codec.TextFormat;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;

/**
 * One wish to save.
 *
 * @param text the text of that moment
 * @param revision its number in the document, given back in the receipt
 * @param path where to, as the user knows it; links are followed
 * @param format how to write it
 * @param expected what should be there now: {@link SaveReceipt#expected} of the last save, {@link
 *     LoadedFile#expected}, or one of the decisions a user may take
 * @param overwriteReadOnly whether the user has agreed to replace a file that is protected
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

    /** Where the bytes of the text are to go. */
    Destination destination() {
        return new Destination(path, expected, overwriteReadOnly);
    }

    /** The same wish by a user who has seen what is in the file and wants it replaced. */
    public SaveRequest expecting(Expected found) {
        return new SaveRequest(text, revision, path, format, found, overwriteReadOnly);
    }

    /** The same wish by a user who knows that the file is protected. */
    public SaveRequest overwritingReadOnly() {
        return new SaveRequest(text, revision, path, format, expected, true);
    }
}
