package org.keepsake.background;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Tells that something was mounted or unmounted, on Linux, where proc(5) has a table of that.
 * Reading it never waits for a drive. For one thread.
 */
final class MountTable {
    private final Path table;
    private byte[] last;

    /** The table of this system, as it is now. */
    MountTable() {
        this(Path.of("/proc/self/mountinfo"));
    }

    MountTable(Path table) {
        this.table = table;
        this.last = read();
    }

    /** Whether it is another one than when it was looked at before. */
    boolean hasChanged() {
        byte[] now = read();
        boolean changed = !Arrays.equals(now, last);
        last = now;
        return changed;
    }

    private byte[] read() {
        try {
            return Files.exists(table) ? Files.readAllBytes(table) : new byte[0];
        } catch (IOException _) {
            return new byte[0];
        }
    }
}
