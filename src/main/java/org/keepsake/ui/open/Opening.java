package org.keepsake.ui.open;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.text.Position;

/**
 * A file to open.
 *
 * @param at where to go in it; empty to leave the caret where it is
 */
public record Opening(Path file, Optional<Position> at) {

    /** A file, and no place in it. */
    public static Opening of(Path file) {
        return new Opening(file, Optional.empty());
    }
}
