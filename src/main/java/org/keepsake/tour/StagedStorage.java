package org.keepsake.tour;

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
 * The real storage, which can be slowed down, or filled up, while it is in use, and which notes
 * when it was done with a file. What the program keeps for itself goes by it untouched. The script
 * sets it and a worker writes to it.
 */
final class StagedStorage extends ForwardingFiles {
    /** As fast as the storage is, and as large. */
    static final long UNLIMITED = Long.MAX_VALUE;

    private final UserFolders own;
    private volatile long bytesPerSecond = UNLIMITED;
    private volatile long room = UNLIMITED;
    private volatile Done done = new Done(0, 0, 0);

    /**
     * When files were done, by {@link System#nanoTime()}.
     *
     * @param files how many have been replaced
     * @param replaced when the last one was
     * @param durable when its name was on the device
     */
    record Done(int files, long replaced, long durable) {}

    /**
     * In front of {@code files}.
     *
     * @param own where the program keeps its own files
     */
    StagedStorage(FileOperations files, UserFolders own) {
        super(files);
        this.own = own;
    }

    /** Takes at most so many bytes a second into each file from now on. */
    void slowDownTo(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Has room for so many bytes in each new file from now on. */
    void leaveRoomFor(long bytes) {
        room = bytes;
    }

    /** What was done last. */
    Done done() {
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

    /** A file that is being written: it keeps to the speed and to the room there is. */
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
