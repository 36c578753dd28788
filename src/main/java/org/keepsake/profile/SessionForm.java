package org.keepsake.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code files=2} and {@code front=1}; {@code file.0=12 4 0 /a/path}: line, column, first visible
 * line; {@code language.0=java}: what was chosen for the first file; {@code untitled.1=2}: the tab,
 * from 0, of the first document without a file; {@code window=10.0 20.0 960.0 720.0 false}: left,
 * top, width, height, maximized.
 */
final class SessionForm implements Form<Session> {

    /**
     * Nobody has more files open than this; the count is read from a file that may contain
     * anything.
     */
    private static final int MOST = 10_000;

    private static final String UNTITLED = "untitled.";

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
        for (int index = 0; index < session.files().size(); index++) {
            String language = session.languages().get(session.files().get(index).file());
            if (language != null) {
                lines.put("language." + index, language);
            }
        }
        session.untitled().forEach((number, tab) -> lines.put(UNTITLED + number, tab.toString()));
        session.front().ifPresent(index -> lines.put("front", index.toString()));
        session.window().ifPresent(window -> lines.put("window", line(window)));
        return lines;
    }

    @Override
    public Session read(Map<String, String> lines) {
        int count = Math.min(Integer.parseInt(RequiredLines.get(lines, "files")), MOST);
        Optional<Integer> front = number(lines.get("front"));
        List<Bookmark> files = new ArrayList<>();
        Map<Path, String> languages = new LinkedHashMap<>();
        Optional<Integer> frontNow = Optional.empty();
        for (int index = 0; index < count; index++) {
            Optional<Bookmark> file = bookmark(lines.get("file." + index));
            if (file.isPresent()) {
                if (front.equals(Optional.of(index))) {
                    frontNow = Optional.of(files.size());
                }
                files.add(file.get());
                String language = lines.get("language." + index);
                if (language != null) {
                    languages.put(file.get().file(), language);
                }
            }
        }
        return new Session(
                files,
                frontNow,
                Optional.ofNullable(lines.get("window")).flatMap(SessionForm::window),
                languages,
                untitled(lines));
    }

    private static Map<Integer, Integer> untitled(Map<String, String> lines) {
        Map<Integer, Integer> untitled = new LinkedHashMap<>();
        lines.forEach((name, tab) -> {
            if (name.startsWith(UNTITLED)) {
                number(name.substring(UNTITLED.length()))
                        .ifPresent(document ->
                                number(tab).ifPresent(at -> untitled.put(document, at)));
            }
        });
        return untitled;
    }

    private static Optional<Integer> number(@Nullable String value) {
        try {
            return Optional.ofNullable(value).map(Integer::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String line(Bookmark at) {
        return at.line() + " " + at.column() + " " + at.topLine() + " " + at.file();
    }

    /** An entry that is invalid, at least on this system, does not affect the others. */
    private static Optional<Bookmark> bookmark(@Nullable String line) {
        if (line == null) {
            return Optional.empty();
        }
        try {
            String[] parts = parts(line, 4);
            return Optional.of(
                    new Bookmark(
                            Path.of(parts[3]),
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
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

    private static Optional<WindowPlace> window(String line) {
        try {
            String[] parts = parts(line, 5);
            return Optional.of(
                    new WindowPlace(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]),
                            Boolean.parseBoolean(parts[4])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String[] parts(String line, int count) {
        String[] parts = line.split(" ", count);
        if (parts.length < count) {
            throw new IllegalArgumentException(line);
        }
        return parts;
    }
}
