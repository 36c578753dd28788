package org.keepsake.session;

import java.util.Map;

/** The lines of a file that must be there. */
final class Lines {
    private Lines() {}

    static String get(Map<String, String> lines, String name) {
        String value = lines.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No " + name);
        }
        return value;
    }
}
