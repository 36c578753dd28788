package org.keepsake.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keepsake.codec.LoadListener;
import org.keepsake.save.SaveStory;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.SystemTools;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

class LoadPipelineTest extends SaveStory {

    private LoadFailure loadFailure(Path path, Optional<Charset> charset, LoadListener listener) {
        return assertThatExceptionOfType(LoadException.class)
                .isThrownBy(() -> new LoadPipeline(faulty.files()).load(path, charset, listener))
                .actual()
                .failure();
    }

    private LoadFailure loadFailure(Path path) {
        return loadFailure(path, Optional.empty(), UNHEARD);
    }

    @Test
    void fileIsLoadedWithItsStamp() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        LoadedFile loaded = load(link);
        assertThat(loaded.text().toString()).isEqualTo("old");
        assertThat(loaded.path()).isEqualTo(link);
        assertThat(loaded.realPath()).isEqualTo(file);
        assertThat(loaded.stamp()).isEqualTo(new SystemFiles().facts(file).orElseThrow().stamp());
        assertThat(loaded.readOnly()).isFalse();
    }

    @Test
    void pathThroughDotsIsKnownByTheFolderThatTheSystemFinds() throws Exception {
        Files.createDirectories(folder.resolve("b/c"));
        Files.writeString(folder.resolve("b/file"), "of b");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("b/c"));
        LoadedFile loaded = load(link.resolve("../file"));
        assertThat(loaded.text().toString()).isEqualTo("of b");
        assertThat(loaded.path()).isEqualTo(folder.resolve("b/file"));
        assertThat(load(folder.resolve("./file")).path()).isEqualTo(file);
    }

    @Test
    void protectedFileIsLoadedAndSaysSo() throws Exception {
        Files.setAttribute(file, "unix:mode", 0444);
        assertThat(load(file).readOnly()).isTrue();
    }

    @Test
    void failureToReadIsNeverAnEmptyText() {
        faulty.fail("read", 1, "Input/output error");
        assertThat(loadFailure(file))
                .isEqualTo(
                        new LoadFailure.Storage(
                                new StorageFailure.Refused(
                                        StorageFault.DEVICE_ERROR, Stage.READ, file)));
    }

    @Test
    void missingFileIsNamedAsSuch() {
        assertThat(loadFailure(folder.resolve("none")))
                .isEqualTo(new LoadFailure.Storage(new StorageFailure.MissingFile()));
        assertThat(loadFailure(folder.resolve("none/file")))
                .isEqualTo(
                        new LoadFailure.Storage(
                                new StorageFailure.MissingFolder(folder.resolve("none"))));
    }

    @Test
    void directoryIsNotLoaded() {
        assertThat(loadFailure(folder))
                .isEqualTo(
                        new LoadFailure.Storage(new StorageFailure.NotAFile(FileKind.DIRECTORY)));
    }

    @Test
    void fileThatChangesWhileItIsReadIsReadAgain() throws Exception {
        faulty.on("close", 1, () -> Files.writeString(file, "newer"));
        LoadedFile loaded = new LoadPipeline(faulty.files()).load(file, Optional.empty(), UNHEARD);
        assertThat(loaded.text().toString()).isEqualTo("newer");
    }

    @Test
    void fileThatNeverRestsIsLoadedAndLookedAtCloselyByTheFirstSave() throws Exception {
        for (int nth = 1; nth <= 3; nth++) {
            String version = "version " + nth;
            faulty.on("close", nth, () -> Files.writeString(file, version));
        }
        LoadedFile loaded = new LoadPipeline(faulty.files()).load(file, Optional.empty(), UNHEARD);
        assertThat(loaded.text().toString()).isEqualTo("version 2");
        assertThat(storageFailure(request("mine", loaded.expected())))
                .isInstanceOf(StorageFailure.Conflict.class);
    }

    @Test
    void wrongCharsetIsAFailureWithTheByteAndItsLine() throws Exception {
        Files.write(file, new byte[] {'a', '\n', 'b', (byte) 0x81, 'c'});
        assertThat(loadFailure(file, Optional.of(StandardCharsets.US_ASCII), UNHEARD))
                .isEqualTo(new LoadFailure.Malformed(3, 1, StandardCharsets.US_ASCII, false));
    }

    @Test
    void loadingCanBeCancelled() {
        LoadListener cancelling =
                new LoadListener() {
                    @Override
                    public void progress(long done, long total) {
                        throw new CancellationException();
                    }

                    @Override
                    public void preview(Text beginning) {}
                };
        assertThat(loadFailure(file, Optional.empty(), cancelling))
                .isEqualTo(new LoadFailure.Cancelled());
    }

    @Test
    void pipeIsReadToItsEndIntoATextWithoutAFile() throws Exception {
        Path pipe = folder.resolve("pipe");
        SystemTools.run("mkfifo", pipe.toString());
        Thread writer =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                Files.write(pipe, "from a pipe".getBytes(UTF_8), WRITE);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        LoadedFile loaded = load(pipe);
        writer.join();
        assertThat(loaded.text().toString()).isEqualTo("from a pipe");
        assertThat(loaded.isStream()).isTrue();
        assertThat(load(file).isStream()).isFalse();
    }

    /** As a shell makes them: {@code keepsake <(command)}. */
    @Test
    void pipeThatHasNoNameIsReadToItsEndToo() throws Exception {
        SystemTools.assumeExists(Path.of("/proc/self/fd"));
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            try (OutputStream pipe = other.getOutputStream()) {
                pipe.write("from a pipe".getBytes(UTF_8));
            }
            Path link =
                    Files.createSymbolicLink(
                            folder.resolve("link"), Path.of("/proc/" + other.pid() + "/fd/0"));
            assertThat(load(link).text().toString()).isEqualTo("from a pipe");
        } finally {
            other.destroy();
        }
    }

    @Test
    void devicesAndSocketsAreRefusedInWords() throws Exception {
        assertThat(loadFailure(Path.of("/dev/null")))
                .isEqualTo(new LoadFailure.Storage(new StorageFailure.NotAFile(FileKind.DEVICE)));
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(loadFailure(socket))
                    .isEqualTo(
                            new LoadFailure.Storage(new StorageFailure.NotAFile(FileKind.SOCKET)));
        }
    }

    /** What the system hands on instead of a name whose bytes are no text. */
    private static final String DAMAGED = "caf\uFFFD.txt";

    private void createInBytes(String format) throws Exception {
        SystemTools.run("sh", "-c", "printf text >\"$(printf \"" + format + "\")\"");
    }

    @Test
    void nameThatIsNoTextIsFoundByItsFolder() throws Exception {
        createInBytes(folder + "/caf\\351.txt");
        LoadedFile loaded = load(folder.resolve(DAMAGED));
        assertThat(loaded.text().toString()).isEqualTo("text");
        assertThat(Files.exists(loaded.path())).isTrue();
        assertThat(loaded.path().getFileName().toString()).isEqualTo(DAMAGED);
        assertThat(new NameInBytes(new SystemFiles()).find(folder + "/" + DAMAGED))
                .contains(loaded.path());
    }

    @Test
    void nameThatCanNotBeToldFromOthersIsRefusedAndNeverNew() throws Exception {
        assertThat(loadFailure(folder.resolve(DAMAGED))).isEqualTo(new LoadFailure.UnclearName());
        createInBytes(folder + "/caf\\351.txt");
        createInBytes(folder + "/caf\\350.txt");
        assertThat(loadFailure(folder.resolve(DAMAGED))).isEqualTo(new LoadFailure.UnclearName());
    }

    @Test
    void whatNobodyExpectedIsAFailureLikeAnyOther() {
        faulty.on(
                "read",
                1,
                () -> {
                    throw new IllegalStateException("a mistake");
                });
        assertThat(loadFailure(file)).isEqualTo(new LoadFailure.Unexpected());
    }

    /** Of a text that fits into memory because its parts are shared. */
    @Test
    void lineTooLongToCountItsColumnsIsRefused() throws Exception {
        Text half = Text.of("x");
        for (int doubling = 0; doubling < 30; doubling++) {
            half = half.concat(half);
        }
        LoadedFile twoLines = loaded(half.concat(Text.of("\n")).concat(half));
        assertThat(LoadPipeline.requireCountableLines(twoLines)).isSameAs(twoLines);
        LoadedFile oneLine = loaded(Text.of("short\n").concat(half).concat(half));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> LoadPipeline.requireCountableLines(oneLine));

        faulty.on(
                "read",
                1,
                () -> {
                    throw new ArithmeticException("as above");
                });
        assertThat(loadFailure(file)).isEqualTo(new LoadFailure.LongLine());
    }

    private LoadedFile loaded(Text text) throws LoadException {
        LoadedFile small = load(file);
        return new LoadedFile(
                file, file, text, small.format(), false, small.stamp(), small.expected(), false);
    }
}
