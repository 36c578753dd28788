package org.keepsake.save;

import java.nio.file.Path;
import org.keepsake.storage.Expected;

/**
 * Where bytes are to be written.
 *
 * @param path as the user knows it; links are followed
 * @param expected what should be there now
 * @param overwriteReadOnly whether the user has agreed to replace a read-only file
 */
public record Destination(Path path, Expected expected, boolean overwriteReadOnly) {}
