package org.keepsake.ui.open;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.text.Position;

/**
 * A file to open.
 *
 * @param at the place to go to; empty to leave the caret where it is
 */
public record Opening(Path file, Optional<Position> at) {

    /** A file without a place in it. */
    public static Opening of(Path file) {
        return new Opening(file, Optional.empty());
    }
}
