package org.keepsake.save;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.Commit;

/**
 * A file has its new bytes.
 *
 * @param realPath the file, with no link in its path
 * @param commit what is there now, and how it came there
 * @param keptVersion a copy of somebody else's version that was replaced
 */
public record Replaced(Path realPath, Commit commit, Optional<Path> keptVersion) {}
