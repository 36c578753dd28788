package org.keepsake.profile;

import java.util.Map;

/** Reads lines that a file must have. */
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
