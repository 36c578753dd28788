package org.keepsake.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The most recently used files.
 *
 * @param files absolute paths without duplicates, the latest first, at most {@link #LIMIT}
 */
public record RecentFiles(List<Path> files) {

    /** The maximum number of files. */
    public static final int LIMIT = 10;

    /** No recent files. */
    public static final RecentFiles NONE = new RecentFiles(List.of());

    public RecentFiles {
        files = files.stream().distinct().limit(LIMIT).toList();
    }

    /** Returns these files with {@code file} as the latest. */
    public RecentFiles with(Path file) {
        return new RecentFiles(Stream.concat(Stream.of(file), files.stream()).toList());
    }
}
