package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.load.LoadPipeline;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Target;
import org.keepsake.storage.replace.RouteChooser;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.InterceptedFiles;
import org.keepsake.storage.system.WholeSeconds;
import org.keepsake.storage.system.platform.SystemFiles;

/** Somebody else is at the file between our load, or last save, and our save. */
class ConflictTest extends SaveStory {

    private StorageFailure.Conflict conflict(SaveRequest request) {
        StorageFailure failure = storageFailure(request);
        assertThat(failure).isInstanceOf(StorageFailure.Conflict.class);
        return (StorageFailure.Conflict) failure;
    }

    private FileStamp stamp() throws IOException {
        return new SystemFiles().facts(file).orElseThrow().stamp();
    }

    @Test
    void otherSizeIsAConflict() throws Exception {
        SaveRequest request = request("new");
        Files.writeString(file, "theirs");
        StorageFailure.Conflict conflict = conflict(request);
        assertThat(conflict.kind()).isEqualTo(ConflictKind.CHANGED);
        assertThat(conflict.found()).contains(stamp());
        assertThat(file).hasContent("theirs");
    }

    @Test
    void sameSizeIsAConflict() throws Exception {
        SaveRequest request = request("new");
        Files.writeString(file, "odd");
        assertThat(conflict(request).kind()).isEqualTo(ConflictKind.CHANGED);
    }

    @Test
    void sameSizeWithTheOldTimePutBackIsAConflict() throws Exception {
        FileTime before = Files.getLastModifiedTime(file);
        SaveRequest request = request("new");
        Files.writeString(file, "odd");
        Files.setLastModifiedTime(file, before);
        assertThat(conflict(request).kind()).isEqualTo(ConflictKind.CHANGED);
    }

    @Test
    void replacementByAnotherFileIsAConflict() throws Exception {
        SaveRequest request = request("new");
        Path other = Files.writeString(folder.resolve("other"), "odd");
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        assertThat(conflict(request).kind()).isEqualTo(ConflictKind.CHANGED);
    }

    @Test
    void fileThatWasOnlyTouchedIsNone() throws Exception {
        SaveRequest request = request("new");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        save(request);
        assertThat(file).hasContent("new");
    }

    @Test
    void deletedFileIsAConflictAndMayBeMadeAgain() throws Exception {
        SaveRequest request = request("new");
        Files.delete(file);
        assertThat(conflict(request))
                .isEqualTo(new StorageFailure.Conflict(ConflictKind.DELETED, Optional.empty()));
        save(request.expecting(new Expected.NoFile()));
        assertThat(file).hasContent("new");
    }

    @Test
    void fileThatIsKnownToBeGoneIsMadeAgainAndAnotherInItsPlaceIsAConflict() throws Exception {
        SaveRequest request = request("new");
        SaveRequest again = request.expecting(request.expected().onceGone());
        Files.writeString(file, "odd");
        assertThat(conflict(again).kind()).isEqualTo(ConflictKind.APPEARED);
        assertThat(file).hasContent("odd");

        Files.delete(file);
        save(again);
        assertThat(file).hasContent("new");
    }

    @Test
    void fileThatIsBackWithTheBytesItHadIsNone() throws Exception {
        SaveRequest request = request("new");
        Path copy = Files.copy(file, folder.resolve("copy"));
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
        save(request.expecting(request.expected().onceGone()));
        assertThat(file).hasContent("new");
    }

    @Test
    void fileThatChangesWhileItIsBackIsAConflict() throws Exception {
        SaveRequest request = request("new");
        faulty.on("force", 1, () -> Files.writeString(file, "theirs"));
        assertThat(conflict(request.expecting(request.expected().onceGone())).kind())
                .isEqualTo(ConflictKind.CHANGED);
        assertThat(file).hasContent("theirs");
    }

    @Test
    void fileThatAppearedIsAConflict() {
        assertThat(conflict(request("new", new Expected.NoFile())).kind())
                .isEqualTo(ConflictKind.APPEARED);
        assertThat(file).hasContent("old");
    }

    @Test
    void changeBetweenCheckAndCommitIsAConflict() throws Exception {
        SaveRequest request = request("new");
        faulty.on("force", 1, () -> Files.writeString(file, "theirs"));
        assertThat(conflict(request).kind()).isEqualTo(ConflictKind.CHANGED);
        assertThat(file).hasContent("theirs");
    }

    private Path temporaryFile() {
        return folder.resolve(temporaryFiles()[0]);
    }

    /** Who may write in the folder can do that, and the file has his bytes then. */
    @Test
    void temporaryFileExchangedJustBeforeTheRenameIsAConflict() throws Exception {
        SaveRequest request = request("new");
        faulty.on(
                "moveAtomically",
                1,
                () -> {
                    Path ours = temporaryFile();
                    Files.delete(ours);
                    Files.writeString(ours, "odd");
                });

        StorageFailure.Conflict conflict = conflict(request);

        assertThat(conflict.kind()).isEqualTo(ConflictKind.CHANGED);
        assertThat(conflict.found()).contains(stamp());
        assertThat(file).hasContent("odd");
    }

    @Test
    void temporaryFileWrittenToJustBeforeTheRenameIsAConflict() throws Exception {
        SaveRequest request = request("new");
        faulty.on("moveAtomically", 1, () -> Files.writeString(temporaryFile(), "theirs"));

        assertThat(conflict(request).kind()).isEqualTo(ConflictKind.CHANGED);
    }

    @Test
    void fileThatIsGoneRightAfterTheRenameIsAConflict() throws Exception {
        SaveRequest request = request("new");
        faulty.on("forceDirectory", 1, () -> Files.delete(file));

        assertThat(conflict(request).kind()).isEqualTo(ConflictKind.DELETED);
    }

    @Test
    void fileThatIsTouchedRightAfterTheRenameIsSaved() throws Exception {
        SaveRequest request = request("new");
        faulty.on(
                "forceDirectory", 1, () -> Files.setLastModifiedTime(file, FileTime.fromMillis(1)));
        save(request);

        assertThat(file).hasContent("new");
    }

    @Test
    void fileExchangedWhileItIsWrittenOverIsAConflict() throws Exception {
        Files.createLink(folder.resolve("second name"), file);
        SaveRequest request = request("new");
        faulty.on(
                "truncate",
                1,
                () -> {
                    Files.delete(file);
                    Files.writeString(file, "theirs");
                });

        assertThat(conflict(request).kind()).isEqualTo(ConflictKind.CHANGED);
        assertThat(file).hasContent("theirs");
    }

    @Test
    void textOfAPrivateFileThatHasVanishedIsReadByNobodyElse() throws Exception {
        Files.setAttribute(file, "unix:mode", 0600);
        FileOperations files = new SystemFiles();
        Target target = Target.resolve(file, files);
        Expected expected = target.requireUnchangedSince(new Expected.Whatever());
        Files.delete(file);

        try (Replacement _ = new RouteChooser(target, expected, files, recovery(files)).choose()) {
            assertThat((int) Files.getAttribute(temporaryFile(), "unix:mode") & 0777)
                    .isEqualTo(0600);
        }
    }

    @Test
    void ourOwnSaveIsNone() throws Exception {
        SaveReceipt first = save(request("first"));
        save(request("second", first.expected()));
        assertThat(file).hasContent("second");
    }

    @Test
    void fileThatHasRestedIsNotReadAgain() throws Exception {
        SaveStory.awaitRest(file);
        SaveRequest request = request("new");
        save(request);
        assertThat(faulty.trace()).doesNotContain("openForReading");
    }

    /** What is written within the grain of the clock leaves no other trace than the bytes. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changeWithinTheGrainOfTheClockIsAConflict(boolean afterOurSave) throws Exception {
        FileOperations coarse = new WholeSeconds(new SystemFiles());
        SavePipeline pipeline = new SavePipeline(coarse, recovery(coarse));
        Expected expected =
                new LoadPipeline(coarse).load(file, Optional.empty(), UNHEARD).expected();
        if (afterOurSave) {
            expected = pipeline.save(request("ours", expected), new Recording()).expected();
        }
        Object time = Files.getLastModifiedTime(file);
        Files.writeString(file, "x".repeat((int) Files.size(file)));
        Files.setLastModifiedTime(file, (FileTime) time);

        SaveRequest next = request("next", expected);
        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() -> pipeline.save(next, new Recording()))
                .extracting(e -> ((SaveFailure.Storage) e.failure()).failure())
                .isInstanceOf(StorageFailure.Conflict.class);
        assertThat(file).content().matches("x+");
    }

    @Test
    void changeRightAfterTheRenameIsAConflict() throws Exception {
        SaveRequest request = request("new");
        faulty.on("forceDirectory", 1, () -> Files.writeString(file, "odd"));
        assertThat(conflict(request).kind()).isEqualTo(ConflictKind.CHANGED);
        assertThat(file).hasContent("odd");
    }

    @Test
    void theirVersionIsReplacedOnceTheUserHasSeenItAndIsKept() throws Exception {
        SaveRequest request = request("new");
        Files.writeString(file, "theirs");
        FileStamp seen = conflict(request).found().orElseThrow();
        Files.writeString(file, "theirs, once more");
        SaveRequest insisting = request.expecting(new Expected.Theirs(seen));
        StorageFailure.Conflict again = conflict(insisting);
        assertThat(file).hasContent("theirs, once more");

        SaveReceipt receipt =
                save(request.expecting(new Expected.Theirs(again.found().orElseThrow())));
        assertThat(file).hasContent("new");
        assertThat(((KeptVersion.Copy) receipt.keptVersion().orElseThrow()).path())
                .hasFileName("file")
                .hasContent("theirs, once more");
    }

    @Test
    void everyNameOfTheirVersionIsForcedBeforeItIsReplaced() throws Exception {
        List<Path> forced = new ArrayList<>();
        List<Path> forcedBefore = new ArrayList<>();
        FileOperations files =
                InterceptedFiles.of(
                        new SystemFiles(),
                        operation -> {
                            switch (operation.name()) {
                                case "forceDirectory" ->
                                        forced.add(
                                                (Path)
                                                        Objects.requireNonNull(
                                                                operation.arguments())[0]);
                                case "moveAtomically" -> forcedBefore.addAll(forced);
                                default -> {}
                            }
                            return operation.proceed();
                        });
        SaveReceipt receipt =
                new SavePipeline(files, recovery(files))
                        .save(request("new", new Expected.Theirs(stamp())), monitor);
        Path copy = ((KeptVersion.Copy) receipt.keptVersion().orElseThrow()).path();
        assertThat(forcedBefore)
                .contains(
                        copy.getParent(),
                        recoveryRoot.resolve("theirs"),
                        recoveryRoot,
                        recoveryRoot.getParent());
    }

    /** What is kept there, others could take away or read. */
    @Test
    void theirVersionIsNotReplacedIfItWouldBeKeptWhereOthersMayWrite() throws Exception {
        Files.createDirectory(recoveryRoot);
        Files.setAttribute(recoveryRoot, "unix:mode", 0777);
        assertThat(storageFailure(request("new", new Expected.Theirs(stamp()))))
                .isInstanceOfSatisfying(
                        StorageFailure.Refused.class,
                        refused -> assertThat(refused.stage()).isEqualTo(Stage.SET_ASIDE));
        assertThat(file).hasContent("old");
    }

    @Test
    void theirVersionIsNotReplacedIfItCannotBeKept() throws Exception {
        Files.writeString(recoveryRoot, "in the way");
        SaveRequest insisting = request("new", new Expected.Theirs(stamp()));
        assertThat(storageFailure(insisting))
                .isInstanceOfSatisfying(
                        StorageFailure.Refused.class,
                        refused -> assertThat(refused.stage()).isEqualTo(Stage.SET_ASIDE));
        assertThat(file).hasContent("old");
    }

    @Test
    void ourOwnVersionIsNotKept() throws Exception {
        assertThat(save(request("new")).keptVersion()).isEmpty();
    }
}
