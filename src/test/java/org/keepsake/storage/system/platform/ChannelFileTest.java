package org.keepsake.storage.system.platform;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadBack;
import org.keepsake.storage.system.SystemTools;

/** What an open file makes of what holds it. */
class ChannelFileTest {
    private static final int MIB = 1 << 20;

    /** The ranges that were handed on, as start and length in MiB. */
    private final List<String> handedOn = new ArrayList<>();

    private boolean forcible = true;
    private boolean released;
    private Path path;

    private final class NotingPin implements Pin {
        @Override
        public Path path() {
            return path;
        }

        @Override
        public boolean force(FileChannel channel) {
            return forcible;
        }

        @Override
        public void beginWriteOut(long offset, long length) {
            handedOn.add(offset / MIB + "+" + length / MIB);
        }

        @Override
        public ReadBack readBack() throws IOException {
            return ChannelReadBack.open(path);
        }

        @Override
        public void close() {
            released = true;
        }
    }

    @BeforeEach
    void makeFile(@TempDir Path folder) throws IOException {
        path = Files.writeString(folder.toRealPath().resolve("file"), "content");
    }

    private OpenFile open() throws IOException {
        return new ChannelFile(new NotingPin(), Set.of(READ, WRITE), new AttributeViews());
    }

    private static void write(OpenFile file, int mebibytes) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(MIB);
        for (int i = 0; i < mebibytes; i++) {
            piece.clear();
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        }
    }

    @Test
    void whatIsWrittenIsHandedToTheDeviceInPortions() throws IOException {
        try (OpenFile file = open()) {
            write(file, 18);
            assertThat(handedOn).containsExactly("0+8", "8+8");
            file.rewind();
            write(file, 9);
        }
        assertThat(handedOn).containsExactly("0+8", "8+8", "0+8");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyTheFileSystemKnowsWhetherItForces(boolean can) throws IOException {
        forcible = can;
        try (OpenFile file = open()) {
            assertThat(file.force()).isEqualTo(can);
        }
    }

    @Test
    void whatHeldTheFileIsLetGoWithIt() throws IOException {
        open().close();
        assertThat(released).isTrue();
        assertThat(SystemTools.openBelow(path)).isEmpty();
    }

    @Test
    void fileThatIsHeldByItsNameIsForcedByItsChannel() throws IOException {
        Pin pin = new Pin.Name(path);
        FileChannel channel = FileChannel.open(path, WRITE);
        assertThat(pin.force(channel)).isTrue();
        channel.close();
        assertThatExceptionOfType(ClosedChannelException.class)
                .isThrownBy(() -> pin.force(channel));
    }
}
