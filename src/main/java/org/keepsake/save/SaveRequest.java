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
 * @param asAdministrator whether the user has chosen to save with the administrator's rights
 */
public record SaveRequest(
        Text text,
        long revision,
        Path path,
        TextFormat format,
        Expected expected,
        boolean overwriteReadOnly,
        boolean asAdministrator) {

    public SaveRequest {
        if (revision < 0) {
            throw new IllegalArgumentException("Revision " + revision);
        }
    }

    /** A request to save with no more than the rights of this user. */
    public SaveRequest(
            Text text,
            long revision,
            Path path,
            TextFormat format,
            Expected expected,
            boolean overwriteReadOnly) {
        this(text, revision, path, format, expected, overwriteReadOnly, false);
    }

    /** Where the bytes of the text are to be written. */
    Destination destination() {
        return new Destination(path, expected, overwriteReadOnly);
    }

    /**
     * Returns the same request from a user who has seen what is in the file and wants it replaced.
     */
    public SaveRequest expecting(Expected found) {
        return new SaveRequest(
                text, revision, path, format, found, overwriteReadOnly, asAdministrator);
    }

    /** Returns the same request from a user who knows that the file is read-only. */
    public SaveRequest overwritingReadOnly() {
        return new SaveRequest(text, revision, path, format, expected, true, asAdministrator);
    }

    /** Returns the same request from a user who has chosen to save with all rights. */
    public SaveRequest asTheAdministrator() {
        return new SaveRequest(text, revision, path, format, expected, overwriteReadOnly, true);
    }

    /** Returns the same request with what the user agreed to at an earlier one. */
    public SaveRequest agreedAs(SaveRequest earlier) {
        return new SaveRequest(
                text,
                revision,
                path,
                format,
                expected,
                earlier.overwriteReadOnly(),
                earlier.asAdministrator());
    }
}
