package org.keepsake.save;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.Commit;

/**
 * The result of replacing a file's bytes.
 *
 * @param realPath the file, without links in its path
 * @param commit what is there now, and how it got there
 * @param keptVersion where somebody else's version is that was replaced
 */
public record Replaced(Path realPath, Commit commit, Optional<KeptVersion> keptVersion) {}
