package org.keepsake.storage.system.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.system.ReadBack;

/** Reads back past the page cache, by O_DIRECT of open(2). */
final class DeviceReadBack implements ReadBack {
    private final LinuxCalls.Descriptor file;
    private final Path name;
    private long position;

    private DeviceReadBack(LinuxCalls.Descriptor file, Path name) {
        this.file = file;
        this.name = name;
    }

    /** Opens what {@code path} leads to; empty if its file system has no direct reads. */
    static Optional<ReadBack> open(Path path, Path name) {
        try {
            return tryOut(LinuxCalls.openDirect(path), name);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Takes over a file, or closes it: some file systems take the flag and refuse the reads. */
    static Optional<ReadBack> tryOut(LinuxCalls.Descriptor file, Path name) {
        ByteBuffer trial = ByteBuffer.allocateDirect(2 * ALIGNMENT).alignedSlice(ALIGNMENT);
        if (file.read(trial.limit(ALIGNMENT), 0) < 0) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(new DeviceReadBack(file, name));
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
        if (position % ALIGNMENT != 0) {
            // Only the end of a file is not aligned; to read on from there is an error.
            return -1;
        }
        int count = file.read(into, position);
        if (count < 0) {
            throw LinuxCalls.failure(name, -count);
        }
        int odd = count % ALIGNMENT;
        if (odd > 0 && position + count < file.size()) {
            // A short read within the file: what is odd is read again.
            count -= odd;
        }
        into.position(into.position() + count);
        position += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public boolean fromDevice() {
        return true;
    }

    @Override
    public void close() {
        file.close();
    }
}
