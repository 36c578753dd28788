package org.keepsake.profile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code files=2}, and {@code file.0=/a/path}, the latest first. */
final class RecentFilesForm implements Form<RecentFiles> {

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
        int count = Integer.parseInt(RequiredLines.get(lines, "files"));
        return new RecentFiles(
                IntStream.range(0, count)
                        .mapToObj(index -> Path.of(RequiredLines.get(lines, "file." + index)))
                        .toList());
    }
}
