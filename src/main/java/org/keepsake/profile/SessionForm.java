package org.keepsake.profile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@code files=2} and {@code front=1}; {@code file.0=12 4 0 /a/path}: line, column, first line in
 * sight; {@code window=10.0 20.0 960.0 720.0 false}: left, top, width, height, maximized.
 */
final class SessionForm implements Form<Session> {

    @Override
    public Session nothing() {
        return Session.EMPTY;
    }

    @Override
    public Map<String, String> write(Session session) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("files", Integer.toString(session.files().size()));
        for (Bookmark at : session.files()) {
            lines.put("file." + (lines.size() - 1), line(at));
        }
        session.front().ifPresent(index -> lines.put("front", index.toString()));
        session.window().ifPresent(window -> lines.put("window", line(window)));
        return lines;
    }

    @Override
    public Session read(Map<String, String> lines) {
        int count = Integer.parseInt(RequiredLines.get(lines, "files"));
        List<Bookmark> files =
                IntStream.range(0, count)
                        .mapToObj(index -> bookmark(RequiredLines.get(lines, "file." + index)))
                        .toList();
        return new Session(
                files,
                Optional.ofNullable(lines.get("front")).map(Integer::valueOf),
                Optional.ofNullable(lines.get("window")).map(SessionForm::window));
    }

    private static String line(Bookmark at) {
        return at.line() + " " + at.column() + " " + at.topLine() + " " + at.file();
    }

    private static Bookmark bookmark(String line) {
        String[] parts = parts(line, 4);
        return new Bookmark(
                Path.of(parts[3]),
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]));
    }

    private static String line(WindowPlace at) {
        return String.join(
                " ",
                Double.toString(at.x()),
                Double.toString(at.y()),
                Double.toString(at.width()),
                Double.toString(at.height()),
                Boolean.toString(at.maximized()));
    }

    private static WindowPlace window(String line) {
        String[] parts = parts(line, 5);
        return new WindowPlace(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }

    private static String[] parts(String line, int count) {
        String[] parts = line.split(" ", count);
        if (parts.length < count) {
            throw new IllegalArgumentException(line);
        }
        return parts;
    }
}
