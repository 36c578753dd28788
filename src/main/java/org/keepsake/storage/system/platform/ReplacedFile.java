package org.keepsake.storage.system.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Holds a large file while another takes its name. A file system frees the blocks of a file with
 * its last name, unless somebody holds it: for 256 MiB on ext4 that makes a rename take 50 ms
 * instead of less than one. So the rename only renames, and the blocks are freed when the file is
 * let go, by a thread that nobody waits for. Should the program or the machine end before, the file
 * system frees them by itself.
 */
final class ReplacedFile {
    /** Freeing a smaller file takes less time than there is to gain. */
    static final long LARGE = 16L << 20;

    private ReplacedFile() {}

    /** A rename. */
    @FunctionalInterface
    interface Move {
        void run() throws IOException;
    }

    /** Runs a move, by which {@code replaced} may lose its name. */
    static void during(Path replaced, Move move) throws IOException {
        Optional<LinuxCalls.Descriptor> held =
                isWorthHolding(replaced) ? hold(replaced) : Optional.empty();
        try {
            move.run();
        } finally {
            held.ifPresent(file ->
                    Thread.ofPlatform().daemon().name("keepsake-release").start(file::close));
        }
    }

    private static Optional<LinuxCalls.Descriptor> hold(Path file) {
        try {
            return Optional.of(LinuxCalls.hold(file));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean isWorthHolding(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            // NFS gives a file that is held another name, for all to see, when it is replaced.
            return attributes.isRegularFile()
                    && attributes.size() >= LARGE
                    && !Files.getFileStore(file).type().startsWith("nfs");
        } catch (IOException _) {
            return false;
        }
    }
}
