package org.keepsake.ui.open;

import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be opened at the start.
 *
 * @param files in their order; the last is in front
 * @param stream a text that comes from a pipe, such as standard input
 * @param unclear names that lead to no file, as some of their bytes are no text here
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
