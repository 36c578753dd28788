package org.keepsake.storage.replace;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The names of our temporary files: hidden, recognisable, and not derived from the name of the file
 * they are for, which may be as long as a name can be.
 */
final class TemporaryName {
    private static final String PREFIX = ".~ks-";

    private TemporaryName() {}

    /** Returns a name that nobody has; should it be taken after all, making the file fails. */
    static String next() {
        return PREFIX + id();
    }

    /** Returns sixteen hexadecimal digits that were not used before. */
    static String id() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    static boolean isId(String name) {
        return name.matches("[0-9a-f]{16}");
    }

    /** Whether a file can be one of ours, going by its name. */
    static boolean matches(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(PREFIX) && isId(name.substring(PREFIX.length()));
    }
}
