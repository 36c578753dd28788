package org.keepsake.storage.replace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.SystemTools;
import org.keepsake.storage.system.platform.SystemFiles;

/** What is believed and tidied up of the sessions that other processes have left. */
class LeftSessionTest extends InterruptedSave {
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
