package org.keepsake.history;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What a file held earlier.
 *
 * @param path where that is now; for reading only
 * @param replaced when a save replaced it
 * @param written when it was written, according to the file system
 * @param size in bytes
 */
public record Version(Path path, Instant replaced, Instant written, long size) {}
