package org.keepsake.tour.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.keepsake.profile.UserFolders;
import org.keepsake.tour.actor.Tempo;

/** A folder of our own, deleted with everything in it when closed. */
public final class TemporaryFolder implements AutoCloseable {
    private static final int ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private final Path path;

    /** Makes it. */
    public TemporaryFolder() throws IOException {
        path = Files.createTempDirectory("keepsake-tour-").toRealPath();
    }

    /** The folder, without a link on the way to it. */
    public Path path() {
        return path;
    }

    /** The folders of a user who has never used the program; the real user's are left alone. */
    public UserFolders userFolders() {
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
