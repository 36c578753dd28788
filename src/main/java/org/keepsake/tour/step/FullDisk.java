package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keepsake.tour.stage.StagedStorage;

/**
 * The closest thing to a full disk available here: a small file system of its own where one may be
 * mounted, else an ordinary folder under a {@link StagedStorage} that fails with the system's
 * error. {@code /dev/full} is no help: a device cannot be replaced by a file, so a save to it is
 * refused for that reason.
 */
final class FullDisk implements AutoCloseable {
    private static final int SIZE = 256 << 10;

    private final StagedStorage storage;
    private final Path folder;
    private final boolean mounted;
    private final Thread unmounting = new Thread(this::unmount);

    /**
     * Creates the disk at {@code folder}.
     *
     * @throws IOException if the folder cannot be created
     */
    FullDisk(Path folder, StagedStorage storage) throws IOException {
        this.storage = storage;
        this.folder = Files.createDirectory(folder);
        String options = "size=" + SIZE + ",mode=0700";
        mounted = run("mount", "-t", "tmpfs", "-o", options, "keepsake", folder.toString());
        if (mounted) {
            // Nothing stays mounted when the tour is interrupted.
            Runtime.getRuntime().addShutdownHook(unmounting);
        } else {
            storage.leaveRoomFor(SIZE / 2);
        }
    }

    Path folder() {
        return folder;
    }

    /** What kind of disk it is. */
    String description() {
        return mounted
                ? "a real one: a tmpfs of " + (SIZE >> 10) + " KiB"
                : "simulated: no file system may be mounted here, so writing fails in the"
                        + " system's words, \"No space left on device\"";
    }

    /** As many of these lines as fit once, but leave no room for a second copy. */
    String filledWith(String line) {
        return line.repeat(SIZE * 3 / 4 / line.getBytes(StandardCharsets.UTF_8).length);
    }

    @Override
    public void close() {
        storage.leaveRoomFor(StagedStorage.UNLIMITED);
        if (mounted) {
            Runtime.getRuntime().removeShutdownHook(unmounting);
            unmount();
        }
    }

    private void unmount() {
        run("umount", folder.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
