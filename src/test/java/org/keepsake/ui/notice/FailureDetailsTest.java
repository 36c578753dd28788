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
import org.keepsake.ui.words.Messages;

/** What the details of a failure say first. */
class FailureDetailsTest {
    private static final String HELD = "/proc/self/fd/55/.~ks-e3e1";

    private static String details(FileSystemException cause) {
        Path file = Path.of("/home/ann/notes.txt");
        return new FailureDetails(new Messages(Locale.ENGLISH))
                .of(
                        new StorageException(
                                file,
                                new StorageFailure.Refused(
                                        StorageFault.VANISHED, Stage.CREATE, file),
                                cause));
    }

    @Test
    void anErrorWithoutWordsOfTheSystemGetsThem() {
        assertThat(details(new NoSuchFileException(HELD)))
                .contains("System message: No such file or directory\n");
        assertThat(details(new AccessDeniedException(HELD)))
                .contains("System message: Permission denied\n");
        assertThat(details(new NotDirectoryException(HELD)))
                .contains("System message: NotDirectoryException\n");
    }

    @Test
    void theSystemsWordsStandAsTheyAre() {
        assertThat(details(new FileSystemException(HELD, null, "No space left on device")))
                .contains("System message: No space left on device\n");
    }

    @Test
    void aFolderIsNamedByItsPathAndNotByItsDescriptor() {
        assertThat(details(new NoSuchFileException(HELD)))
                .contains("/home/ann/.~ks-e3e1")
                .doesNotContain("/proc/self/fd");
    }
}
