package org.keepsake.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
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
                                cause));
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
