package org.keepsake.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was open.
 *
 * @param files in the order of their tabs
 * @param front the index of the one in front; empty when that was another document
 * @param window the window's bounds, if known
 * @param languages the languages that the user has chosen for some of the files
 * @param untitled the places of the tabs without a file, from 0 and counting all tabs, by the
 *     number of the document
 */
public record Session(
        List<Bookmark> files,
        Optional<Integer> front,
        Optional<WindowPlace> window,
        Map<Path, String> languages,
        Map<Integer, Integer> untitled) {

    /** Nothing open. */
    public static final Session EMPTY = new Session(List.of(), Optional.empty(), Optional.empty());

    public Session {
        files = List.copyOf(files);
        languages = Map.copyOf(languages);
        untitled = Map.copyOf(untitled);
        int count = files.size();
        if (front.filter(index -> index < 0 || index >= count).isPresent()) {
            throw new IllegalArgumentException("In front: " + front + " of " + count);
        }
    }

    /** A session in which no language was chosen, and every document has a file. */
    public Session(List<Bookmark> files, Optional<Integer> front, Optional<WindowPlace> window) {
        this(files, front, window, Map.of(), Map.of());
    }
}
