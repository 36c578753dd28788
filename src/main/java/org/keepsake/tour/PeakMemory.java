package org.keepsake.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The most memory that this process has held at a time, as Linux counts it (VmHWM in proc(5)). */
final class PeakMemory {
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String KEY = "VmHWM:";

    private PeakMemory() {}

    /** Begins anew, with what is held now; nothing where the system cannot. */
    static void reset() {
        System.gc();
        try {
            Files.writeString(RESET, "5");
        } catch (IOException _) {
            // The peak so far is then the least that will be told.
        }
    }

    /** MiB; empty where the system does not tell. */
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
