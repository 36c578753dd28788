package org.keepsake.profile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code files=2}, and {@code file.0=/a/path}, the latest first; {@code place.0=11 0 4} for its
 * line, column and first visible line, from 0.
 */
final class RecentFilesForm implements Form<RecentFiles> {

    /** Nobody has more files than this; the count is read from a file that may contain anything. */
    private static final int MOST = 10_000;

    @Override
    public RecentFiles nothing() {
        return RecentFiles.NONE;
    }

    @Override
    public Map<String, String> write(RecentFiles recent) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("files", Integer.toString(recent.files().size()));
        for (int i = 0; i < recent.files().size(); i++) {
            Path file = recent.files().get(i);
            lines.put("file." + i, file.toString());
            Bookmark at = recent.places().get(file);
            if (at != null) {
                lines.put("place." + i, at.line() + " " + at.column() + " " + at.topLine());
            }
        }
        return lines;
    }

    @Override
    public RecentFiles read(Map<String, String> lines) {
        int count = Math.min(Integer.parseInt(RequiredLines.get(lines, "files")), MOST);
        List<Path> files = new ArrayList<>();
        Map<Path, Bookmark> places = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String place = lines.get("place." + i);
            path(lines.get("file." + i))
                    .ifPresent(file -> {
                        files.add(file);
                        place(file, place).ifPresent(at -> places.put(file, at));
                    });
        }
        return new RecentFiles(files, places);
    }

    private static Optional<Bookmark> place(Path file, @Nullable String line) {
        if (line == null) {
            return Optional.empty();
        }
        try {
            int[] at = Stream.of(line.split(" ")).mapToInt(Integer::parseInt).toArray();
            return at.length == 3
                    ? Optional.of(new Bookmark(file, at[0], at[1], at[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** An entry that is invalid, at least on this system, does not affect the others. */
    private static Optional<Path> path(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(Path::of);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
