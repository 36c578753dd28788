package org.keepsake.profile;

import java.util.List;
import java.util.Optional;

/**
 * What was open.
 *
 * @param files in the order of their tabs
 * @param front which of them was in front, counted from 0; none when it was another document
 * @param window where the window stood, if that is known
 */
public record Session(List<Bookmark> files, Optional<Integer> front, Optional<WindowPlace> window) {

    /** Nothing was open. */
    public static final Session EMPTY = new Session(List.of(), Optional.empty(), Optional.empty());

    public Session {
        files = List.copyOf(files);
        int count = files.size();
        if (front.filter(index -> index < 0 || index >= count).isPresent()) {
            throw new IllegalArgumentException("In front: " + front + " of " + count);
        }
    }
}
