package org.keepsake.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that were used last.
 *
 * @param files absolute paths, the latest first, each once, at most {@link #LIMIT}
 */
public record RecentFiles(List<Path> files) {

    /** How many are remembered. */
    public static final int LIMIT = 10;

    /** No file was used. */
    public static final RecentFiles NONE = new RecentFiles(List.of());

    public RecentFiles {
        files = files.stream().distinct().limit(LIMIT).toList();
    }

    /** The same after {@code file} was used. */
    public RecentFiles with(Path file) {
        return new RecentFiles(Stream.concat(Stream.of(file), files.stream()).toList());
    }
}
