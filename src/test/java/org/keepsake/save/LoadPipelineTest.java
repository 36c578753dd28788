package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keepsake.codec.LoadListener;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.SystemFiles;
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
    void wrongCharsetIsAFailureWithTheByte() throws Exception {
        Files.write(file, new byte[] {'a', 'b', (byte) 0x81, 'c'});
        assertThat(loadFailure(file, Optional.of(StandardCharsets.US_ASCII), UNHEARD))
                .isEqualTo(new LoadFailure.Malformed(2, StandardCharsets.US_ASCII));
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
}
