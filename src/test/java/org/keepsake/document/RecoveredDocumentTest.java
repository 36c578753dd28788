package org.keepsake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keepsake.codec.TextFormat;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;

/** A document that begins with what was typed before the program ended. */
class RecoveredDocumentTest {
    private static final Path FILE = Path.of("/folder/notes.txt");
    private static final TextFormat LATIN_1 = new TextFormat(StandardCharsets.ISO_8859_1, false);

    private final Document document = new Document(() -> 0);

    private void recover() {
        document.edits()
                .replace(
                        TextChange.whole(document.text(), Text.of("before")),
                        Selection.caretAt(0),
                        Selection.caretAt(0));
        document.basedOn(
                Optional.of(FILE), Text.of("stored"), TextFormat.UTF_8, new Expected.NoFile());
        document.recovered(Text.of("stored and typed"), LATIN_1, Selection.caretAt(6));
    }

    @Test
    void whatWasTypedIsThereAndNotSaved() {
        recover();
        assertThat(document.text().toString()).isEqualTo("stored and typed");
        assertThat(document.path()).contains(FILE);
        assertThat(document.saveRequest(FILE).format()).isEqualTo(LATIN_1);
        assertThat(document.modifiedProperty().get()).isTrue();
        assertThat(document.saveRequest(FILE).expected()).isEqualTo(new Expected.NoFile());
    }

    @Test
    void oneStepOfUndoLeadsToWhatTheFileHeldAndNoFurther() {
        recover();
        document.edits().undo();
        assertThat(document.text().toString()).isEqualTo("stored");
        assertThat(document.edits().undo()).isEmpty();
    }
}
