package org.keepsake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keepsake.codec.TextFormat;
import org.keepsake.text.Text;

class RecordedEditsTest {
    private static final Duration KEY = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Text base = Text.of("Stored.\n");
    private final Document document = new Document(() -> 0);
    private final RecordedEdits edits = new RecordedEdits(base);
    private Text text = base;
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");

    private void replace(long from, long to, String with, Duration after) {
        now = now.plus(after);
        text = text.replace(from, to, Text.of(with));
        edits.add(text, now);
    }

    private void type(String word) {
        word.codePoints()
                .forEach(key ->
                        replace(
                                text.byteLength(),
                                text.byteLength(),
                                Character.toString(key),
                                KEY));
    }

    private void open() {
        document.edits().restart(base);
        document.recovered(edits, TextFormat.UTF_8);
    }

    /** Undoes everything, and returns the texts on the way. */
    private List<String> undone() {
        List<String> texts = new ArrayList<>();
        while (document.edits().undo().isPresent()) {
            texts.add(document.text().toString());
        }
        return texts;
    }

    @Test
    void theTextIsTheLastOneAndUndoLeadsBackWordByWord() {
        type("Two wörds");
        open();

        assertThat(document.text()).isSameAs(text);
        assertThat(undone()).containsExactly("Stored.\nTwo ", "Stored.\n");
        assertThat(document.text()).isSameAs(base);
        assertThat(document.isModified()).isTrue();
    }

    @Test
    void whatWasUndoneIsRedoneStepByStep() {
        type("Two words");
        open();
        undone();
        document.edits().redo();

        assertThat(document.text()).hasToString("Stored.\nTwo ");
        document.edits().redo();
        assertThat(document.text()).isSameAs(text);
        assertThat(document.edits().redo()).isEmpty();
    }

    @Test
    void removingForwardsIsUndoneWithTheCaretBeforeWhatComesBack() {
        replace(2, 2, "x", KEY);
        replace(3, 4, "", PAUSE);
        open();

        assertThat(document.edits().undo().map(Selections::main)).contains(Selection.caretAt(3));
    }

    @Test
    void whatWasUndoneBeforeIsNotRedone() {
        document.edits().restart(base);
        Selections start = Selections.of(Selection.caretAt(0));
        document.edits().replace(TextChange.of(base, 0, 0, Text.of("x")), start, start);
        document.edits().undo();
        type("word");
        document.recovered(edits, TextFormat.UTF_8);

        assertThat(document.edits().redo()).isEmpty();
        assertThat(document.text()).isSameAs(text);
    }

    @Test
    void theFormatIsTheOneThatWasChosen() {
        TextFormat latin1 = new TextFormat(StandardCharsets.ISO_8859_1, false);
        document.edits().restart(base);
        document.recovered(edits, latin1);

        assertThat(document.saveRequest(Path.of("/folder/notes.txt")).format()).isEqualTo(latin1);
    }

    @Test
    void aPauseEndsAStep() {
        type("wo");
        replace(text.byteLength(), text.byteLength(), "rd", PAUSE);
        open();

        assertThat(undone()).containsExactly("Stored.\nwo", "Stored.\n");
    }

    @Test
    void charactersRemovedOneAfterTheOtherAreOneStep() {
        for (int key = 0; key < 3; key++) {
            replace(text.byteLength() - 1, text.byteLength(), "", KEY);
        }
        open();

        assertThat(undone()).containsExactly("Stored.\n");
    }

    @Test
    void anEditElsewhereIsAStepAndUndoGoesThere() {
        type("end");
        replace(0, 0, "At the beginning. ", KEY);
        open();

        Selections there = document.edits().undo().orElseThrow();
        assertThat(there.main()).isEqualTo(Selection.caretAt(0));
        assertThat(document.text()).hasToString("Stored.\nend");
        assertThat(document.edits().redo().map(Selections::main))
                .contains(Selection.caretAt("At the beginning. ".length()));
    }

    /** Two letters that have their last byte in common, and two that have their first. */
    @Test
    void noCaretIsInsideACharacter() {
        for (List<String> letters : List.of(List.of("é", "ĩ"), List.of("é", "è"))) {
            RecordedEdits one = new RecordedEdits(Text.of(letters.getFirst()));
            one.add(Text.of(letters.getLast()), now);
            EditHistory.Step step = one.history().undo().orElseThrow();

            assertThat(step.before().main().caret()).isIn(0L, 2L);
            assertThat(step.after().main().caret()).isEqualTo(2);
        }
    }

    @Test
    void undoGoesOnFromWhatWasUndone() {
        type("one two three");
        assertThat(edits.undo(Text.of("Stored.\none two "))).isTrue();
        open();

        assertThat(document.text()).hasToString("Stored.\none two ");
        assertThat(undone()).containsExactly("Stored.\none ", "Stored.\n");
        assertThat(document.text()).isSameAs(base);
        for (int step = 0; step < 3; step++) {
            document.edits().redo();
        }
        assertThat(document.text()).isSameAs(text);
    }

    @Test
    void whatWasTypedFastIsUndoneWordByWordAsWell() {
        for (String burst : List.of("one tw", "o thre", "e")) {
            replace(text.byteLength(), text.byteLength(), burst, KEY);
        }
        assertThat(edits.undo(Text.of("Stored.\none two "))).isTrue();
        open();

        assertThat(undone()).containsExactly("Stored.\none ", "Stored.\n");
    }

    @Test
    void whatWasUndoneMayBeginInTheMiddleOfAStep() {
        replace(8, 8, "something that was pasted", KEY);
        assertThat(edits.undo(Text.of("Stored.\nsomething"))).isTrue();
        open();

        assertThat(document.text()).hasToString("Stored.\nsomething");
        document.edits().redo();
        assertThat(document.text()).isSameAs(text);
        assertThat(undone()).containsExactly("Stored.\nsomething", "Stored.\n");
    }

    @Test
    void whatWasUndoneAndRedoneIsBack() {
        type("one two three");
        edits.undo(Text.of("Stored.\none "));
        assertThat(edits.undo(Text.of("Stored.\none two "))).isTrue();
        open();

        assertThat(undone()).containsExactly("Stored.\none ", "Stored.\n");
    }

    @Test
    void aTextThatNoStepLeadsToIsNotGoneTo() {
        type("one two");

        assertThat(edits.undo(Text.of("Stored.\ntwo"))).isFalse();
        open();
        assertThat(document.text()).isSameAs(text);
    }

    @Test
    void typingGoesOnAsAStepOfItsOwn() {
        type("word");
        open();
        Selections end = Selections.of(Selection.caretAt(text.byteLength()));
        TextChange change = TextChange.of(text, text.byteLength(), text.byteLength(), Text.of("s"));
        document.edits().type(change, end, Selections.of(Selection.caretAt(change.end())));

        assertThat(undone()).containsExactly("Stored.\nword", "Stored.\n");
    }

    @Test
    void noEditsChangeNothing() {
        open();

        assertThat(document.text()).isSameAs(base);
        assertThat(document.edits().undo()).isEqualTo(Optional.empty());
    }
}
