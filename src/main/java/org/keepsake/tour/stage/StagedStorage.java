package org.keepsake.tour.stage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.keepsake.profile.UserFolders;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.ForwardingFile;
import org.keepsake.storage.system.ForwardingFiles;
import org.keepsake.storage.system.OpenFile;

/**
 * The real storage, which can be slowed down or filled up while in use, and which records when it
 * was done with a file. The program's own files pass through untouched. The script configures it
 * and a worker writes to it.
 */
public final class StagedStorage extends ForwardingFiles {
    /** The storage's own speed and size. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private final UserFolders own;
    private volatile long bytesPerSecond = UNLIMITED;
    private volatile long room = UNLIMITED;
    private volatile Done done = new Done(0, 0, 0);

    /**
     * When files were done, by {@link System#nanoTime()}.
     *
     * @param files how many have been replaced
     * @param replaced when the last one was replaced
     * @param durable when its name was on the device
     */
    public record Done(int files, long replaced, long durable) {}

    /**
     * Creates a stage in front of {@code files}.
     *
     * @param own where the program keeps its own files
     */
    StagedStorage(FileOperations files, UserFolders own) {
        super(files);
        this.own = own;
    }

    /** Limits the speed of each file to this many bytes per second from now on. */
    public void slowDownTo(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Leaves room for this many bytes in each new file from now on. */
    public void leaveRoomFor(long bytes) {
        room = bytes;
    }

    /** The files done so far. */
    public Done done() {
        return done;
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        OpenFile file = super.create(path, ownerOnly);
        return isOwn(path) ? file : new Staged(file);
    }

    @Override
    public OpenFile openForOverwriting(Path path) throws IOException {
        return new Staged(super.openForOverwriting(path));
    }

    @Override
    public void moveAtomically(Path from, Path to) throws IOException {
        super.moveAtomically(from, to);
        if (!isOwn(to)) {
            done = new Done(done.files() + 1, System.nanoTime(), done.durable());
        }
    }

    @Override
    public boolean forceDirectory(Path directory) throws IOException {
        boolean durable = super.forceDirectory(directory);
        if (!isOwn(directory)) {
            done = new Done(done.files(), done.replaced(), System.nanoTime());
        }
        return durable;
    }

    private boolean isOwn(Path path) {
        return path.startsWith(own.config()) || path.startsWith(own.state());
    }

    /** A file being written: it obeys the limits of speed and room. */
    private final class Staged extends ForwardingFile {
        private long written;

        Staged(OpenFile file) {
            super(file);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            if (written + from.remaining() > room) {
                throw new IOException("No space left on device");
            }
            int count = super.write(from);
            written += count;
            long rate = bytesPerSecond;
            if (rate != UNLIMITED) {
                waitUntil(System.nanoTime() + count * 1_000_000_000L / rate);
            }
            return count;
        }

        private static void waitUntil(long nanoTime) {
            for (long left; (left = nanoTime - System.nanoTime()) > 0; ) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
