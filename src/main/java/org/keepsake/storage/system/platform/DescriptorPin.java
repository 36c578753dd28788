package org.keepsake.storage.system.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.system.ReadBack;

/**
 * Holds a file by a descriptor of its own.
 *
 * @param name what the file was opened by, for error messages
 */
record DescriptorPin(LinuxCalls.Descriptor descriptor, Path name) implements Pin {

    @Override
    public Path path() {
        return descriptor.path();
    }

    @Override
    public boolean force(FileChannel channel) throws IOException {
        return force();
    }

    boolean force() throws IOException {
        int errno = descriptor.fsync();
        return switch (errno) {
            case 0 -> true;
            case LinuxCalls.EINVAL, LinuxCalls.ENOSYS, LinuxCalls.EOPNOTSUPP -> false;
            default -> throw LinuxCalls.failure(name, errno);
        };
    }

    @Override
    public void beginWriteOut(long offset, long length) {
        descriptor.beginWriteOut(offset, length);
    }

    @Override
    public ReadBack readBack() throws IOException {
        Optional<ReadBack> device = DeviceReadBack.open(path(), name);
        return device.isPresent() ? device.get() : ChannelReadBack.open(path());
    }

    @Override
    public void close() {
        descriptor.close();
    }
}
