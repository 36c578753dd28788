package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.keepsake.storage.Durability;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Route;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.replace.InPlaceRecovery;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.platform.SystemFiles;

/** A file with two names, which can't be renamed over. */
class InPlaceSaveTest extends SaveStory {
    private static final String OLD = "old, and longer than the other";
    private static final String TROUBLE = "Input/output error";

    private Path otherName;

    @BeforeEach
    void giveItAnotherName() throws IOException {
        otherName = Files.createLink(folder.resolve("other"), file);
        Files.writeString(file, OLD);
    }

    private SaveReceipt saveInPlace(FaultyFiles files, SaveRequest request) throws SaveException {
        RecoveryFolder recovery = recovery(files.files());
        return new SavePipeline(files.files(), recovery).save(request, monitor);
    }

    private List<Path> leftAside() throws IOException {
        try (Stream<Path> all = Files.walk(recoveryRoot)) {
            return all.filter(f -> f.toString().matches(".*\\.(old|new|manifest)")).toList();
        }
    }

    @Test
    void bothNamesSeeTheNewBytes() throws Exception {
        SaveReceipt receipt = saveInPlace(faulty, request("new"));
        assertThat(file).hasContent("new");
        assertThat(otherName).hasContent("new");
        assertThat(receipt.route()).isEqualTo(new Route.InPlace(InPlaceReason.HARD_LINK));
        assertThat(receipt.durability()).isEqualTo(new Durability.Flushed());
        assertThat(receipt.stamp()).isEqualTo(new SystemFiles().facts(file).orElseThrow().stamp());
        assertThat(leftAside()).isEmpty();
    }

    @Test
    void ourOwnSaveInPlaceIsNoConflictForTheNext() throws Exception {
        SaveReceipt first = saveInPlace(faulty, request("first"));
        saveInPlace(faulty, request("second, longer", first.expected()));
        assertThat(otherName).hasContent("second, longer");
    }

    @Test
    void cancelLeavesTheOldBytes() throws Exception {
        monitor.whileWriting(monitor.token::cancel);
        assertThat(failure(request("new"))).isEqualTo(new SaveFailure.Cancelled());
        assertThat(file).hasContent(OLD);
    }

    @Test
    void bothVersionsAreOnTheDeviceBeforeTheFileIsTouched() throws Exception {
        saveInPlace(faulty, request("new"));
        List<String> trace = faulty.trace();
        int touched = trace.lastIndexOf("rewind");
        assertThat(trace.subList(0, touched))
                .filteredOn("force"::equals)
                .as("new bytes, old bytes, manifest")
                .hasSize(3);
        assertThat(trace.subList(0, touched)).endsWith("forceDirectory");
    }

    @Test
    void whicheverOperationFailsTheFileIsOldOrNew() throws Exception {
        FaultyFiles good = new FaultyFiles(new SystemFiles());
        // Else it depends on the time whether the bytes are compared, and so the operations are.
        awaitRest(file);
        saveInPlace(good, request("new"));
        List<String> trace = good.trace();
        int dropped = trace.indexOf("delete");
        // A last look that fails proves nothing; to close a file that was forced and compared loses
        // nothing.
        assertThat(trace).endsWith("facts", "close");
        int renamed = trace.indexOf("moveAtomically");
        for (int i = 0; i < trace.size() - 2; i++) {
            if (i == renamed) {
                // The manifest is stored without being renamed, then.
                continue;
            }
            Files.writeString(file, OLD);
            awaitRest(file);
            FaultyFiles failing = new FaultyFiles(new SystemFiles()).failAt(i, TROUBLE);
            String operation = "operation " + i + ", " + trace.get(i);
            boolean saved = saves(failing);
            assertNothingIsLeftBehind(operation);
            assertThat(saved).as(operation).isEqualTo(i >= dropped);
            assertThat(otherName).as(operation).hasContent(saved ? "new" : OLD);
            assertThat(leftAside().isEmpty()).as(operation).isEqualTo(i < dropped);
            forget();
        }
    }

    @Test
    void fileSystemThatRenamesNothingIsSavedToAllTheSame() throws Exception {
        FaultyFiles failing = new FaultyFiles(new SystemFiles());
        failing.fail("moveAtomically", 1, "Operation not supported");
        failing.on(
                "truncate",
                1,
                () ->
                        assertThat(leftAside())
                                .as("what a crash at this moment needs")
                                .extracting(aside -> aside.toString().replaceAll(".*\\.", ""))
                                .containsExactlyInAnyOrder("old", "new", "manifest"));
        assertThat(saveInPlace(failing, request("new")).durability())
                .isInstanceOf(Durability.Flushed.class);
        assertThat(otherName).hasContent("new");
        assertThat(leftAside()).isEmpty();
    }

    private boolean saves(FaultyFiles files) throws Exception {
        try {
            SaveReceipt receipt = saveInPlace(files, request("new"));
            assertThat(receipt.durability()).isInstanceOf(Durability.Unconfirmed.class);
            return true;
        } catch (SaveException _) {
            return false;
        }
    }

    private void forget() throws IOException {
        for (Path aside : leftAside()) {
            Files.delete(aside);
        }
    }

    private static StorageFailure.Torn torn(SaveException e) {
        StorageFailure failure = ((SaveFailure.Storage) e.failure()).failure();
        assertThat(failure).isInstanceOf(StorageFailure.Torn.class);
        return (StorageFailure.Torn) failure;
    }

    /** The write over the file fails in the middle, and so does every attempt to undo it. */
    private SaveException tearFile(RecoveryFolder recovery) throws Exception {
        FaultyFiles failing = new FaultyFiles(new SystemFiles()).shortWrites(4);
        // The file is gone through twice before it is written over; the fourth time is for undoing.
        failing.fail("truncate", 1, TROUBLE).fail("rewind", 4, TROUBLE);
        SaveRequest request = request("new, and quite different");
        return assertThatExceptionOfType(SaveException.class)
                .isThrownBy(
                        () -> new SavePipeline(failing.files(), recovery).save(request, monitor))
                .actual();
    }

    @Test
    void fileThatCannotBeUndoneIsTornAndBothVersionsAreKept() throws Exception {
        StorageFailure.Torn torn = torn(tearFile(recovery(new SystemFiles())));
        assertThat(torn.fault()).isEqualTo(StorageFault.DEVICE_ERROR);
        assertThat(torn.oldBytes()).hasContent(OLD);
        assertThat(torn.newBytes()).hasContent("new, and quite different");
        assertThat(file).content().startsWith("new, and quite").endsWith("other");
    }

    @Test
    void tornFileIsPutRightByTheNextSave() throws Exception {
        SaveRequest before = request("newest");
        RecoveryFolder recovery = recovery(new SystemFiles());
        tearFile(recovery);
        new SavePipeline(faulty.files(), recovery).save(before, new Recording());
        assertThat(otherName).hasContent("newest");
        assertThat(leftAside()).isEmpty();
    }

    @Test
    void tornFileThatSomebodyElseHasChangedIsTheirsAndBothVersionsAreKeptForGood()
            throws Exception {
        SaveRequest before = request("newest");
        RecoveryFolder recovery = recovery(new SystemFiles());
        tearFile(recovery);
        Files.writeString(file, "theirs");

        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() ->
                        new SavePipeline(faulty.files(), recovery).save(before, new Recording()))
                .extracting(e -> ((SaveFailure.Storage) e.failure()).failure())
                .isInstanceOf(StorageFailure.Conflict.class);
        recovery.close();
        assertThat(new InPlaceRecovery(recovery(faulty.files()), faulty.files()).run().outcomes())
                .isEmpty();

        assertThat(otherName).hasContent("theirs");
        try (Stream<Path> all = Files.walk(recoveryRoot)) {
            assertThat(all.filter(kept -> kept.toString().endsWith(".kept")))
                    .extracting(Files::readString)
                    .containsExactlyInAnyOrder(OLD, "new, and quite different");
        }
    }

    @Test
    void interruptBringsTheOldBytesBack() throws Exception {
        SaveRequest request = request("new");
        faulty.on("truncate", 1, () -> Thread.currentThread().interrupt());
        try {
            assertThatExceptionOfType(SaveException.class)
                    .isThrownBy(() -> saveInPlace(faulty, request));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasContent(OLD);
        assertThat(leftAside()).isEmpty();
    }

    @Test
    void saveWhoseNotesCouldNotBeDroppedIsNotUndoneByTheNext() throws Exception {
        SavePipeline pipeline = failingToDeleteOnce();
        SaveReceipt first = pipeline.save(request("first"), monitor);
        assertThat(first.durability()).isInstanceOf(Durability.Unconfirmed.class);
        assertThat(leftAside()).isNotEmpty();

        SaveReceipt second = pipeline.save(request("second", first.expected()), new Recording());
        assertThat(second.durability()).isInstanceOf(Durability.Flushed.class);
        assertThat(file).hasContent("second");
        assertThat(leftAside()).isEmpty();
    }

    private SavePipeline failingToDeleteOnce() {
        FaultyFiles failing = new FaultyFiles(new SystemFiles());
        failing.fail("delete", 1, TROUBLE);
        return new SavePipeline(failing.files(), recovery(failing.files()));
    }

    @Test
    void copiesOfACancelledSaveThatCouldNotBeDeletedGoWithTheNext() throws Exception {
        SavePipeline pipeline = failingToDeleteOnce();
        SaveRequest request = request("new");
        monitor.whileWriting(monitor.token::cancel);
        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() -> pipeline.save(request, monitor));
        assertThat(file).hasContent(OLD);
        assertThat(leftAside()).isNotEmpty();

        pipeline.save(request, new Recording());
        assertThat(file).hasContent("new");
        assertThat(leftAside()).isEmpty();
    }

    /** As the system does it for who is not the superuser: chmod(2). */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void rightsThatWritingTakesAwayAreGivenBack() throws Exception {
        Files.setAttribute(file, "unix:mode", 04755);
        faulty.on("truncate", 1, () -> Files.setAttribute(file, "unix:mode", 0755));
        saveInPlace(faulty, request("new"));
        assertThat(file).hasContent("new");
        assertThat((int) Files.getAttribute(file, "unix:mode") & 07777).isEqualTo(04755);
    }
}
