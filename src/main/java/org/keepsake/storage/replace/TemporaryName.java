package org.keepsake.storage.replace;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The names of our temporary files: recognisable, and not derived from the name of the file they
 * are for, which may be as long as a name can be. They are hidden where that is allowed; a file
 * server may be told to take no name that begins with a dot.
 */
final class TemporaryName {
    private static final String HIDDEN = ".~ks-";
    private static final String VISIBLE = "~ks-";

    private TemporaryName() {}

    /** Returns a name that nobody has; should it be taken after all, making the file fails. */
    static String next() {
        return HIDDEN + id();
    }

    /** Returns such a name for where {@link #next} is refused. */
    static String nextVisible() {
        return VISIBLE + id();
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
        return Stream.of(HIDDEN, VISIBLE)
                .anyMatch(
                        prefix -> name.startsWith(prefix) && isId(name.substring(prefix.length())));
    }
}
