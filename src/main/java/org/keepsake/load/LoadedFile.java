package org.keepsake.load;

import java.nio.file.Path;
import org.keepsake.codec.TextFormat;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.text.Text;

/**
 * A file that was read to its end.
 *
 * @param path as requested, but without "." and ".."
 * @param realPath the file, without links in its path
 * @param text its text
 * @param format how to write the text so that it reproduces the file's bytes
 * @param guessed whether the charset of {@code format} is only likely
 * @param stamp the version that was read
 * @param expected what the next save should expect
 * @param readOnly whether its permissions make it read-only
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
