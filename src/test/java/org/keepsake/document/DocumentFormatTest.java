package org.keepsake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;

/** How a document is written: its format and its line breaks. */
class DocumentFormatTest {
    private static final Path FILE = Path.of("/folder/notes.txt");
    private static final FileStamp STAMP = new FileStamp(1, 2, 3, 4, 5);
    private static final TextFormat LATIN_1 = new TextFormat(StandardCharsets.ISO_8859_1, false);

    private final Document document = new Document();

    private void load(String text) {
        document.loaded(file(text, TextFormat.UTF_8, false));
    }

    private static LoadedFile file(String text, TextFormat format, boolean guessed) {
        return new LoadedFile(
                FILE,
                FILE,
                Text.of(text),
                format,
                guessed,
                STAMP,
                new Expected.Theirs(STAMP),
                false);
    }

    private void saved(SaveRequest request) {
        document.saved(
                request,
                new SaveReceipt(
                        request.path(),
                        request.path(),
                        request.revision(),
                        1,
                        STAMP,
                        new Expected.Theirs(STAMP),
                        new Durability.Flushed(),
                        Duration.ZERO,
                        new Route.Atomic(),
                        true,
                        Optional.empty()));
    }

    @Test
    void anotherFormatModifiesADocumentUntilItIsSavedSo() {
        load("a");
        document.chooseFormat(LATIN_1);
        assertThat(document.isModified()).isTrue();

        SaveRequest request = document.saveRequest(FILE);
        assertThat(request.format()).isEqualTo(LATIN_1);
        saved(request);
        assertThat(document.isModified()).isFalse();

        document.chooseFormat(TextFormat.UTF_8);
        assertThat(document.isModified()).isTrue();
    }

    @Test
    void theFormatOfTheFileIsNoChange() {
        load("a");
        document.chooseFormat(LATIN_1);
        document.chooseFormat(TextFormat.UTF_8);
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void aFormatThatWasChosenDuringASaveIsStillToBeSaved() {
        load("a");
        SaveRequest request = document.saveRequest(FILE);
        document.chooseFormat(LATIN_1);
        saved(request);
        assertThat(document.isModified()).isTrue();
    }

    @Test
    void aDocumentWithoutAFileHasNothingToLoseByItsFormat() {
        document.chooseFormat(LATIN_1);
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void aSaveInAnotherFormatIsALaterOne() {
        load("a");
        long before = document.saveRequest(FILE).revision();
        document.chooseFormat(LATIN_1);
        assertThat(document.saveRequest(FILE).revision()).isGreaterThan(before);
    }

    @Test
    void theFirstLineBreakIsTheOneThatWasChosen() {
        assertThat(document.lineBreaks().first()).isEqualTo(LineBreak.ofPlatform());
        document.lineBreaks().choose(LineBreak.CRLF);
        assertThat(LineBreaks.between(Text.of("ab"), 0, 1, 1, document.lineBreaks().first()))
                .isEqualTo("\r\n");
        assertThat(LineBreaks.between(Text.of("a\nb"), 1, 3, 3, document.lineBreaks().first()))
                .isEqualTo("\n");
    }

    @Test
    void aGuessedFormatIsOneUntilTheUserChooses() {
        document.loaded(file("a", LATIN_1, true));
        assertThat(document.guessedProperty().get()).isTrue();

        document.chooseFormat(LATIN_1);
        assertThat(document.guessedProperty().get()).isFalse();
        assertThat(document.isModified()).isFalse();
    }

    @Test
    void whatCameFromAPipeIsNotSavedAnywhere() {
        document.received(file("from a pipe", LATIN_1, true));

        assertThat(document.text().toString()).isEqualTo("from a pipe");
        assertThat(document.path()).isEmpty();
        assertThat(document.isModified()).isTrue();
        assertThat(document.saveRequest(FILE).format()).isEqualTo(LATIN_1);
        assertThat(document.guessedProperty().get()).isTrue();
        assertThat(document.edits().undo()).isEmpty();
    }

    @Test
    void whatCameFromAPipeIsNotSavedAlthoughItWasShownBefore() {
        LoadedFile stream = file("from a pipe", LATIN_1, true);
        document.preview(stream.text());
        document.received(stream);

        assertThat(document.isModified()).isTrue();
    }

    @Test
    void onlyATextThatNoFileHoldsAnyMoreIsModified() {
        Text seen = Text.of("seen");
        document.basedOn(Optional.of(FILE), seen, LATIN_1, new Expected.Theirs(STAMP));
        assertThat(document.isModified()).isTrue();
        assertThat(document.saveRequest(FILE).format()).isEqualTo(LATIN_1);

        Document untitled = new Document();
        untitled.basedOn(Optional.empty(), seen, LATIN_1, new Expected.NoFile());
        assertThat(untitled.isModified()).isFalse();
    }
}
