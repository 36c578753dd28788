package org.keepsake.save;

import java.nio.file.Path;
import org.keepsake.codec.TextFormat;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.text.Text;

/**
 * A file that was read to its end.
 *
 * @param path as it was asked for, but without "." and ".."
 * @param realPath the file, with no link in its path
 * @param text its text
 * @param format how to write the text so that its bytes come out again
 * @param guessed whether the charset of {@code format} is no more than likely
 * @param stamp the version that was read
 * @param expected what the next save should expect
 * @param readOnly whether its rights say that it is not to be written
 */
public record LoadedFile(
        Path path,
        Path realPath,
        Text text,
        TextFormat format,
        boolean guessed,
        FileStamp stamp,
        Expected expected,
        boolean readOnly) {

    /** Whether it came from a pipe, so that there is no file to save it to. */
    public boolean isStream() {
        return expected instanceof Expected.NoFile;
    }
}
