package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.codec.TextFormat;
import org.keepsake.document.Document;
import org.keepsake.document.Selection;
import org.keepsake.document.TextChange;
import org.keepsake.load.LoadedFile;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.screen.GutterMark;

/** How commands change the text of a document. */
class EditableTextTest {
    private static final Path FILE = Path.of("/folder/notes.txt");
    private static final FileStamp STAMP = new FileStamp(1, 2, 3, 4, 5);

    private final Document document = new Document();
    private final EditableText text =
            Fx.supply(() -> new EditableText(document, new Messages(Locale.ENGLISH)));

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private void load(String content) {
        document.loaded(
                new LoadedFile(
                        FILE,
                        FILE,
                        Text.of(content),
                        TextFormat.UTF_8,
                        false,
                        STAMP,
                        new Expected.Theirs(STAMP),
                        false));
    }

    private Text converted(LineBreak kind) {
        return document.text().withLineBreaks(kind, done -> {});
    }

    private boolean insert(long at, String what) {
        return text.edit(
                TextChange.of(document.text(), at, at, Text.of(what)),
                Selection.caretAt(at + what.length()));
    }

    /** A worker finds out later which lines differ; until then nothing untrue is shown. */
    @Test
    void aTextThatWasJustLoadedHasNoLineMarkedAndAnEditedOneHas() {
        Fx.run(() -> {
            load("a\nb\n");
            assertThat(gutterMarks()).isEmpty();
            insert(0, "x");
            assertThat(gutterMarks()).hasSize(1);
            text.undo();
            assertThat(gutterMarks()).isEmpty();
        });
    }

    private List<GutterMark> gutterMarks() {
        return text.highlights().gutterMarks(document.text(), 0, 1);
    }

    @Test
    void convertedLineBreaksAreOneStepThatGivesTheSelectionBack() {
        Fx.run(() -> {
            load("a\nbc\nd");
            Text before = document.text();
            Text after = converted(LineBreak.CRLF);
            text.select(new Selection(2, 6));
            assertThat(text.take(before, after)).isTrue();
            assertThat(document.text()).isSameAs(after);
            assertThat(document.isModified()).isTrue();

            text.undo();
            assertThat(text.selection()).isEqualTo(new Selection(2, 6));
            assertThat(document.text()).isSameAs(before);
            assertThat(document.isModified()).isFalse();
            assertThat(document.edits().undoableProperty().get()).isFalse();

            text.redo();
            assertThat(text.selection()).isEqualTo(new Selection(3, 8));
            assertThat(document.text()).isSameAs(after);
        });
    }

    @Test
    void aConversionThatComesTooLateIsNotTakenOver() {
        Fx.run(() -> {
            load("a\nb");
            Text before = document.text();
            Text late = converted(LineBreak.CRLF);
            insert(0, "x");
            assertThat(text.take(before, late)).isFalse();
            assertThat(document.text().toString()).isEqualTo("xa\nb");
        });
    }

    @Test
    void aConversionThatComesTooLateMindsNoCaretBehindItsEnd() {
        Fx.run(() -> {
            load("a\nb");
            Text before = document.text();
            Text late = converted(LineBreak.CRLF);
            insert(3, "more");
            assertThat(text.selection()).isEqualTo(Selection.caretAt(7));
            assertThat(text.take(before, late)).isFalse();
            assertThat(document.text().toString()).isEqualTo("a\nbmore");
        });
    }

    @Test
    void aConversionThatChangesNothingIsNoStep() {
        Fx.run(() -> {
            load("a\nb");
            assertThat(text.take(document.text(), converted(LineBreak.LF))).isTrue();
            assertThat(document.isModified()).isFalse();
            assertThat(document.edits().undoableProperty().get()).isFalse();
        });
    }

    @Test
    void nothingIsTakenWhileTheTextIsHeld() {
        Fx.run(() -> {
            load("a\nb");
            text.setHeld(true);
            assertThat(insert(0, "x")).isFalse();
            assertThat(
                            text.edit(
                                    TextChange.of(document.text(), 1, 1, Text.of("x")),
                                    Selection.caretAt(2)))
                    .isFalse();
            assertThat(text.take(document.text(), converted(LineBreak.CRLF))).isFalse();
            assertThat(document.text().toString()).isEqualTo("a\nb");
            assertThat(document.edits().undoableProperty().get()).isFalse();

            text.setHeld(false);
            assertThat(insert(0, "x")).isTrue();
        });
    }

    @Test
    void whatWaitsForAHeldTextComesAfterWhatReleasedIt() {
        List<String> order = new ArrayList<>();
        Fx.run(() -> {
            text.setHeld(true);
            text.whenEditable(() -> order.add("waiting"));
            text.setHeld(false);
            order.add("released");
            text.setHeld(true);
        });
        Fx.run(() -> {
            assertThat(order).containsExactly("released");
            text.setHeld(false);
        });
        Fx.await("the action", () -> order.size() == 2);
        assertThat(Fx.supply(() -> List.copyOf(order))).containsExactly("released", "waiting");
    }
}
