package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.background.Gate;
import org.keepsake.background.StagedFiles;
import org.keepsake.codec.TextFormat;
import org.keepsake.storage.Expected;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.ForwardingFiles;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/** Two names of one file are two saves one after the other. */
class SerialSavesTest {
    @TempDir Path folder;
    @TempDir Path state;

    private final StagedFiles staged = new StagedFiles();

    private static final SaveMonitor SILENT =
            new SaveMonitor() {
                @Override
                public void phase(SavePhase phase) {}

                @Override
                public void progress(long done, long total) {}

                @Override
                public void committing() {}
            };

    private record Save(Thread thread, FutureTask<SaveReceipt> result) {

        SaveReceipt end() throws Exception {
            return result.get(20, TimeUnit.SECONDS);
        }

        /** Returns once it waits for another save. */
        void awaitWaiting() {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (thread.getState() != Thread.State.WAITING) {
                assertThat(System.nanoTime()).as("waits for its turn").isLessThan(deadline);
                Thread.onSpinWait();
            }
        }
    }

    private Save save(SerialSaves saves, Path path, String text) {
        SaveRequest request =
                new SaveRequest(
                        Text.of(text), 1, path, TextFormat.UTF_8, new Expected.Whatever(), false);
        FutureTask<SaveReceipt> result = new FutureTask<>(() -> saves.save(request, SILENT));
        return new Save(Thread.ofPlatform().daemon().start(result), result);
    }

    private SerialSaves saves() {
        FileOperations files = staged.operations();
        return new SerialSaves(new SavePipeline(files, new RecoveryFolder(state, files)), files);
    }

    private void takeTurns(String operation, Path one, Path other) throws Exception {
        SerialSaves saves = saves();
        Gate gate = staged.hold(operation);
        Save first = save(saves, one, "first");
        gate.awaitArrivals(1);
        Save second = save(saves, other, "second");

        second.awaitWaiting();
        assertThat(gate.hasUnexpectedArrivals()).isFalse();
        gate.open();

        first.end();
        second.end();
        assertThat(one).hasContent("second");
        assertThat(other).hasContent("second");
    }

    @Test
    void aLinkAndItsTargetTakeTurns() throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "old");
        takeTurns(
                "requireWritable",
                notes,
                Files.createSymbolicLink(folder.resolve("link.txt"), notes));
    }

    @Test
    void aLinkAndTheFileThatItWillHaveTakeTurns() throws Exception {
        Path notes = folder.resolve("notes.txt");
        takeTurns("create", notes, Files.createSymbolicLink(folder.resolve("link.txt"), notes));
    }

    @Test
    void twoHardLinksTakeTurns() throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "old");
        takeTurns("requireWritable", notes, Files.createLink(folder.resolve("link.txt"), notes));
    }

    @Test
    void differentFilesAreSavedSideBySide() throws Exception {
        saveSideBySide(saves());
    }

    private void saveSideBySide(SerialSaves saves) throws Exception {
        Gate gate = staged.hold("requireWritable");
        Save first = save(saves, file("one.txt"), "1");
        Save second = save(saves, file("two.txt"), "2");

        gate.awaitArrivals(2);
        gate.open();
        first.end();
        second.end();
    }

    @Test
    void filesOfASystemThatNumbersNoneAreSavedSideBySide() throws Exception {
        FileOperations files = staged.operations();
        SavePipeline pipeline = new SavePipeline(files, new RecoveryFolder(state, files));
        saveSideBySide(new SerialSaves(pipeline, new Unnumbered(files)));
    }

    private static final class Unnumbered extends ForwardingFiles {
        Unnumbered(FileOperations files) {
            super(files);
        }

        @Override
        public Optional<FileFacts> facts(Path path) throws IOException {
            FileStamp none = new FileStamp(0, 0, 0, 0, 0);
            return super.facts(path)
                    .map(facts -> new FileFacts(facts.kind(), none, facts.mode(), 1, facts.uid()));
        }
    }

    @Test
    void aFailureLetsTheNextOneIn() throws Exception {
        SerialSaves saves = saves();
        Path notes = file("notes.txt");
        staged.fail("write", "No space left on device");
        Save failing = save(saves, notes, "first");
        failing.thread().join();
        staged.heal("write");

        save(saves, notes, "second").end();

        assertThat(notes).hasContent("second");
    }

    @Test
    void anInterruptEndsTheWaitAndStays() throws Exception {
        SerialSaves saves = saves();
        Path notes = file("notes.txt");
        Gate gate = staged.hold("requireWritable");
        Save first = save(saves, notes, "first");
        gate.awaitArrivals(1);
        SaveRequest request =
                new SaveRequest(
                        Text.of("second"),
                        1,
                        notes,
                        TextFormat.UTF_8,
                        new Expected.Whatever(),
                        false);
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(SaveException.class)
                    .isThrownBy(() -> saves.save(request, SILENT))
                    .extracting(SaveException::failure)
                    .isEqualTo(new SaveFailure.Cancelled());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
            gate.open();
        }
        first.end();
        assertThat(notes).hasContent("first");
    }

    @Test
    void aPathThatOnlyTheAdministratorMayFollowIsLeftToThem() throws Exception {
        Path notes = file("notes.txt");
        staged.fail("realPath", "Permission denied");
        SerialSaves own = saves();
        FileOperations theirs = new SystemFiles();
        SerialSaves administrators =
                own.through(new SavePipeline(theirs, new RecoveryFolder(state, theirs)));
        SaveRequest request =
                new SaveRequest(
                        Text.of("new"), 1, notes, TextFormat.UTF_8, new Expected.Whatever(), false);

        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() -> administrators.save(request, SILENT));
        administrators.save(request.asTheAdministrator(), SILENT);

        assertThat(notes).hasContent("new");
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "old");
    }
}
