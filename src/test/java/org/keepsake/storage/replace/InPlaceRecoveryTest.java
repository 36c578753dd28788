package org.keepsake.storage.replace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.Content;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.SystemTools;
import org.keepsake.storage.system.platform.SystemFiles;

/** A start after a process that died while it wrote over a file. */
class InPlaceRecoveryTest {
    private static final String OLD = "o".repeat(1000);
    private static final String NEW = "n".repeat(1500);

    @TempDir Path folder;
    private final FaultyFiles faulty = new FaultyFiles(new SystemFiles());
    private Path root;
    private Path session;
    private Path file;
    private InPlaceEntry entry;

    @BeforeEach
    void dieInTheMiddle() throws IOException {
        root = folder.resolve("recovery");
        session = Files.createDirectories(root.resolve("0123456789abcdef"));
        file = folder.resolve("file");
        entry = new InPlaceEntry(session, "00112233445566aa");
        Files.writeString(entry.oldBytes(), OLD);
        Files.writeString(entry.newBytes(), NEW);
        Files.writeString(file, OLD);
        arm();
    }

    private void arm() throws IOException {
        FileOperations files = new SystemFiles();
        long inode = files.facts(file).orElseThrow().stamp().inode();
        entry.arm(new Manifest(file, inode, OLD.length(), NEW.length()), files);
    }

    private RecoveryReport start() throws StorageException {
        FileOperations files = faulty.files();
        return new InPlaceRecovery(new RecoveryFolder(root, files), files).run();
    }

    private void assertSettled() {
        assertThat(session).doesNotExist();
        assertThat(root).isEmptyDirectory();
    }

    private void assertFinished(RecoveryReport report) {
        assertThat(report.outcomes()).containsExactly(new RecoveryReport.Finished(file));
        assertThat(file).hasContent(NEW);
        assertSettled();
    }

    private void assertMismatch(String content) throws Exception {
        assertMismatch(content, OLD);
    }

    private void assertMismatch(String content, String old) throws Exception {
        Files.writeString(file, content);
        assertThat(start().outcomes()).containsExactly(mismatch());
        assertThat(file).hasContent(content);
        assertThat(kept(entry.oldBytes())).hasContent(old);
        assertThat(kept(entry.newBytes())).hasContent(NEW);
        assertThat(start().outcomes()).as("at the next start").isEmpty();
        assertThat(kept(entry.oldBytes())).hasContent(old);
    }

    private RecoveryReport.Outcome mismatch() {
        return new RecoveryReport.Mismatch(file, kept(entry.oldBytes()), kept(entry.newBytes()));
    }

    private static Path kept(Path version) {
        return version.resolveSibling(version.getFileName() + ".kept");
    }

    @Test
    void untouchedFileIsFinished() throws Exception {
        assertFinished(start());
    }

    @Test
    void halfWrittenFileIsFinished() throws Exception {
        Files.writeString(file, NEW.substring(0, 700) + OLD.substring(700));
        assertFinished(start());
    }

    @Test
    void fileWithSectorsWrittenInAnyOrderIsFinished() throws Exception {
        Files.writeString(
                file, OLD.substring(0, 512) + NEW.substring(512, 1024) + "\0".repeat(200));
        assertFinished(start());
    }

    @Test
    void fileThatWasNotYetCutIsFinished() throws Exception {
        Files.writeString(entry.newBytes(), NEW.substring(0, 400));
        Files.writeString(file, NEW.substring(0, 400) + OLD.substring(400));
        Files.delete(session.resolve(entry.id() + ".manifest"));
        long inode = new SystemFiles().facts(file).orElseThrow().stamp().inode();
        entry.arm(new Manifest(file, inode, OLD.length(), 400), new SystemFiles());
        start();
        assertThat(file).hasContent(NEW.substring(0, 400));
    }

    @Test
    void writtenFileOnlyLosesItsNotes() throws Exception {
        Files.writeString(file, NEW);
        assertFinished(start());
        assertThat(faulty.trace()).doesNotContain("openForOverwriting");
    }

    /** A file system may have made a growing file longer before it had the bytes. */
    @Test
    void zerosBehindTheOldEndAreExplained() throws Exception {
        String longer = NEW + "x".repeat(3000);
        Files.writeString(entry.newBytes(), longer);
        Files.delete(session.resolve(entry.id() + ".manifest"));
        long inode = (long) Files.getAttribute(file, "unix:ino");
        entry.arm(new Manifest(file, inode, OLD.length(), longer.length()), new SystemFiles());
        Files.writeString(file, NEW.substring(0, 700) + OLD.substring(700) + "\0".repeat(2000));
        assertThat(start().outcomes()).containsExactly(new RecoveryReport.Finished(file));
        assertThat(file).hasContent(longer);
    }

    /** As XFS leaves it when the power is cut while a file is cut to its new length. */
    @ParameterizedTest
    @ValueSource(ints = {4096, 65536})
    void zerosBehindTheNewEndAreExplained(int block) throws Exception {
        String longer = OLD + "o".repeat(150_000);
        Files.writeString(entry.oldBytes(), longer);
        Files.delete(session.resolve(entry.id() + ".manifest"));
        long inode = (long) Files.getAttribute(file, "unix:ino");
        entry.arm(new Manifest(file, inode, longer.length(), NEW.length()), new SystemFiles());
        Files.writeString(file, NEW + "\0".repeat(block - NEW.length()) + longer.substring(block));
        assertThat(start().outcomes()).containsExactly(new RecoveryReport.Finished(file));
        assertThat(file).hasContent(NEW);
    }

    @Test
    void changeFarBehindInALargeFileIsSomebodyElses() throws Exception {
        String old = "o".repeat(2 * Content.PIECE);
        Files.writeString(entry.oldBytes(), old);
        Files.delete(manifest());
        long inode = (long) Files.getAttribute(file, "unix:ino");
        entry.arm(new Manifest(file, inode, old.length(), NEW.length()), new SystemFiles());
        assertMismatch(
                NEW
                        + old.substring(NEW.length(), Content.PIECE + 700)
                        + "!"
                        + old.substring(Content.PIECE + 701),
                old);
    }

    @Test
    void otherBytesBehindTheNewEndAreSomebodyElses() throws Exception {
        String longer = OLD + "o".repeat(5000);
        Files.writeString(entry.oldBytes(), longer);
        Files.delete(manifest());
        long inode = (long) Files.getAttribute(file, "unix:ino");
        entry.arm(new Manifest(file, inode, longer.length(), NEW.length()), new SystemFiles());
        String found = NEW + "x".repeat(4096 - NEW.length()) + longer.substring(4096);
        Files.writeString(file, found);
        assertThat(start().outcomes()).containsExactly(mismatch());
        assertThat(file).hasContent(found);
    }

    /** Beyond the first piece of both that is read. */
    @Test
    void zerosBehindTheOldEndOfALargeFileAreExplained() throws Exception {
        String old = "o".repeat(Content.PIECE);
        String longer = "n".repeat(2 * Content.PIECE);
        Files.writeString(entry.oldBytes(), old);
        Files.writeString(entry.newBytes(), longer);
        Files.delete(manifest());
        long inode = (long) Files.getAttribute(file, "unix:ino");
        entry.arm(new Manifest(file, inode, old.length(), longer.length()), new SystemFiles());
        Files.writeString(file, longer.substring(0, 700) + old.substring(700) + "\0".repeat(2000));
        assertThat(start().outcomes()).containsExactly(new RecoveryReport.Finished(file));
        assertThat(file).hasContent(longer);
    }

    private Path manifest() {
        return session.resolve(entry.id() + ".manifest");
    }

    private void assertNotUnderstood(byte[] manifest) throws Exception {
        Files.write(manifest(), manifest);
        String torn = NEW.substring(0, 700) + OLD.substring(700);
        Files.writeString(file, torn);
        for (int starts = 0; starts < 2; starts++) {
            assertThat(start().outcomes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RecoveryReport.NotUnderstood.class,
                            kept -> assertThat(kept.folder()).isEqualTo(session));
            assertThatIOException()
                    .isThrownBy(new InPlaceRepair(entry, new SystemFiles())::rollBack);
            assertThat(file).hasContent(torn);
            assertThat(entry.oldBytes()).hasContent(OLD);
            assertThat(entry.newBytes()).hasContent(NEW);
            assertThat(manifest()).hasBinaryContent(manifest);
        }
    }

    @Test
    void manifestOfALaterVersionKeepsItsCopies() throws Exception {
        assertNotUnderstood(
                "keepsake in-place manifest 4\nanything\n".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\0\0\0\0\0\0\0", "KSIP", "KSIQ and no more", "KSIR"})
    void manifestOfUnknownMakeKeepsItsCopies(String content) throws Exception {
        assertNotUnderstood(content.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void damagedManifestKeepsItsCopies() throws Exception {
        byte[] bytes = Files.readAllBytes(manifest());
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThatIOException().as("byte %d", i).isThrownBy(() -> Manifest.decode(damaged));
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatIOException().as("%d bytes", i).isThrownBy(() -> Manifest.decode(cut));
        }
        bytes[bytes.length / 2] ^= 4;
        assertNotUnderstood(bytes);
    }

    @Test
    void manifestThatCannotBeReadKeepsItsCopies() throws Exception {
        faulty.fail("openForReading", 1, "Input/output error");
        assertThat(start().outcomes())
                .singleElement()
                .isInstanceOf(RecoveryReport.NotUnderstood.class);
        assertFinished(start());
    }

    @Test
    void otherEntriesOfTheSessionArePutRightAllTheSame() throws Exception {
        Path other = session.resolve("ffffffffffffffff.manifest");
        Files.writeString(other, "?");
        assertThat(start().outcomes())
                .hasSize(2)
                .contains(new RecoveryReport.Finished(file))
                .hasAtLeastOneElementOfType(RecoveryReport.NotUnderstood.class);
        assertThat(file).hasContent(NEW);
        assertThat(other).exists();
    }

    /** As the first version wrote it, with a path, and the second one, with a URI. */
    @ParameterizedTest
    @CsvSource({"1263749456, false", "1263749457, true"})
    void manifestOfAnEarlierVersionIsRead(int version, boolean uri) throws Exception {
        Files.write(manifest(), earlierManifest(version, uri));
        Files.writeString(file, NEW.substring(0, 700) + OLD.substring(700));
        assertFinished(start());
    }

    @ParameterizedTest
    @CsvSource({"1263749456, false", "1263749457, true"})
    void damagedManifestOfAnEarlierVersionKeepsItsCopies(int version, boolean uri)
            throws Exception {
        byte[] bytes = earlierManifest(version, uri);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThatIOException().as("byte %d", i).isThrownBy(() -> Manifest.decode(damaged));
        }
        bytes[bytes.length / 2] ^= 4;
        assertNotUnderstood(bytes);
    }

    @ParameterizedTest
    @CsvSource({"KSIP, true", "KSIQ and more, true", "KSI, false", "'', false", "KSIR, false"})
    void manifestOfAnEarlierVersionIsKnownByItsFirstBytes(String bytes, boolean known) {
        assertThat(BinaryManifest.matches(bytes.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(known);
    }

    private byte[] earlierManifest(int version, boolean uri) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(version);
        out.writeLong((long) Files.getAttribute(file, "unix:ino"));
        out.writeLong(OLD.length());
        out.writeLong(NEW.length());
        out.writeUTF(uri ? file.toUri().toString() : file.toString());
        CRC32C crc = new CRC32C();
        crc.update(bytes.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    @Test
    void manifestHoldsAnyName() throws Exception {
        Manifest manifest =
                new Manifest(folder.resolve("ä % \n crc32c 1 \uD83D\uDE00"), -1, 2, Long.MAX_VALUE);
        assertThat(Manifest.decode(manifest.encode())).isEqualTo(manifest);
    }

    /** A start-up as root on the state folder of a user, or one that others may write to. */
    @ParameterizedTest
    @ValueSource(strings = {"session not ours", "session open", "root open", "entry not ours"})
    void plantedEntryIsNotBelieved(String how) throws Exception {
        Files.writeString(file, NEW.substring(0, 700) + OLD.substring(700));
        String torn = Files.readString(file);
        switch (how) {
            case "session open" -> Files.setAttribute(session, "unix:mode", 0777);
            case "root open" -> Files.setAttribute(root, "unix:mode", 0770);
            case "session not ours" -> {
                SystemTools.assumeSuperuser();
                SystemTools.run("chown", "65534", session.toString());
            }
            default -> {
                SystemTools.assumeSuperuser();
                SystemTools.run(
                        "chown", "65534", session.resolve(entry.id() + ".manifest").toString());
            }
        }
        assertThat(start().outcomes()).isEmpty();
        assertThat(file).hasContent(torn);
        assertThat(entry.oldBytes()).hasContent(OLD);
    }

    @Test
    void fileThatSomebodyElseChangedIsLeftAlone() throws Exception {
        assertMismatch(OLD.substring(0, 600) + "!" + OLD.substring(601));
    }

    @Test
    void fileThatSomebodyElseMadeLongerIsLeftAlone() throws Exception {
        assertMismatch(NEW + "!");
    }

    @Test
    void fileThatSomebodyElseCutIsLeftAlone() throws Exception {
        assertMismatch(OLD.substring(0, 999));
    }

    @Test
    void fileThatSomebodyElseReplacedIsLeftAlone() throws Exception {
        Files.move(file, folder.resolve("away"));
        assertMismatch(OLD);
    }

    @Test
    void fileThatIsGoneIsNotMadeAgain() throws Exception {
        Files.delete(file);
        assertThat(start().outcomes()).containsExactly(mismatch());
        assertThat(file).doesNotExist();
    }

    @Test
    void fileThatCannotBeFinishedIsRolledBack() throws Exception {
        Files.writeString(file, NEW.substring(0, 700) + OLD.substring(700));
        faulty.fail("write", 1, "No space left on device");
        assertThat(start().outcomes()).containsExactly(new RecoveryReport.RolledBack(file));
        assertThat(file).hasContent(OLD);
        assertSettled();
    }

    @Test
    void fileThatCannotBeWrittenAtAllWaitsForTheNextStart() throws Exception {
        faulty.fail("openForOverwriting", 1, "Read-only file system");
        assertThat(start().outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        RecoveryReport.Unfinished.class,
                        unfinished ->
                                assertThat(unfinished.fault())
                                        .isEqualTo(StorageFault.READ_ONLY_FILE_SYSTEM));
        assertFinished(start());
    }

    @Test
    void fileThatSomebodyElseChangesAtTheLastMomentIsTheirs() throws Exception {
        faulty.on("openForOverwriting", 1, () -> Files.writeString(file, "theirs"));
        assertThat(start().outcomes())
                .singleElement()
                .isInstanceOf(RecoveryReport.Unfinished.class);
        assertThat(file).hasContent("theirs");
        assertMismatch("theirs");
    }

    @Test
    void manifestThatWasNotYetCompleteMeansThatTheFileIsWhole() throws Exception {
        Files.write(session.resolve(entry.id() + ".manifest.part"), new byte[] {'k'});
        Files.delete(manifest());
        assertThat(start().outcomes()).isEmpty();
        assertThat(file).hasContent(OLD);
        assertSettled();
    }

    @Test
    void sessionOfALivingProcessIsLeftAlone() throws Exception {
        faulty.answer("tryLock", 1, Optional.empty());
        assertThat(start()).isEqualTo(new RecoveryReport(List.of(), 0));
        assertThat(entry.oldBytes()).exists();
        assertThat(file).hasContent(OLD);
    }

    @Test
    void ownSessionIsLeftAlone() throws Exception {
        RecoveryFolder own = new RecoveryFolder(root, new SystemFiles());
        Path note = folder.resolve(TemporaryName.next());
        own.announce(note);
        Files.createFile(note);
        new InPlaceRecovery(own, faulty.files()).run();
        assertThat(note).exists();
        own.withdraw(note);
        own.close();
        assertSettled();
    }

    /** To close a file again, even one that could not be locked, would release its lock. */
    @Test
    void ownLockIsNotTried() throws Exception {
        start();
        RecoveryFolder own = new RecoveryFolder(root, faulty.files());
        own.announce(folder.resolve(TemporaryName.next()));
        assertThat(faulty.trace()).filteredOn("tryLock"::equals).hasSize(2);
        new InPlaceRecovery(own, faulty.files()).run();
        assertThat(faulty.trace()).filteredOn("tryLock"::equals).hasSize(2);
    }

    @Test
    void temporaryFileOfAProcessThatDiedIsRemoved() throws Exception {
        Path temporary = Files.createFile(folder.resolve(TemporaryName.next()));
        RecoveryFolder dead = new RecoveryFolder(root, new SystemFiles());
        dead.announce(temporary);
        dead.close();
        assertThat(start().temporaryFilesRemoved()).isEqualTo(1);
        assertThat(temporary).doesNotExist();
        assertSettled();
    }

    @Test
    void versionsOfOthersAreNoSession() throws Exception {
        Path theirs = Files.createDirectory(root.resolve("theirs"));
        start();
        assertThat(root).isDirectoryContaining(theirs::equals);
        assertThat(root.toFile().list()).hasSize(1);
    }

    @Test
    void linkToASessionIsNotBelieved() throws Exception {
        FileFacts real = new SystemFiles().facts(session).orElseThrow();
        // Some systems give links the rights of what they lead to.
        faulty.answer(
                "facts",
                2,
                Optional.of(
                        new FileFacts(
                                FileKind.SYMBOLIC_LINK,
                                real.stamp(),
                                real.mode(),
                                real.links(),
                                real.uid())));
        assertThat(start()).isEqualTo(new RecoveryReport(List.of(), 0));
        assertThat(file).hasContent(OLD);
    }

    @Test
    void onlyTemporaryFilesThatWereNotedAreRemoved() throws Exception {
        Path ours = Files.createFile(folder.resolve(TemporaryName.next()));
        Path notedByAnEarlierVersion = Files.createFile(folder.resolve(TemporaryName.next()));
        Path strangers = Files.createFile(folder.resolve(TemporaryName.next()));
        Path lied = Files.createFile(folder.resolve("not-a-temporary-file"));
        note("a", ours);
        note("b", lied);
        note("c", folder.resolve(TemporaryName.next()));
        Path link =
                Files.createSymbolicLink(folder.resolve(TemporaryName.next()), Path.of("anything"));
        note("d", link);
        Files.writeString(session.resolve("e.temporary"), notedByAnEarlierVersion.toString());
        assertThat(start().temporaryFilesRemoved()).isEqualTo(2);
        assertThat(notedByAnEarlierVersion).doesNotExist();
        assertThat(ours).doesNotExist();
        assertThat(strangers).exists();
        assertThat(lied).exists();
        assertThat(link).as("made by no save").isSymbolicLink();
        assertSettled();
    }

    private void note(String id, Path temporary) throws IOException {
        Files.write(
                session.resolve(id + ".temporary"),
                temporary.toUri().toString().getBytes(StandardCharsets.UTF_8));
    }
}
