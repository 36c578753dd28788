package org.keepsake.profile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The most recently used files.
 *
 * @param files absolute paths without duplicates, the latest first, at most {@link #LIMIT}
 * @param places where the user was in those that have been closed since
 */
public record RecentFiles(List<Path> files, Map<Path, Bookmark> places) {

    /** The maximum number of files: more than a menu shows, for some of them may be open. */
    public static final int LIMIT = 40;

    /** No recent files. */
    public static final RecentFiles NONE = new RecentFiles(List.of());

    public RecentFiles {
        files = files.stream().distinct().limit(LIMIT).toList();
        Map<Path, Bookmark> known = new HashMap<>(places);
        known.keySet().retainAll(files);
        places = Map.copyOf(known);
    }

    /** Files in which no place is known. */
    public RecentFiles(List<Path> files) {
        this(files, Map.of());
    }

    /** Returns these files with {@code file} as the latest. */
    public RecentFiles with(Path file) {
        return new RecentFiles(Stream.concat(Stream.of(file), files.stream()).toList(), places);
    }

    /** Returns these files with another place in one of them; one that is not recent has none. */
    public RecentFiles with(Bookmark place) {
        Map<Path, Bookmark> known = new HashMap<>(places);
        known.put(place.file(), place);
        return new RecentFiles(files, known);
    }

    /** The latest of them that are not open, at most {@code most}. */
    public List<Path> closed(Predicate<Path> isOpen, int most) {
        return files.stream().filter(isOpen.negate()).limit(most).toList();
    }

    /** Where the user was in {@code file}: at its start, if that is not known. */
    public Bookmark place(Path file) {
        return places.getOrDefault(file, Bookmark.atStartOf(file));
    }
}
