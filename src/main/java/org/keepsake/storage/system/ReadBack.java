package org.keepsake.storage.system;

/**
 * A file that was written and forced, and is read once more. Buffers that are read into must be
 * direct, begin at a multiple of {@link #ALIGNMENT} and have room for a multiple of it.
 */
public interface ReadBack extends ReadableFile {
    /** What a device reads is a multiple of this, in bytes, on nearly all file systems. */
    int ALIGNMENT = 4096;

    /**
     * Whether the bytes come from the device. If not, the system gives what it has in memory, which
     * proves what we have written, not what the device has.
     */
    boolean fromDevice();
}
