package org.keepsake.profile;

import java.util.Map;

/** The lines of a file that must be there. */
final class RequiredLines {
    private RequiredLines() {}

    static String get(Map<String, String> lines, String name) {
        String value = lines.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No " + name);
        }
        return value;
    }
}
