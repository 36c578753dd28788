package org.keepsake.tour.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The peak memory of this process, as Linux counts it (VmHWM in proc(5)). */
final class PeakMemory {
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String KEY = "VmHWM:";

    private PeakMemory() {}

    /** Resets the peak to the current use; does nothing where the system cannot. */
    static void reset() {
        System.gc();
        try {
            Files.writeString(RESET, "5");
        } catch (IOException _) {
            // The peak then covers the time before as well.
        }
    }

    /** The peak in MiB; empty where the system does not report it. */
    static Optional<Double> mebibytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(KEY))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kibibytes -> Long.parseLong(kibibytes) / 1024.0)
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
