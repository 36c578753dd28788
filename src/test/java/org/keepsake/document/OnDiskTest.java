package org.keepsake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadedFile;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Route;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.text.Text;

/** What a document makes of news about its file: late saves, and changes by others. */
class OnDiskTest {
    private static final Path NOTES = Path.of("/folder/notes.txt");
    private static final Path ELSEWHERE = Path.of("/folder/elsewhere.txt");
    private static final FileStamp OLD = new FileStamp(1, 2, 3, 4, 5);
    private static final FileStamp THEIRS = new FileStamp(1, 2, 3, 6, 7);

    private final Document document = new Document();

    @BeforeEach
    void load() {
        document.loaded(file("old", true));
    }

    private static LoadedFile file(String text, boolean readOnly) {
        return new LoadedFile(
                NOTES,
                NOTES,
                Text.of(text),
                TextFormat.UTF_8,
                false,
                OLD,
                new Expected.Theirs(OLD),
                readOnly);
    }

    private void type(String text) {
        long end = document.text().byteLength();
        Edits.type(
                document,
                TextChange.of(document.text(), end, end, Text.of(text)),
                Selection.caretAt(end));
    }

    private boolean save(SaveRequest request) {
        return document.saved(
                request,
                new SaveReceipt(
                        request.path(),
                        request.path(),
                        request.revision(),
                        request.text().byteLength(),
                        OLD,
                        new Expected.Theirs(OLD),
                        new Durability.Flushed(),
                        Duration.ZERO,
                        new Route.Atomic(),
                        true,
                        Optional.empty()));
    }

    @Test
    void aSaveThatIsOvertakenByOneElsewhereChangesNothing() {
        type(" new");
        SaveRequest stuck = document.saveRequest(NOTES);
        SaveRequest elsewhere = document.saveRequest(ELSEWHERE);
        assertThat(save(elsewhere)).isTrue();

        assertThat(document.isSuperseded(stuck)).isTrue();
        assertThat(save(stuck)).isFalse();

        assertThat(document.path()).contains(ELSEWHERE);
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void savesThatEndInTheirOrderBothCount() {
        type(" new");
        SaveRequest first = document.saveRequest(NOTES);
        SaveRequest second = document.saveRequest(ELSEWHERE);

        assertThat(save(first)).isTrue();
        assertThat(document.path()).contains(NOTES);
        assertThat(save(second)).isTrue();
        assertThat(document.path()).contains(ELSEWHERE);
    }

    @Test
    void anUnmodifiedDocumentCanBeSavedElsewhere() {
        assertThat(save(document.saveRequest(ELSEWHERE))).isTrue();
        assertThat(document.path()).contains(ELSEWHERE);
    }

    @Test
    void aReloadIsOneStepOfUndo() {
        type(" new");
        document.reloaded(file("theirs", false), Selection.caretAt(0));
        assertThat(document.text().toString()).isEqualTo("theirs");
        assertThat(document.isModified()).isFalse();

        assertThat(document.edits().undo().map(Selections::main)).contains(Selection.caretAt(0));
        assertThat(document.text().toString()).isEqualTo("old new");
        assertThat(document.isModified()).isTrue();
        assertThat(document.edits().redo()).isPresent();
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void aSaveFromBeforeAReloadDoesNotCountAfterIt() {
        type(" new");
        SaveRequest before = document.saveRequest(NOTES);
        document.reloaded(file("theirs", false), Selection.caretAt(0));

        assertThat(save(before)).isFalse();
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void aTextThatIsNotOnDiskAnyMoreIsModifiedUntilItIsFoundThere() {
        document.gone();
        assertThat(document.isModified()).isTrue();

        document.confirmed(new Expected.Theirs(OLD));
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void keepingTheTextExpectsTheVersionThatWasSeen() {
        document.keepOver(new Expected.Theirs(THEIRS));

        assertThat(document.isModified()).isTrue();
        assertThat(document.saveRequest(NOTES).expected()).isEqualTo(new Expected.Theirs(THEIRS));
        assertThat(save(document.saveRequest(NOTES))).isTrue();
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void aReadOnlyFileMakesTheDocumentReadOnlyUntilItIsSavedElsewhere() {
        assertThat(document.readOnlyProperty().get()).isTrue();
        save(document.saveRequest(NOTES).overwritingReadOnly());
        assertThat(document.readOnlyProperty().get()).isTrue();

        save(document.saveRequest(ELSEWHERE));
        assertThat(document.readOnlyProperty().get()).isFalse();
    }

    @Test
    void aSaveThatHadToOverwriteNothingShowsThatTheFileMayBeWritten() {
        save(document.saveRequest(NOTES));

        assertThat(document.readOnlyProperty().get()).isFalse();
    }

    @Test
    void permissionsThatOthersHaveChangedCount() {
        document.protectedByRights(true);
        assertThat(document.readOnlyProperty().get()).isTrue();

        document.protectedByRights(false);
        assertThat(document.readOnlyProperty().get()).isFalse();
    }
}
