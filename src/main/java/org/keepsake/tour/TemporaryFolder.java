package org.keepsake.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.keepsake.profile.UserFolders;

/** A folder of our own, deleted with everything in it when closed. */
final class TemporaryFolder implements AutoCloseable {
    private static final int ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

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
        for (int left = ATTEMPTS; ; left--) {
            try {
                delete();
                return;
            } catch (IOException | UncheckedIOException e) {
                // A tour that is ended in the middle leaves a save behind that is not done yet.
                if (left == 0) {
                    throw e;
                }
                Tempo.rest(BETWEEN_ATTEMPTS);
            }
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
