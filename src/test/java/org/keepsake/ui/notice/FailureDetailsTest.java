package org.keepsake.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.words.Messages;

/** What the details of a failure say first. */
class FailureDetailsTest {
    private static final String HELD = "/proc/self/fd/55/.~ks-e3e1";

    private static Prompts.Details details(FileSystemException cause) {
        Path file = Path.of("/home/ann/notes.txt");
        return new FailureDetails(new Messages(Locale.ENGLISH))
                .of(
                        "It was not saved.",
                        new StorageException(
                                file,
                                new StorageFailure.Refused(
                                        StorageFault.VANISHED, Stage.CREATE, file),
                                cause),
                        Optional.empty());
    }

    private static String rights(String owner, String permissions, boolean readOnlyDisk) {
        FileRights rights =
                new FileRights(
                        Path.of("/home/ann/notes.txt"),
                        owner,
                        "staff",
                        PosixFilePermissions.fromString(permissions),
                        "ann",
                        readOnlyDisk);
        return new FailureDetails(new Messages(Locale.ENGLISH))
                .of(
                        "It was not saved.",
                        new StorageException(rights.of(), new StorageFailure.ReadOnly()),
                        Optional.of(rights))
                .facts();
    }

    @Test
    void whoMayWriteIsSaidInWords() {
        assertThat(rights("ann", "r--r--r--", false))
                .isEqualTo(
                        """
                        File: /home/ann/notes.txt
                        Owner of notes.txt: ann
                        Permissions: r--r--r-- (nobody may write)\
                        """);
        assertThat(rights("root", "rw-r--r--", true))
                .endsWith(
                        """
                        Owner of notes.txt: root; you are ann
                        Permissions: rw-r--r-- (only the owner may write)
                        The disk is mounted read-only.\
                        """);
        assertThat(rights("root", "rw-rw-r--", false))
                .contains("(the owner and the group staff may write)");
        assertThat(rights("root", "rw-rw-rw-", false)).contains("(everyone may write)");
    }

    /** Linux only: elsewhere there is no such mark. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whoMayWriteAndIsNotPermittedToHearsOfTheMarkThatForbidsIt() {
        assertThat(forbidden(StorageFault.NOT_PERMITTED, "ann", "rw-r--r--", "ann"))
                .endsWith(
                        """
                        Permissions: rw-r--r-- (only the owner may write)
                        The file or its folder may be marked as immutable: lsattr shows it, \
                        and chattr -i takes the mark away.\
                        """);
        assertThat(forbidden(StorageFault.NOT_PERMITTED, "ann", "r--r--r--", "root"))
                .contains("immutable");
        assertThat(forbidden(StorageFault.NOT_PERMITTED, "ann", "r--r--r--", "ann"))
                .doesNotContain("immutable");
        assertThat(forbidden(StorageFault.ACCESS_DENIED, "ann", "rw-r--r--", "ann"))
                .doesNotContain("immutable");
    }

    private static String forbidden(
            StorageFault fault, String owner, String permissions, String user) {
        Path file = Path.of("/home/ann/notes.txt");
        FileRights rights =
                new FileRights(
                        file,
                        owner,
                        "staff",
                        PosixFilePermissions.fromString(permissions),
                        user,
                        false);
        StorageException failure =
                new StorageException(file, new StorageFailure.Refused(fault, Stage.COMMIT, file));
        assertThat(FailureDetails.concernsRights(failure)).isTrue();
        return new FailureDetails(new Messages(Locale.ENGLISH))
                .of("It was not saved.", failure, Optional.of(rights))
                .facts();
    }

    @Test
    void theSystemIsAskedAboutTheFileOrElseItsFolder(@TempDir Path folder) throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "text");
        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("r--r--r--"));

        FileRights rights = FileRights.read(notes).orElseThrow();

        assertThat(rights.of()).isEqualTo(notes);
        assertThat(rights.owner()).isEqualTo(System.getProperty("user.name"));
        assertThat(PosixFilePermissions.toString(rights.permissions())).isEqualTo("r--r--r--");
        assertThat(rights.readOnlyDisk()).isFalse();
        assertThat(FileRights.read(folder.resolve("new")).orElseThrow().of()).isEqualTo(folder);
    }

    @Test
    void anErrorWithoutWordsOfTheSystemGetsThem() {
        assertThat(details(new NoSuchFileException(HELD)).facts())
                .endsWith("System message: No such file or directory");
        assertThat(details(new AccessDeniedException(HELD)).facts())
                .endsWith("System message: Permission denied");
        assertThat(details(new NotDirectoryException(HELD)).facts())
                .endsWith("System message: NotDirectoryException");
    }

    @Test
    void theSystemsWordsStandAsTheyAre() {
        assertThat(details(new FileSystemException(HELD, null, "No space left on device")).facts())
                .endsWith("System message: No space left on device");
    }

    @Test
    void aFolderIsNamedByItsPathAndNotByItsDescriptor() {
        Prompts.Details details = details(new NoSuchFileException(HELD));

        assertThat(details.whole()).contains("/home/ann/.~ks-e3e1").doesNotContain("/proc/self/fd");
    }

    @Test
    void theFactsHaveNoTraceAndTheWholeHasAll() {
        Prompts.Details details = details(new NoSuchFileException(HELD));

        assertThat(details.facts()).startsWith("File: /home/ann/notes.txt\n").doesNotContain("at ");
        assertThat(details.whole())
                .startsWith("It was not saved.\n\nFile: ")
                .contains("NoSuchFileException", "\tat ");
    }
}
