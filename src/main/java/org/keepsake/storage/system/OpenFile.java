package org.keepsake.storage.system;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One open file, read or written from its start to its end. Used by one thread at a time.
 *
 * <p>What is asked about the file itself and not about its bytes concerns the file that was opened,
 * whatever its name leads to by now, so that nobody who may write in its folder can have the owner
 * or the rights of another file changed. Where a system has no means for that, and for what was
 * opened by {@link FileOperations#openForReading}, it goes by the name.
 */
public interface OpenFile extends ReadableFile {

    /** Writes at least one of the remaining bytes, perhaps not all; returns their number. */
    int write(ByteBuffer from) throws IOException;

    /** Goes back to the first byte; an interrupt that has closed the file opens it again. */
    void rewind() throws IOException;

    /** Cuts the file to {@code size} bytes if it is longer. */
    void truncate(long size) throws IOException;

    /**
     * Returns once bytes and attributes are on the storage device. After a failure it must not be
     * called again before the bytes were written again: the system may have dropped the pages it
     * could not write, and would report success for what is lost.
     *
     * @return whether they are known to be there; false if the file system has no way to do this
     */
    boolean force() throws IOException;

    /** Tells what the file is. */
    FileFacts facts() throws IOException;

    /** Reads owner, rights and attributes. */
    Metadata metadata() throws IOException;

    /**
     * Gives the file the metadata of another, as far as this process is allowed to. The caller
     * reads it again and compares: what is not permitted is left out, not reported.
     */
    void apply(Metadata metadata) throws IOException;

    /**
     * Opens the file once more for reading, past the system's memory if the file system lets us, so
     * that what is read is what the device has.
     */
    ReadBack readBack() throws IOException;

    /** Closes it. A failure means that earlier writes may be lost. Closing twice is harmless. */
    @Override
    void close() throws IOException;
}
