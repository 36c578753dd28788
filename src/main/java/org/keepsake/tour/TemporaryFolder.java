package org.keepsake.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.keepsake.profile.UserFolders;

/** A folder of our own, deleted with everything in it when closed. */
final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    TemporaryFolder() throws IOException {
        path = Files.createTempDirectory("keepsake-tour-").toRealPath();
    }

    Path path() {
        return path;
    }

    /** The folders of a user who has never used the program; the real user's are left alone. */
    UserFolders userFolders() {
        return new UserFolders(path.resolve("user/config"), path.resolve("user/state"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
