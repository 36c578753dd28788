package org.keepsake.profile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code files=2}, and {@code file.0=/a/path}, the latest first. */
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
        for (Path file : recent.files()) {
            lines.put("file." + (lines.size() - 1), file.toString());
        }
        return lines;
    }

    @Override
    public RecentFiles read(Map<String, String> lines) {
        int count = Math.min(Integer.parseInt(RequiredLines.get(lines, "files")), MOST);
        return new RecentFiles(
                IntStream.range(0, count)
                        .boxed()
                        .flatMap(index -> path(lines.get("file." + index)).stream())
                        .toList());
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
