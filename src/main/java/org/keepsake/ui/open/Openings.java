package org.keepsake.ui.open;

import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to open at startup.
 *
 * @param files in order; the last ends up in front
 * @param stream text from a pipe, such as standard input
 * @param unclear names that cannot be resolved to a file, because some of their bytes are invalid
 *     in the system's encoding
 */
public record Openings(
        List<Opening> files, Optional<ReadableByteChannel> stream, List<String> unclear) {

    /** Files, and nothing else. */
    public static Openings of(List<Path> files) {
        return new Openings(files.stream().map(Opening::of).toList(), Optional.empty(), List.of());
    }

    /** Whether there is nothing to open. */
    public boolean isEmpty() {
        return files.isEmpty() && stream.isEmpty();
    }
}
