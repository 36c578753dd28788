package org.keepsake.storage;

/**
 * One replacement of a file's bytes, its methods to be called once each and in this order. Until
 * {@link #commit} the target has its old bytes; closing before that leaves them and nothing else.
 * Used by one thread.
 */
public interface Replacement extends AutoCloseable {

    /** Whether the file itself is written over, rather than its name given to another. */
    boolean isInPlace();

    /**
     * Writes the new bytes aside.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
     */
    void write(ByteSource bytes, Progress progress) throws StorageException;

    /** Brings what was written to the device. */
    void force() throws StorageException;

    /**
     * Reads back what was written and compares each byte.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
     */
    void verify(ByteSource bytes, Progress progress) throws StorageException;

    /** Puts the new bytes in the old ones' place. It can't be cancelled. */
    Commit commit() throws StorageException;

    /** Undoes whatever was not committed. */
    @Override
    void close() throws StorageException;
}
