package org.keepsake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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

/** When a document is modified, what it asks a save to do, and what it learns from one. */
class DocumentTest {
    private static final Path FILE = Path.of("/folder/notes.txt");
    private static final FileStamp STAMP = new FileStamp(1, 2, 3, 4, 5);

    private final Document document = new Document();

    private void type(String text) {
        long end = document.text().byteLength();
        Edits.type(
                document,
                TextChange.of(document.text(), end, end, Text.of(text)),
                Selection.caretAt(end));
    }

    private void load(String text, Expected expected) {
        document.loaded(
                new LoadedFile(
                        FILE,
                        FILE,
                        Text.of(text),
                        TextFormat.UTF_8,
                        false,
                        STAMP,
                        expected,
                        false));
    }

    private static SaveReceipt receipt(SaveRequest request) {
        return new SaveReceipt(
                request.path(),
                request.path(),
                request.revision(),
                request.text().byteLength(),
                STAMP,
                new Expected.Theirs(STAMP),
                new Durability.Flushed(),
                Duration.ZERO,
                new Route.Atomic(),
                true,
                Optional.empty());
    }

    @Test
    void aNewDocumentIsCleanAndHasNoFile() {
        assertThat(document.isModified()).isFalse();
        assertThat(document.path()).isEmpty();
    }

    @Test
    void anEditModifiesAndASaveOfItCleans() {
        type("hello");
        assertThat(document.isModified()).isTrue();

        SaveRequest request = document.saveRequest(FILE);
        document.saved(request, receipt(request));

        assertThat(document.isModified()).isFalse();
        assertThat(document.path()).contains(FILE);
    }

    @Test
    void aSaveGetsTheTextOfItsMoment() {
        type("before");
        Text before = document.text();
        SaveRequest request = document.saveRequest(FILE);
        type(" and after");

        assertThat(request.text()).isSameAs(before);
    }

    @Test
    void editsDuringASaveLeaveTheDocumentModified() {
        type("saved");
        SaveRequest request = document.saveRequest(FILE);
        type(", not saved");

        document.saved(request, receipt(request));

        assertThat(document.isModified()).isTrue();
    }

    @Test
    void undoingEditsMadeDuringASaveLeadsBackToWhatIsStored() {
        type("saved");
        SaveRequest request = document.saveRequest(FILE);
        type(", not saved");
        document.saved(request, receipt(request));

        document.edits().undo();

        assertThat(document.isModified()).isFalse();
        assertThat(document.text()).isSameAs(request.text());
    }

    @Test
    void undoingBeyondWhatIsStoredModifies() {
        type("saved");
        SaveRequest request = document.saveRequest(FILE);
        document.saved(request, receipt(request));

        document.edits().undo();
        assertThat(document.isModified()).isTrue();
        document.edits().redo();
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void anEqualTextTypedAgainIsStillModified() {
        load("a", new Expected.NoFile());
        Edits.type(
                document, TextChange.of(document.text(), 0, 1, Text.of("a")), Selection.caretAt(0));

        assertThat(document.isModified()).isTrue();
    }

    @Test
    void eachEditHasARevisionOfItsOwnAndSavingToTheOwnFileHasNone() {
        document.createAt(FILE);
        long before = document.saveRequest(FILE).revision();
        type("a");
        long first = document.saveRequest(FILE).revision();
        document.edits().undo();
        long second = document.saveRequest(FILE).revision();

        assertThat(before).isLessThan(first);
        assertThat(first).isLessThan(second);
        assertThat(document.saveRequest(FILE).revision()).isEqualTo(second);
    }

    @Test
    void aSaveThatComesThroughAfterALaterOneChangesNothing() {
        type("first");
        SaveRequest stuck = document.saveRequest(FILE);
        Path elsewhere = Path.of("/folder/elsewhere.txt");
        SaveRequest later = document.saveRequest(elsewhere);
        assertThat(document.saved(later, receipt(later))).isTrue();

        assertThat(document.saved(stuck, receipt(stuck))).isFalse();

        assertThat(document.path()).contains(elsewhere);
        assertThat(document.isSuperseded(stuck)).isTrue();
        assertThat(document.isSuperseded(later)).isFalse();
    }

    @Test
    void aTextThatIsNotOnDiskAnyMoreIsModifiedUntilItIsFoundThereAgain() {
        load("text", new Expected.NoFile());

        document.gone();
        assertThat(document.isModified()).isTrue();

        document.confirmed(new Expected.Theirs(STAMP));
        assertThat(document.isModified()).isFalse();
        assertThat(document.saveRequest(FILE).expected()).isEqualTo(new Expected.Theirs(STAMP));
    }

    @Test
    void aTextThatTheUserKeepsOverAnotherIsModifiedUntilItIsSaved() {
        load("text", new Expected.NoFile());

        document.keepOver(new Expected.Theirs(STAMP));
        assertThat(document.isModified()).isTrue();
        SaveRequest request = document.saveRequest(FILE);
        assertThat(request.expected()).isEqualTo(new Expected.Theirs(STAMP));

        document.saved(request, receipt(request));
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void aReloadIsOneStepThatUndoTakesBack() {
        load("old", new Expected.NoFile());
        type(" and typed");
        document.reloaded(
                new LoadedFile(
                        FILE,
                        FILE,
                        Text.of("theirs"),
                        TextFormat.UTF_8,
                        false,
                        STAMP,
                        new Expected.NoFile(),
                        false),
                new Selection(1, 2));
        assertThat(document.isModified()).isFalse();
        assertThat(document.text().toString()).isEqualTo("theirs");

        assertThat(document.edits().undo().map(Selections::main)).contains(new Selection(1, 2));
        assertThat(document.text().toString()).isEqualTo("old and typed");
        assertThat(document.isModified()).isTrue();
        document.edits().redo();
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void theOwnFileIsExpectedAsItWasLoaded() {
        Expected loaded = new Expected.Theirs(STAMP);
        load("text", loaded);

        assertThat(document.saveRequest(FILE).expected()).isSameAs(loaded);
    }

    @Test
    void theOwnFileIsExpectedAsItWasSavedLast() {
        load("text", new Expected.NoFile());
        SaveRequest request = document.saveRequest(FILE);
        SaveReceipt receipt = receipt(request);
        document.saved(request, receipt);

        assertThat(document.saveRequest(FILE).expected()).isSameAs(receipt.expected());
    }

    @Test
    void anotherFileIsReplacedWhateverItHolds() {
        load("text", new Expected.NoFile());

        assertThat(document.saveRequest(Path.of("/folder/other.txt")).expected())
                .isEqualTo(new Expected.Whatever());
    }

    @Test
    void aFileThatIsYetToBeMadeIsExpectedToBeAbsent() {
        document.createAt(FILE);

        assertThat(document.saveRequest(FILE).expected()).isEqualTo(new Expected.NoFile());
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void loadingLeavesNothingToUndo() {
        type("before");
        load("loaded", new Expected.NoFile());

        assertThat(document.edits().undoableProperty().get()).isFalse();
        assertThat(document.edits().undo()).isEmpty();
        assertThat(document.isModified()).isFalse();
        assertThat(document.text().toString()).isEqualTo("loaded");
    }

    @Test
    void loadingLeavesNothingToRedo() {
        type("a");
        document.edits().undo();
        load("b", new Expected.NoFile());

        assertThat(document.edits().redoableProperty().get()).isFalse();
        assertThat(document.edits().redo()).isEmpty();
    }

    @Test
    void itIsStoredInItsOwnFileOnly() {
        assertThat(document.isStoredIn(FILE)).isFalse();
        load("a", new Expected.NoFile());

        assertThat(document.isStoredIn(FILE)).isTrue();
        assertThat(document.isStoredIn(FILE.resolveSibling("other"))).isFalse();
    }

    @Test
    void aPreviewIsNoModification() {
        document.preview(Text.of("the begin"));

        assertThat(document.isModified()).isFalse();
        assertThat(document.edits().undoableProperty().get()).isFalse();
    }

    @Test
    void theFormatOfAFileIsTheFormatOfItsSaves() {
        TextFormat format = new TextFormat(java.nio.charset.StandardCharsets.UTF_16LE, true);
        document.loaded(
                new LoadedFile(
                        FILE,
                        FILE,
                        Text.of("x"),
                        format,
                        false,
                        STAMP,
                        new Expected.NoFile(),
                        false));

        assertThat(document.saveRequest(FILE).format()).isEqualTo(format);
    }
}
