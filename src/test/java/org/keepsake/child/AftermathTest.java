package org.keepsake.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.lab.Saves;
import org.keepsake.save.Destination;
import org.keepsake.save.Replaced;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.platform.SystemFiles;

/** What is told of a file whose child has died is what is true of it. */
class AftermathTest {
    private static final ByteSource NEW =
            ByteSource.of("new bytes".getBytes(StandardCharsets.UTF_8));

    @TempDir Path folder;

    private final IOException failure = new IOException("It died");
    private Path file = Path.of("");
    private Path temporary = Path.of("");

    @BeforeEach
    void nameFiles() {
        file = folder.resolve("notes.txt");
        temporary = folder.resolve(".~ks-0123456789abcdef");
    }

    private Aftermath aftermath() {
        return new Aftermath(new SystemFiles(), Saves.recovery(folder));
    }

    private Optional<Replaced> whatIsThere() {
        return aftermath()
                .whatIsThere(new Destination(file, new Expected.Whatever(), false), NEW, failure);
    }

    @Test
    void aFileWithItsNewBytesIsSavedButNotConfirmed() throws IOException {
        Files.writeString(file, "new bytes");

        Replaced replaced = whatIsThere().orElseThrow();

        assertThat(replaced.realPath()).isEqualTo(file.toRealPath());
        assertThat(replaced.commit().durability())
                .isEqualTo(new Durability.Unconfirmed(StorageFault.OTHER, failure));
        assertThat(replaced.commit().stamp())
                .isEqualTo(new SystemFiles().facts(file).orElseThrow().stamp());
    }

    @Test
    void aFileWithOtherBytesIsNotSaved() throws IOException {
        Files.writeString(file, "old bytes");

        assertThat(whatIsThere()).isEmpty();
        assertThat(file).hasContent("old bytes");
    }

    @Test
    void noFileIsNotSaved() {
        assertThat(whatIsThere()).isEmpty();
    }

    @Test
    void whatTheChildHadNamedIsDeletedAndNothingElse() throws IOException {
        Path stranger = Files.writeString(folder.resolve(".~ks-fedcba9876543210"), "not ours");
        Files.writeString(temporary, "new");

        aftermath().clearUp(List.of(temporary, folder.resolve("never made")), failure);

        assertThat(temporary).doesNotExist();
        assertThat(stranger).hasContent("not ours");
        assertThat(failure.getSuppressed()).isEmpty();
    }
}
