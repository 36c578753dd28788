package org.keepsake.instance;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.text.Position;

/**
 * A file that is handed over.
 *
 * @param at where to go in it; empty to leave the caret where it is
 */
public record NamedPlace(Path path, Optional<Position> at) {}
