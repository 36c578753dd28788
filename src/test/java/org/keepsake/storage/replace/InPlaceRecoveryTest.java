package org.keepsake.storage.replace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.Content;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.platform.SystemFiles;

/** A file at the start after a process that died while it wrote over it. */
class InPlaceRecoveryTest extends InterruptedSave {
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
}
