package org.keepsake.profile;

import java.nio.file.Path;

/**
 * A place in a file. If the file has changed since, it stands for the nearest place that remains.
 *
 * @param file an absolute path
 * @param line of the caret, from 0
 * @param column of the caret in UTF-16 units, from 0
 * @param topLine the first visible line, from 0
 */
public record Bookmark(Path file, int line, int column, int topLine) {

    public Bookmark {
        if (line < 0 || column < 0 || topLine < 0) {
            throw new IllegalArgumentException(line + ":" + column + ", " + topLine);
        }
    }

    /** The start of a file. */
    public static Bookmark atStartOf(Path file) {
        return new Bookmark(file, 0, 0, 0);
    }
}
