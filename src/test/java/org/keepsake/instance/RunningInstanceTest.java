package org.keepsake.instance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Position;

class RunningInstanceTest {
    @TempDir Path temporary;

    private final BlockingQueue<Handover> opened = new LinkedBlockingQueue<>();

    private Path folder() {
        return temporary.resolve("instance");
    }

    private static NamedPlace named(Path path) {
        return new NamedPlace(path, Optional.empty());
    }

    private Optional<RunningInstance> begin() throws IOException {
        return RunningInstance.begin(folder(), new SystemFiles(), opened::add);
    }

    private boolean handsOver(NamedPlace... files) {
        return RunningInstance.handOver(folder(), new Handover(List.of(files), Optional.empty()));
    }

    @Test
    void aSecondStartHandsItsFilesToTheFirst() throws Exception {
        try (RunningInstance _ = begin().orElseThrow()) {
            assertThat(begin()).isEmpty();
            assertThat(handsOver(named(Path.of("notes.txt")))).isTrue();
            assertThat(opened.take().files())
                    .containsExactly(named(Path.of("notes.txt").toAbsolutePath()));
            assertThat(handsOver()).isTrue();
            assertThat(opened.take().files()).isEmpty();
        }
    }

    @Test
    void thePlaceInAFileIsHandedOverWithIt() throws Exception {
        NamedPlace place = new NamedPlace(Path.of("/a"), Optional.of(new Position(11, 2)));
        try (RunningInstance _ = begin().orElseThrow()) {
            assertThat(handsOver(place)).isTrue();
            assertThat(opened.take().files()).containsExactly(place);
        }
    }

    @Test
    void whatComesThroughAPipeIsHandedOverToItsEnd() throws Exception {
        byte[] text = "piped\n".repeat(100_000).getBytes(UTF_8);
        try (RunningInstance _ = begin().orElseThrow()) {
            CompletableFuture<Boolean> handed = handsOver(new ByteArrayInputStream(text));
            try (ReadableByteChannel input = opened.take().input().orElseThrow()) {
                assertThat(Channels.newInputStream(input).readAllBytes()).isEqualTo(text);
            }

            assertThat(handed.get()).isTrue();
            assertThat(handsOver(named(Path.of("/a")))).isTrue();
        }
    }

    @Test
    void aPipeThatNobodyReadsAnyMoreIsNotReadToItsEnd() throws Exception {
        try (RunningInstance _ = begin().orElseThrow()) {
            CompletableFuture<Boolean> handed = handsOver(new Endless());
            opened.take().input().orElseThrow().close();

            assertThat(handed.get()).isTrue();
        }
    }

    /** On a thread of its own: it ends when all is read. */
    private CompletableFuture<Boolean> handsOver(InputStream input) {
        Handover handed = new Handover(List.of(), Optional.of(Channels.newChannel(input)));
        return CompletableFuture.supplyAsync(() -> RunningInstance.handOver(folder(), handed));
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }

    @Test
    void thereIsNobodyAfterTheEnd() throws IOException {
        begin().orElseThrow().close();

        assertThat(handsOver()).isFalse();
        begin().orElseThrow().close();
    }

    /** What it still writes down belongs to the next one, which must not begin without it. */
    @Test
    void oneThatIsAboutToEndTakesNothingAndIsWaitedFor() throws Exception {
        RunningInstance ending = begin().orElseThrow();
        ending.leave();
        assertThat(handsOver(named(Path.of("/a")))).isFalse();
        CompletableFuture<Optional<RunningInstance>> next =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return begin();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });

        ending.close();

        try (RunningInstance _ = next.get().orElseThrow()) {
            assertThat(handsOver(named(Path.of("/b")))).isTrue();
        }
        assertThat(opened.take().files()).containsExactly(named(Path.of("/b")));
    }

    @Test
    void aSocketOfADeadProcessIsNoObstacle() throws Exception {
        Files.createDirectories(folder());
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(folder().resolve("socket")));
        }
        assertThat(folder().resolve("socket")).exists();
        assertThat(handsOver()).isFalse();

        try (RunningInstance _ = begin().orElseThrow()) {
            assertThat(handsOver(named(Path.of("/a")))).isTrue();
            assertThat(opened.take().files()).containsExactly(named(Path.of("/a")));
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
            assertThat(handsOver(named(Path.of("/b")))).isTrue();
            assertThat(opened.take().files()).containsExactly(named(Path.of("/b")));
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
