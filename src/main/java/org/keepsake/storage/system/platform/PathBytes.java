package org.keepsake.storage.system.platform;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Names as the kernel has them. A path may hold bytes that are no text, which its string has lost;
 * its URI has them all.
 */
final class PathBytes {
    private PathBytes() {}

    static byte[] of(Path path) {
        String escaped = path.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        byte[] name = bytes.toByteArray();
        // The URI of a folder ends with a slash, which would follow a link.
        boolean slash = name.length > 1 && name[name.length - 1] == '/';
        return slash ? Arrays.copyOf(name, name.length - 1) : name;
    }

    static MemorySegment cString(Path path, Arena arena) {
        byte[] name = of(path);
        MemorySegment string = arena.allocate(name.length + 1L);
        MemorySegment.copy(name, 0, string, ValueLayout.JAVA_BYTE, 0, name.length);
        return string;
    }
}
