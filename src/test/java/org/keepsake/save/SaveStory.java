package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.codec.LoadListener;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.load.LoadedFile;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.SystemTools;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/** A folder with one file that was loaded, and ways to save it. */
public abstract class SaveStory {
    protected static final LoadListener UNHEARD =
            new LoadListener() {
                @Override
                public void progress(long done, long total) {}

                @Override
                public void preview(Text beginning) {}
            };

    @TempDir protected Path temporary;
    protected final FaultyFiles faulty = new FaultyFiles(new SystemFiles());
    final Recording monitor = new Recording();
    protected Path folder;
    protected Path recoveryRoot;
    protected Path file;

    @BeforeEach
    protected void makeFile() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("folder"));
        recoveryRoot = temporary.resolve("recovery");
        file = Files.writeString(folder.resolve("file"), "old");
    }

    /** Waits until no change of a file can hide behind the grain of the clock. */
    protected static void awaitRest(Path path) throws IOException {
        while (!new SystemFiles().facts(path).orElseThrow().stamp().settled()) {
            Thread.onSpinWait();
        }
    }

    protected static LoadedFile load(Path path) throws LoadException {
        return new LoadPipeline(new SystemFiles()).load(path, Optional.empty(), UNHEARD);
    }

    protected SaveRequest request(String text) throws LoadException {
        return request(text, load(file).expected());
    }

    protected SaveRequest request(String text, Expected expected) {
        return new SaveRequest(Text.of(text), 7, file, TextFormat.UTF_8, expected, false);
    }

    protected SaveReceipt save(SaveRequest request) throws SaveException {
        return saveBy(faulty, request);
    }

    protected SaveReceipt saveBy(FaultyFiles files, SaveRequest request) throws SaveException {
        return new SavePipeline(files.files(), recovery(new SystemFiles())).save(request, monitor);
    }

    /** Each save has a session of its own here, as after a start. */
    protected RecoveryFolder recovery(FileOperations files) {
        return new RecoveryFolder(recoveryRoot, files);
    }

    protected SaveFailure failure(SaveRequest request) {
        SaveFailure failure =
                assertThatExceptionOfType(SaveException.class)
                        .isThrownBy(() -> save(request))
                        .actual()
                        .failure();
        assertThat(temporaryFiles()).isEmpty();
        return failure;
    }

    protected StorageFailure storageFailure(SaveRequest request) {
        SaveFailure failure = failure(request);
        assertThat(failure).isInstanceOf(SaveFailure.Storage.class);
        return ((SaveFailure.Storage) failure).failure();
    }

    /** Fails if a save left something open, or a note of a temporary file that is gone. */
    protected void assertNothingIsLeftBehind(String after) throws IOException {
        assertThat(SystemTools.openBelow(temporary.toRealPath()))
                .as("open after %s", after)
                // Each session keeps its lock as long as the process lives.
                .allMatch(name -> name.endsWith(".lock"));
        if (Files.isDirectory(recoveryRoot)) {
            try (Stream<Path> all = Files.walk(recoveryRoot)) {
                assertThat(all)
                        .as("notes after %s", after)
                        .noneMatch(kept -> kept.toString().endsWith(".temporary"));
            }
        }
    }

    protected String[] temporaryFiles() {
        String[] names = folder.toFile().list((_, name) -> name.startsWith(".~ks-"));
        return names == null ? new String[0] : names;
    }
}
