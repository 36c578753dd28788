package org.keepsake.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.codec.LoadListener;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageFailure.Conflict;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/** Whether a file is still what its document believes. */
class FreshnessCheckTest {
    @TempDir Path folder;

    private final FreshnessCheck check = new FreshnessCheck(new SystemFiles());
    private Path notes = Path.of("");
    private Expected loaded = new Expected.NoFile();

    @BeforeEach
    void load() throws IOException, LoadException {
        notes = Files.writeString(Files.createDirectory(folder.resolve("in")).resolve("n"), "old");
        LoadListener silent =
                new LoadListener() {
                    @Override
                    public void progress(long done, long total) {}

                    @Override
                    public void preview(Text beginning) {}
                };
        loaded =
                new LoadPipeline(new SystemFiles())
                        .load(notes, Optional.empty(), silent)
                        .expected();
    }

    private ConflictKind conflict(Expected expected) {
        return assertThat(check.check(notes, expected))
                .asInstanceOf(InstanceOfAssertFactories.type(Freshness.Differs.class))
                .actual()
                .conflict()
                .kind();
    }

    @Test
    void aFileThatNobodyTouchedIsUnchanged() {
        assertThat(check.check(notes, loaded)).isInstanceOf(Freshness.Unchanged.class);
    }

    @Test
    void aFileWithTheSameBytesIsUnchangedAndItsStampIsRefreshed() throws IOException {
        Files.setLastModifiedTime(notes, FileTime.fromMillis(0));

        Freshness.Unchanged unchanged =
                assertThat(check.check(notes, loaded))
                        .asInstanceOf(InstanceOfAssertFactories.type(Freshness.Unchanged.class))
                        .actual();
        assertThat(((Expected.Ours) unchanged.expected()).stamp())
                .isNotEqualTo(((Expected.Ours) loaded).stamp())
                .extracting(stamp -> stamp.modifiedNanos())
                .isEqualTo(0L);
    }

    @Test
    void otherBytesAreAChange() throws IOException {
        Files.writeString(notes, "new");
        assertThat(conflict(loaded)).isEqualTo(ConflictKind.CHANGED);
    }

    @Test
    void aFileThatIsGoneIsDeleted() throws IOException {
        Files.delete(notes);
        assertThat(conflict(loaded)).isEqualTo(ConflictKind.DELETED);
    }

    @Test
    void aFileWhoseFolderIsGoneIsDeleted() throws IOException {
        Files.delete(notes);
        Files.delete(notes.getParent());
        assertThat(conflict(loaded)).isEqualTo(ConflictKind.DELETED);
    }

    @Test
    void aFileThatWasNotThereHasAppeared() {
        assertThat(conflict(new Expected.NoFile())).isEqualTo(ConflictKind.APPEARED);
    }

    @Test
    void noFileAndNoFolderIsWhatANewFileExpects() {
        assertThat(check.check(folder.resolve("none/n"), new Expected.NoFile()))
                .isInstanceOf(Freshness.Unchanged.class);
    }

    @Test
    void aFileWhosePlaceSomethingElseHasTakenIsDeleted() throws IOException {
        Files.delete(notes);
        Files.createDirectory(notes);
        assertThat(conflict(loaded)).isEqualTo(ConflictKind.DELETED);
        assertThat(check.check(notes, new Expected.NoFile()))
                .isInstanceOf(Freshness.Unchanged.class);

        Files.delete(notes);
        Files.createSymbolicLink(notes, notes.getFileName());
        assertThat(conflict(loaded)).isEqualTo(ConflictKind.DELETED);
    }

    @Test
    void theConflictNamesTheVersionThatWasFound() throws IOException {
        Files.writeString(notes, "longer");
        Conflict found = ((Freshness.Differs) check.check(notes, loaded)).conflict();
        assertThat(found.found().orElseThrow().size()).isEqualTo(6);
    }
}
