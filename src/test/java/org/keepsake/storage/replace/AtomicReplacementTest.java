package org.keepsake.storage.replace;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.ContentTest;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Progress;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.Route;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.platform.SystemFiles;

class AtomicReplacementTest {
    @TempDir Path folder;
    @TempDir Path elsewhere;
    private final FaultyFiles faulty = new FaultyFiles(new SystemFiles());
    private Path file;

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "old");
    }

    private Replacement begin(Path path) throws StorageException {
        Target target = Target.resolve(path, faulty.files());
        return new RouteChooser(
                        target,
                        target.requireUnchangedSince(new Expected.Whatever()),
                        faulty.files(),
                        recovery())
                .choose();
    }

    private Commit replace(Path path, ByteSource bytes) throws StorageException {
        try (Replacement replacement = begin(path)) {
            replacement.write(bytes, (_, _) -> {});
            replacement.force();
            replacement.verify(bytes, Progress.NONE);
            return replacement.commit();
        }
    }

    private RecoveryFolder recovery() {
        return new RecoveryFolder(elsewhere, new SystemFiles());
    }

    private Commit replace() throws StorageException {
        return replace(file, ContentTest.source("brand ", "new"));
    }

    private StorageFailure failure() {
        StorageFailure failure =
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(this::replace)
                        .actual()
                        .failure();
        assertOldFileAlone();
        return failure;
    }

    private void assertOldFileAlone() {
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void newBytesTakeThePlaceOfTheOldOnes() throws Exception {
        Commit commit = replace();
        assertThat(file).hasContent("brand new");
        assertThat(commit.durability()).isEqualTo(new Durability.Flushed());
        assertThat(commit.stamp()).isEqualTo(new SystemFiles().facts(file).orElseThrow().stamp());
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @Test
    void bytesAreForcedBeforeTheyAreReadBackAndTheFolderAfterTheMove() throws Exception {
        replace();
        assertThat(faulty.trace())
                .containsSubsequence(
                        List.of(
                                "write",
                                "force",
                                "readBack",
                                "read",
                                "close",
                                "moveAtomically",
                                "forceDirectory"));
    }

    @Test
    void longestNameCanBeSaved() throws Exception {
        Path longest = folder.resolve("n".repeat(255));
        replace(longest, ContentTest.source("new"));
        assertThat(longest).hasContent("new");
    }

    @Test
    void shortWritesGoOn() throws Exception {
        faulty.shortWrites(2);
        replace();
        assertThat(file).hasContent("brand new");
        assertThat(faulty.trace()).filteredOn("write"::equals).hasSize(5);
    }

    @Test
    void onlyTheRouteInPlaceIsOne() throws Exception {
        try (Replacement atomic = begin(file)) {
            assertThat(atomic.isInPlace()).isFalse();
        }
        Files.createLink(folder.resolve("other"), file);
        try (Replacement inPlace = begin(file)) {
            assertThat(inPlace.isInPlace()).isTrue();
        }
    }

    @Test
    void fullDiskLeavesTheOldFile() {
        faulty.shortWrites(2).fail("write", 3, "No space left on device");
        assertThat(failure()).isEqualTo(refused(StorageFault.DISK_FULL, Stage.WRITE));
    }

    @Test
    void fileThatGrowsTooLargeLeavesTheOldFile() {
        faulty.fail("write", 2, "File too large");
        assertThat(failure()).isEqualTo(refused(StorageFault.FILE_TOO_LARGE, Stage.WRITE));
    }

    @Test
    void failedForceLeavesTheOldFileAndIsNotRepeated() {
        faulty.fail("force", 1, "Input/output error");
        assertThat(failure()).isEqualTo(refused(StorageFault.DEVICE_ERROR, Stage.FORCE));
        assertThat(faulty.trace()).containsOnlyOnce("force");
    }

    @Test
    void retryAfterAFailedForceUsesAFreshFile() throws Exception {
        faulty.fail("force", 1, "Input/output error");
        failure();
        replace();
        assertThat(file).hasContent("brand new");
        assertThat(faulty.trace()).filteredOn("create"::equals).hasSize(2);
    }

    @Test
    void failedCloseLeavesTheOldFile() {
        // After those of the old file's attributes and of the reading back.
        faulty.fail("close", 3, "Disk quota exceeded");
        assertThat(failure()).isEqualTo(refused(StorageFault.QUOTA_EXCEEDED, Stage.CLOSE));
    }

    @Test
    void bytesThatChangedOnTheWayLeaveTheOldFile() {
        faulty.on("force", 1, this::spoilTemporaryFile);
        assertThat(failure()).isEqualTo(new StorageFailure.VerifyMismatch(6));
    }

    private void spoilTemporaryFile() throws IOException {
        Files.writeString(temporaryFile(), "brand old");
    }

    private Path temporaryFile() throws IOException {
        try (var names = Files.newDirectoryStream(folder, ".~ks-*")) {
            return names.iterator().next();
        }
    }

    @Test
    void fileThatSomebodyElseHasPutInPlaceOfTheTemporaryOneIsNeitherUsedNorDeleted()
            throws Exception {
        Path theirs = Files.writeString(elsewhere.resolve("theirs"), "theirs");
        // The last of them closes the new file.
        faulty.on("close", 3, () -> Files.move(theirs, temporaryFile(), REPLACE_EXISTING));
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::replace)
                .extracting(StorageException::failure)
                .isEqualTo(refused(StorageFault.VANISHED, Stage.COMMIT));
        assertThat(file).hasContent("old");
        assertThat(temporaryFile()).hasContent("theirs");
    }

    @Test
    void rightsAreNotTakenFromAFileThatSomebodyElsePutsThereMeanwhile() throws Exception {
        Path theirs = Files.writeString(elsewhere.resolve("theirs"), "theirs");
        faulty.on("openToInspect", 1, () -> Files.move(theirs, file, REPLACE_EXISTING));
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::replace)
                .extracting(StorageException::failure)
                .isEqualTo(refused(StorageFault.VANISHED, Stage.CHECK));
        assertThat(file).hasContent("theirs");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @Test
    void fileThatVanishesMeanwhileIsNotMadeAgainForAllToRead() throws Exception {
        FileStamp seen = faulty.files().facts(file).orElseThrow().stamp();
        Target target = Target.resolve(file, faulty.files());
        Files.delete(file);
        Expected ours = new Expected.Ours(seen, () -> ContentTest.source("old"));
        for (Expected expected : List.of(ours, new Expected.Theirs(seen))) {
            try (Replacement _ =
                    new RouteChooser(target, expected, faulty.files(), recovery()).choose()) {
                assertThat(faulty.files().facts(temporaryFile()).orElseThrow().mode())
                        .isEqualTo(0600);
            }
        }
    }

    /** As the system does it for who is not the superuser: chmod(2). */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void rightsThatWritingTakesAwayAreGivenBack() throws Exception {
        Files.setAttribute(file, "unix:mode", 04755);
        faulty.on("write", 2, () -> Files.setAttribute(temporaryFile(), "unix:mode", 0755));
        replace();
        assertThat((int) Files.getAttribute(file, "unix:mode") & 07777).isEqualTo(04755);
    }

    @Test
    void failedMoveLeavesTheOldFile() {
        faulty.fail("moveAtomically", 1, "Input/output error");
        assertThat(failure()).isEqualTo(refused(StorageFault.DEVICE_ERROR, Stage.COMMIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text file busy",
                "Device or resource busy",
                "Operation not supported",
                "Operation not permitted",
            })
    void fileThatCannotBeReplacedByARenameIsWrittenOver(String refusal) throws Exception {
        faulty.fail("moveAtomically", 1, refusal);
        assertThat(replace().route()).isEqualTo(new Route.InPlace(InPlaceReason.RENAME_REFUSED));
        assertThat(file).hasContent("brand new");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No such file or directory", "Input/output error"})
    void moveThatWasMadeAlthoughTheSystemReportsAFailureIsDone(String report) throws Exception {
        faulty.on(
                "moveAtomically",
                1,
                () -> {
                    Files.move(temporaryFile(), file, StandardCopyOption.REPLACE_EXISTING);
                    throw new IOException(report);
                });
        Commit commit = replace();
        assertThat(commit.route()).isEqualTo(new Route.Atomic());
        assertThat(commit.durability()).isEqualTo(new Durability.Flushed());
        assertThat(file).hasContent("brand new");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    private void refuseFile(int nth, String refusal) {
        faulty.on(
                "create",
                nth,
                () -> {
                    throw new IOException(refusal);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Permission denied",
                "Operation not permitted",
                "No such file or directory",
                "Invalid argument",
            })
    void serverThatTakesNoHiddenNamesGetsAnotherOne(String refusal) throws Exception {
        refuseFile(1, refusal);
        assertThat(replace().route()).isEqualTo(new Route.Atomic());
        assertThat(file).hasContent("brand new");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    /** The one that was just made may have one of that name as well. */
    @Test
    void attributeThatCannotBeReadIsNotLost() throws Exception {
        Metadata listed =
                new Metadata(Map.of(), Map.of(), Map.of("system.nfs4_acl", Metadata.UNREADABLE));
        faulty.answer("metadata", 1, listed).answer("metadata", 2, listed);
        assertThat(replace().route()).isEqualTo(new Route.InPlace(InPlaceReason.ATTRIBUTES));
        assertThat(file).hasContent("brand new");
    }

    @Test
    void fileInAFolderThatTakesNoOtherIsWrittenOver() throws Exception {
        refuseFile(1, "Operation not permitted");
        refuseFile(2, "Operation not permitted");
        assertThat(replace().route())
                .isEqualTo(new Route.InPlace(InPlaceReason.DIRECTORY_NOT_WRITABLE));
        assertThat(file).hasContent("brand new");
    }

    @Test
    void nameThatIsTakenIsWrittenOver() throws Exception {
        faulty.on(
                "moveAtomically",
                1,
                () -> {
                    throw new FileAlreadyExistsException(file.toString());
                });
        assertThat(replace().route()).isEqualTo(new Route.InPlace(InPlaceReason.RENAME_REFUSED));
        assertThat(file).hasContent("brand new");
    }

    @Test
    void bytesThatChangedOnTheWayAreNotWrittenOverAFileThatCannotBeReplaced() {
        faulty.fail("moveAtomically", 1, "Text file busy");
        // The first force is that of the temporary file.
        faulty.on("force", 2, this::spoilCopy);
        assertThat(failure()).isEqualTo(new StorageFailure.VerifyMismatch(6));
    }

    private void spoilCopy() throws IOException {
        try (Stream<Path> all = Files.walk(elsewhere)) {
            Path copy =
                    all.filter(path -> path.toString().endsWith(".new")).findAny().orElseThrow();
            Files.writeString(copy, "brand old");
        }
    }

    @Test
    void failureToWriteOverAFileTellsWhyItWasNotReplaced() {
        faulty.fail("moveAtomically", 1, "Text file busy");
        faulty.fail("openForOverwriting", 1, "Read-only file system");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::replace)
                .satisfies(e ->
                        assertThat(e.getSuppressed())
                                .singleElement()
                                .extracting(Throwable::getMessage)
                                .isEqualTo("Text file busy"));
    }

    @Test
    void nameThatTheFileSystemDoesNotTakeIsNamedAsTheCause() throws Exception {
        refuseName(file);
    }

    /** The system says the same of a name that is longer than any may be. */
    @Test
    void longestNameThatIsNotTakenIsNotTooLong() throws Exception {
        refuseName(folder.resolve("n".repeat(255)));
    }

    private void refuseName(Path path) throws IOException {
        Files.delete(file);
        faulty.on(
                "moveAtomically",
                1,
                () -> {
                    throw new NoSuchFileException(path.toString());
                });
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> replace(path, ContentTest.source("new")))
                .extracting(StorageException::failure)
                .isEqualTo(new StorageFailure.NameRefused());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fileSystemThatCannotForceLeavesTheSaveUnconfirmed() throws Exception {
        faulty.answer("force", 1, false);
        assertThat(replace().durability())
                .isInstanceOfSatisfying(
                        Durability.Unconfirmed.class,
                        unconfirmed -> {
                            assertThat(unconfirmed.fault()).isEqualTo(StorageFault.NOT_SUPPORTED);
                            assertThat(unconfirmed.cause()).hasMessageContaining("force a file");
                        });
        assertThat(file).hasContent("brand new");
    }

    @Test
    void folderThatCannotBeForcedMakesTheSaveUnconfirmed() throws Exception {
        faulty.fail("forceDirectory", 1, "Input/output error");
        assertThat(replace().durability())
                .isInstanceOfSatisfying(
                        Durability.Unconfirmed.class,
                        unconfirmed ->
                                assertThat(unconfirmed.fault())
                                        .isEqualTo(StorageFault.DEVICE_ERROR));
        assertThat(file).hasContent("brand new");
    }

    @Test
    void systemThatCannotForceAFolderLeavesTheSaveUnconfirmed() throws Exception {
        faulty.answer("forceDirectory", 1, false);
        assertThat(replace().durability())
                .isInstanceOfSatisfying(
                        Durability.Unconfirmed.class,
                        unconfirmed ->
                                assertThat(unconfirmed.cause())
                                        .hasMessageContaining("force a directory"));
        assertThat(file).hasContent("brand new");
    }

    @Test
    void targetThatAReaderHoldsIsTriedAgainUntilItIsFree() throws Exception {
        for (int nth = 1; nth <= 3; nth++) {
            denyMove(nth);
        }
        faulty.answer("pause", 1, "").answer("pause", 2, "").answer("pause", 3, "");
        replace();
        assertThat(file).hasContent("brand new");
    }

    @Test
    void targetThatStaysHeldIsGivenUpAfterTwoSeconds() {
        for (int nth = 1; nth <= 100; nth++) {
            denyMove(nth);
            faulty.answer("pause", nth, "");
        }
        faulty.on(
                "openForOverwriting",
                1,
                () -> {
                    throw new AccessDeniedException(file.toString());
                });
        assertThat(failure()).isEqualTo(refused(StorageFault.ACCESS_DENIED, Stage.COMMIT));
        // 10 + 20 + 40 + 80 + 160 + 320 + 640 + 730 ms
        assertThat(faulty.trace()).filteredOn("pause"::equals).hasSize(8);
    }

    private void denyMove(int nth) {
        faulty.on(
                "moveAtomically",
                nth,
                () -> {
                    throw new AccessDeniedException(file.toString());
                });
    }

    @Test
    void closingBeforeTheCommitUndoesIt() throws Exception {
        try (Replacement replacement = begin(file)) {
            replacement.write(ContentTest.source("new"), (_, _) -> {});
        }
        assertOldFileAlone();
    }

    @Test
    void temporaryFileThatCannotBeDeletedIsReportedBesideTheFailure() {
        faulty.fail("force", 1, "Input/output error").fail("delete", 1, "Read-only file system");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::replace)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(file).hasContent("old");
    }

    @Test
    void interruptedThreadLeavesTheOldFileAlone() throws Exception {
        faulty.on("write", 2, () -> Thread.currentThread().interrupt());
        try {
            assertThat(failure()).isEqualTo(refused(StorageFault.INTERRUPTED, Stage.WRITE));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private StorageFailure refused(StorageFault fault, Stage stage) {
        return new StorageFailure.Refused(fault, stage, file);
    }
}
