package org.keepsake.save;

import java.nio.file.Path;
import org.keepsake.storage.Expected;

/**
 * Where bytes are to go.
 *
 * @param path as the user knows it; links are followed
 * @param expected what should be there now
 * @param overwriteReadOnly whether the user has agreed to replace a file that is protected
 */
public record Destination(Path path, Expected expected, boolean overwriteReadOnly) {}
