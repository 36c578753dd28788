package org.keepsake.profile;

import java.nio.file.Path;

/**
 * A place in a file. The file may have changed when it is used; then it is the nearest that is
 * left.
 *
 * @param file an absolute path
 * @param line of the caret, from 0
 * @param column of the caret in UTF-16 units, from 0
 * @param topLine the first line that was in sight, from 0
 */
public record Bookmark(Path file, int line, int column, int topLine) {

    public Bookmark {
        if (line < 0 || column < 0 || topLine < 0) {
            throw new IllegalArgumentException(line + ":" + column + ", " + topLine);
        }
    }

    /** The beginning of a file. */
    public static Bookmark atStartOf(Path file) {
        return new Bookmark(file, 0, 0, 0);
    }
}
