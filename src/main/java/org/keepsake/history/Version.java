package org.keepsake.history;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What a file held earlier.
 *
 * @param path where that is now; for reading only
 * @param replaced when a save replaced it
 * @param written when it was written: the modification time that the file had
 * @param size in bytes
 */
public record Version(Path path, Instant replaced, Instant written, long size) {}
