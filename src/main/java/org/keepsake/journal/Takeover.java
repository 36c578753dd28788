package org.keepsake.journal;

import java.nio.file.Path;
import java.util.List;

/**
 * What earlier sessions have left.
 *
 * @param found the journals, the most recently written last
 * @param newer journals of a newer version of this program, which stay where they are
 * @param aside files that are not journals, where they are now
 */
public record Takeover(List<FoundJournal> found, List<Path> newer, List<Path> aside) {
    public Takeover {
        found = List.copyOf(found);
        newer = List.copyOf(newer);
        aside = List.copyOf(aside);
    }
}
