package org.keepsake.storage.system;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The seam between this room and the operating system: all that a save ever asks of it, one method
 * for one thing that can go wrong. A decorator can trace, slow down or fail any of them.
 *
 * <p>Implementations may be used by several threads at once. All methods may block.
 */
public interface FileOperations {

    /**
     * Holds the folder that a path leads to open, so that all that this thread asks about names in
     * it concerns that folder, even if its own name comes to lead to another one. Links on the way
     * are followed where the kernel allows that: see protected_symlinks in proc(5).
     */
    HeldFolder hold(Path folder) throws IOException;

    /** Returns the number of the user this process acts for, or {@link FileFacts#UNKNOWN}. */
    int user() throws IOException;

    /** Tells what a name stands for, links not followed; empty if there is no such name. */
    Optional<FileFacts> facts(Path path) throws IOException;

    /**
     * Tells what a name leads to, links followed by the system itself: those of {@code /dev/fd}
     * lead to what has no name.
     */
    Optional<FileKind> kindBehind(Path path) throws IOException;

    /** Opens a pipe for reading, links followed by the system itself. Waits for one who writes. */
    ReadableByteChannel openPipe(Path path) throws IOException;

    /** Returns what a symbolic link says, which may be relative to the link's directory. */
    Path readLink(Path link) throws IOException;

    /** Returns the one absolute name of an existing directory that has no link in it. */
    Path realPath(Path directory) throws IOException;

    /** Fails if this process may not write to the file, or not put names into the directory. */
    void requireWritable(Path path) throws IOException;

    /** Whether something is mounted on this very file, so that its name can't be replaced. */
    boolean isMountPoint(Path realPath) throws IOException;

    /** Returns the bytes that this process may still write to the file system of {@code path}. */
    long usableSpace(Path path) throws IOException;

    /**
     * Creates an empty file, open for writing; fails if the name is taken.
     *
     * @param ownerOnly whether nobody else may open it, else the system's usual rights apply
     */
    OpenFile create(Path path, boolean ownerOnly) throws IOException;

    /** Opens an existing file for reading its bytes. */
    OpenFile openForReading(Path path) throws IOException;

    /** Opens an existing file, which must be no link, for questions about itself. */
    OpenFile openToInspect(Path path) throws IOException;

    /**
     * Opens an existing regular file, which must be no link, for reading it and for writing over
     * its bytes; nothing is cut off.
     */
    OpenFile openForOverwriting(Path path) throws IOException;

    /** Renames a file within its directory, replacing what has the new name, as one step. */
    void moveAtomically(Path from, Path to) throws IOException;

    /** Gives an existing file a second name, on the same device; fails if that is taken. */
    void createLink(Path link, Path existing) throws IOException;

    /** Deletes a file, or an empty directory, if it is there. */
    void delete(Path path) throws IOException;

    /**
     * Brings the names in this directory to the storage device.
     *
     * @return whether they are known to be there; false if the system has no way to do this
     */
    boolean forceDirectory(Path directory) throws IOException;

    /**
     * Makes a directory and its parents, for nobody but the owner, if they are not there. The names
     * of parents that it makes are brought to the device; its own is left to {@link
     * #forceDirectory}.
     */
    void createDirectories(Path directory) throws IOException;

    /** Returns what is in a directory, in no particular order; nothing if it is missing. */
    List<Path> list(Path directory) throws IOException;

    /**
     * Takes a lock that ends with this process at the latest, making the file if need be. The file
     * must not be opened by any other means: closing it would release the lock.
     *
     * @return what releases it, or empty if another process has it
     */
    Optional<Closeable> tryLock(Path file) throws IOException;

    /**
     * Waits before another attempt.
     *
     * @throws java.io.InterruptedIOException if the thread is interrupted, now or before; it stays
     *     interrupted
     */
    void pause(Duration duration) throws IOException;

    /**
     * What the system says of an error, in the language in which it speaks to this process.
     *
     * @param errno the number of the error, as Linux counts
     * @return empty if the system counts otherwise, or need not be asked because it speaks English
     */
    default Optional<String> sentence(int errno) {
        return Optional.empty();
    }
}
