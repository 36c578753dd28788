package org.keepsake.storage.system.platform;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.keepsake.storage.system.ReadBack;

/** Reads back what the system has, be it in memory. */
record ChannelReadBack(FileChannel channel) implements ReadBack {

    /** Reads what {@code path} leads to. */
    static ChannelReadBack open(Path path) throws IOException {
        return new ChannelReadBack(FileChannel.open(path, READ));
    }

    /** Reads what has this name, which must be no link. */
    static ChannelReadBack openByName(Path name) throws IOException {
        return new ChannelReadBack(FileChannel.open(name, READ, NOFOLLOW_LINKS));
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public boolean fromDevice() {
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
