package org.keepsake.instance;

import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Optional;

/**
 * What a second start hands to the program that runs, for it to open.
 *
 * @param files with absolute paths once they are handed over; none to come to the front only
 * @param input the text that comes through a pipe
 */
public record Handover(List<NamedPlace> files, Optional<ReadableByteChannel> input) {}
