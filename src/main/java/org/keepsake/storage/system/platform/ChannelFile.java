package org.keepsake.storage.system.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.util.Set;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadBack;

/** An open file of the real system. */
final class ChannelFile implements OpenFile {
    /** The device gets what was written in portions of so many bytes, while more is written. */
    private static final long WRITE_OUT = 8L << 20;

    private final Pin pin;
    private final Set<? extends OpenOption> options;
    private final AttributeViews attributes;
    private FileChannel channel;
    private long written;
    private long handedOn;

    /** Opens what {@code pin} holds, and lets it go if that is not possible. */
    ChannelFile(Pin pin, Set<? extends OpenOption> options, AttributeViews attributes)
            throws IOException {
        this(pin, options, attributes, open(pin, options));
    }

    /** Takes over what is open. */
    ChannelFile(
            Pin pin,
            Set<? extends OpenOption> options,
            AttributeViews attributes,
            FileChannel channel) {
        this.pin = pin;
        this.options = options;
        this.attributes = attributes;
        this.channel = channel;
    }

    private static FileChannel open(Pin pin, Set<? extends OpenOption> options) throws IOException {
        try {
            return FileChannel.open(pin.path(), options);
        } catch (IOException e) {
            pin.close();
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int count = channel.write(from);
        written += count;
        if (written - handedOn >= WRITE_OUT) {
            pin.beginWriteOut(handedOn, written - handedOn);
            handedOn = written;
        }
        return count;
    }

    @Override
    public void rewind() throws IOException {
        if (!channel.isOpen()) {
            channel = FileChannel.open(pin.path(), options);
        }
        channel.position(0);
        written = 0;
        handedOn = 0;
    }

    @Override
    public void truncate(long size) throws IOException {
        channel.truncate(size);
    }

    @Override
    public boolean force() throws IOException {
        return pin.force(channel);
    }

    @Override
    public FileFacts facts() throws IOException {
        return attributes.facts(pin.path());
    }

    @Override
    public Metadata metadata() throws IOException {
        return attributes.metadata(pin.path());
    }

    @Override
    public void apply(Metadata metadata) throws IOException {
        attributes.apply(metadata, pin.path());
    }

    @Override
    public ReadBack readBack() throws IOException {
        return pin.readBack();
    }

    @Override
    public void close() throws IOException {
        try (pin) {
            channel.close();
        }
    }
}
