package org.keepsake.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Position;

class RunningInstanceTest {
    @TempDir Path temporary;

    private final BlockingQueue<List<NamedPlace>> opened = new LinkedBlockingQueue<>();

    private Path folder() {
        return temporary.resolve("instance");
    }

    private static NamedPlace named(Path path) {
        return new NamedPlace(path, Optional.empty());
    }

    private Optional<RunningInstance> begin() throws IOException {
        return RunningInstance.begin(folder(), new SystemFiles(), opened::add);
    }

    @Test
    void aSecondStartHandsItsFilesToTheFirst() throws Exception {
        try (RunningInstance _ = begin().orElseThrow()) {
            assertThat(begin()).isEmpty();
            assertThat(RunningInstance.handOver(folder(), List.of(named(Path.of("notes.txt")))))
                    .isTrue();
            assertThat(opened.take()).containsExactly(named(Path.of("notes.txt").toAbsolutePath()));
            assertThat(RunningInstance.handOver(folder(), List.of())).isTrue();
            assertThat(opened.take()).isEmpty();
        }
    }

    @Test
    void thePlaceInAFileIsHandedOverWithIt() throws Exception {
        NamedPlace place = new NamedPlace(Path.of("/a"), Optional.of(new Position(11, 2)));
        try (RunningInstance _ = begin().orElseThrow()) {
            assertThat(RunningInstance.handOver(folder(), List.of(place))).isTrue();
            assertThat(opened.take()).containsExactly(place);
        }
    }

    @Test
    void thereIsNobodyAfterTheEnd() throws IOException {
        begin().orElseThrow().close();

        assertThat(RunningInstance.handOver(folder(), List.of())).isFalse();
        begin().orElseThrow().close();
    }

    @Test
    void aSocketOfADeadProcessIsNoObstacle() throws Exception {
        Files.createDirectories(folder());
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(folder().resolve("socket")));
        }
        assertThat(folder().resolve("socket")).exists();
        assertThat(RunningInstance.handOver(folder(), List.of())).isFalse();

        try (RunningInstance _ = begin().orElseThrow()) {
            assertThat(RunningInstance.handOver(folder(), List.of(named(Path.of("/a"))))).isTrue();
            assertThat(opened.take()).containsExactly(named(Path.of("/a")));
        }
    }

    @Test
    void nonsenseOpensNothing() throws Exception {
        try (RunningInstance _ = begin().orElseThrow()) {
            var address = UnixDomainSocketAddress.of(folder().resolve("socket"));
            try (SocketChannel channel = SocketChannel.open(address)) {
                channel.write(ByteBuffer.wrap(new byte[64]));
                assertThat(answers(channel)).isFalse();
            }
            assertThat(RunningInstance.handOver(folder(), List.of(named(Path.of("/b"))))).isTrue();
            assertThat(opened.take()).containsExactly(named(Path.of("/b")));
            assertThat(opened).isEmpty();
        }
    }

    private static boolean answers(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) > 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void nobodyElseMayKnock() throws IOException {
        try (RunningInstance _ = begin().orElseThrow()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                    .isEqualTo("rwx------");
        }
    }
}
