package org.keepsake.storage.system.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Finds out on Linux whether something is mounted on a name. A file mounted over another of the
 * same file system has the same device number, so only the table of mounts tells; its format is in
 * proc(5), {@code /proc/pid/mountinfo}.
 */
final class MountPoints {
    private static final int MOUNT_POINT_FIELD = 4;

    private final Path table;

    MountPoints(Path table) {
        this.table = table;
    }

    boolean contain(Path realPath) throws IOException {
        if (!Files.isReadable(table)) {
            return false;
        }
        // The names are bytes to the kernel; Latin-1 takes any, and only equality matters.
        try (Stream<String> lines = Files.lines(table, StandardCharsets.ISO_8859_1)) {
            String name =
                    new String(
                            realPath.toString().getBytes(StandardCharsets.UTF_8),
                            StandardCharsets.ISO_8859_1);
            String field = escape(name);
            return lines.anyMatch(line -> line.split(" ", -1)[MOUNT_POINT_FIELD].equals(field));
        }
    }

    private static String escape(String name) {
        return name.replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012");
    }
}
