package org.keepsake.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.keepsake.history.FileHistory.Of;
import org.keepsake.storage.Versions.Kept;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.OpenFile;

/** One version in the making: a second name for the bytes if that will do, else a copy. */
final class Keeping implements Kept {
    private static final System.Logger LOG = System.getLogger(Keeping.class.getName());
    private static final int PIECE = 256 << 10;

    private final FileOperations files;
    private final HistoryLimits limits;
    private final FileHistory history;
    private final Path file;
    private final FileStamp stamp;
    private final Path version;
    private boolean copied;
    private boolean wanted = true;
    private boolean taken;
    private boolean durable;

    /**
     * Prepares a version of {@code file}, whose facts are {@code stamp}, replaced at {@code now}.
     */
    Keeping(
            FileOperations files,
            HistoryLimits limits,
            FileHistory history,
            Path file,
            FileStamp stamp,
            Instant now) {
        this.files = files;
        this.limits = limits;
        this.history = history;
        this.file = file;
        this.stamp = stamp;
        this.version = history.next(now, stamp);
    }

    /**
     * Copies the bytes now, unless they are too many.
     *
     * @throws IOException if they could not be copied; nothing is left of them then
     */
    void copy() throws IOException {
        copied = true;
        if (stamp.size() > limits.copy()) {
            wanted = false;
            return;
        }
        Path part = history.partOf(version);
        try {
            copyBytes(file, part);
            files.moveAtomically(part, version);
            forceFolders();
            taken = true;
            durable = stamp.size() <= limits.total();
        } catch (IOException e) {
            files.delete(part);
            files.delete(version);
            throw e;
        }
    }

    /** Keeps no version: the file is to hold the same bytes as now. */
    void skip() {
        wanted = false;
    }

    /** Forces the folder and the two that name it, because each may be new. */
    private void forceFolders() throws IOException {
        Path folder = history.folder();
        for (int i = 0; i < 3 && folder != null; i++) {
            files.forceDirectory(folder);
            folder = folder.getParent();
        }
    }

    @Override
    public boolean isDurable() {
        return durable;
    }

    @Override
    public Optional<Path> take() {
        if (wanted && !copied) {
            try {
                files.createLink(version, file);
                taken = true;
            } catch (IOException e) {
                LOG.log(System.Logger.Level.INFO, "No version is kept of " + file, e);
            }
        }
        return taken ? Optional.of(version) : Optional.empty();
    }

    @Override
    public void drop() {
        if (taken) {
            attempt(() -> files.delete(version));
        }
    }

    @Override
    public void done() {
        attempt(() -> {
            FileStamp now = files.facts(file).map(FileFacts::stamp).orElse(stamp);
            String before = history.of().map(Of::before).orElse("");
            history.note(new Of(file, now.device(), now.inode(), before));
            files.forceDirectory(history.folder());
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void attempt(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "The history is not tidy", e);
        }
    }

    private void copyBytes(Path from, Path to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
        try (OpenFile source = files.openForReading(from);
                OpenFile copy = files.create(to, true)) {
            while (source.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    copy.write(buffer);
                }
            }
            copy.force();
        }
    }
}
