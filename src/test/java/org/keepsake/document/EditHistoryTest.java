package org.keepsake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

/** What one step of undo takes back. */
class EditHistoryTest {
    private static final Path FILE = Path.of("/folder/notes.txt");

    private final AtomicLong now = new AtomicLong();
    private final Document document = new Document(now::get);

    /** Types one key after the other, at {@code offset} and on from there. */
    private void type(long offset, String keys) {
        long at = offset;
        for (int key : keys.codePoints().toArray()) {
            Text text = Text.of(Character.toString(key));
            Edits.type(
                    document, TextChange.of(document.text(), at, at, text), Selection.caretAt(at));
            at += text.byteLength();
        }
    }

    private void backspace(long offset) {
        Edits.type(
                document,
                TextChange.of(document.text(), offset - 1, offset, Text.empty()),
                Selection.caretAt(offset));
    }

    private void delete(long offset) {
        Edits.type(
                document,
                TextChange.of(document.text(), offset, offset + 1, Text.empty()),
                Selection.caretAt(offset));
    }

    private String afterUndo() {
        document.edits().undo();
        return document.text().toString();
    }

    @Test
    void aRunOfTypingIsOneStep() {
        type(0, "hellö");

        assertThat(afterUndo()).isEmpty();
        assertThat(document.edits().undoableProperty().get()).isFalse();
    }

    @Test
    void aLineBreakEndsTheStepAndIsOneOfItsOwn() {
        type(0, "one\ntwo");

        assertThat(afterUndo()).isEqualTo("one\n");
        assertThat(afterUndo()).isEqualTo("one");
        assertThat(afterUndo()).isEmpty();
    }

    @Test
    void typingElsewhereIsAStepOfItsOwn() {
        type(0, "end");
        type(0, "start ");

        assertThat(afterUndo()).isEqualTo("end");
    }

    @Test
    void typingOverASelectionAndOnIsOneStep() {
        type(0, "abc");
        Edits.type(
                document, TextChange.of(document.text(), 1, 3, Text.of("x")), new Selection(1, 3));
        type(2, "yz");

        assertThat(document.text().toString()).isEqualTo("axyz");
        assertThat(afterUndo()).isEqualTo("abc");
    }

    @Test
    void aRunOfBackspacesIsOneStep() {
        type(0, "abcd");
        backspace(4);
        backspace(3);
        backspace(2);

        assertThat(document.text().toString()).isEqualTo("a");
        assertThat(afterUndo()).isEqualTo("abcd");
    }

    @Test
    void aRunOfForwardDeletesIsOneStep() {
        type(0, "abcd");
        delete(1);
        delete(1);

        assertThat(document.text().toString()).isEqualTo("ad");
        assertThat(afterUndo()).isEqualTo("abcd");
    }

    @Test
    void deletingElsewhereIsAStepOfItsOwn() {
        type(0, "abcd");
        backspace(4);
        backspace(1);

        assertThat(afterUndo()).isEqualTo("abc");
    }

    @Test
    void deletingAndTypingAreTwoSteps() {
        type(0, "abc");
        backspace(3);
        type(2, "x");

        assertThat(afterUndo()).isEqualTo("ab");
        assertThat(afterUndo()).isEqualTo("abc");
    }

    @Test
    void aSaveEndsTheStep() {
        type(0, "saved");
        Text saved = document.saveRequest(FILE).text();
        type(5, " on");

        document.edits().undo();

        assertThat(document.text()).isSameAs(saved);
    }

    @Test
    void undoEndsTheStepBeforeItTooSoThatTypingOnIsAnotherOne() {
        type(0, "ab");
        type(0, "x");
        document.edits().undo();
        type(2, "c");

        assertThat(afterUndo()).isEqualTo("ab");
    }

    @Test
    void redoGivesTheVeryTextAgain() {
        type(0, "one\n");
        Text text = document.text();
        document.edits().undo();
        document.edits().undo();
        document.edits().redo();
        document.edits().redo();

        assertThat(document.text()).isSameAs(text);
        assertThat(document.edits().redoableProperty().get()).isFalse();
    }

    @Test
    void anEditMakesRedoImpossible() {
        type(0, "a");
        document.edits().undo();
        assertThat(document.edits().redoableProperty().get()).isTrue();
        type(0, "b");

        assertThat(document.edits().redoableProperty().get()).isFalse();
        assertThat(document.edits().redo()).isEmpty();
        assertThat(document.text().toString()).isEqualTo("b");
    }

    @Test
    void aChangeOfTheWholeTextMakesRedoImpossible() {
        type(0, "a");
        document.edits().undo();

        Selections start = Selections.of(Selection.caretAt(0));
        document.edits().addStep(TextChange.whole(document.text(), Text.of("other")), start, start);

        assertThat(document.edits().redo()).isEmpty();
        assertThat(document.text().toString()).isEqualTo("other");
    }

    @Test
    void undoGivesBackTheSelectionBeforeTheStepAndRedoTheCaretBehindIt() {
        type(0, "abc");
        Edits.type(
                document, TextChange.of(document.text(), 0, 2, Text.of("x")), new Selection(2, 0));
        type(1, "y");

        assertThat(document.edits().undo().map(Selections::main)).contains(new Selection(2, 0));
        assertThat(document.edits().redo().map(Selections::main)).contains(Selection.caretAt(2));
    }

    @Test
    void thereIsNothingToUndoInAFreshDocument() {
        assertThat(document.edits().undo()).isEmpty();
        assertThat(document.edits().redo()).isEmpty();
    }

    @Test
    void aWordAndTheSpacesBehindItAreOneStep() {
        type(0, "one  two, x");

        assertThat(afterUndo()).isEqualTo("one  two, ");
        assertThat(afterUndo()).isEqualTo("one  ");
        assertThat(afterUndo()).isEmpty();
    }

    @Test
    void aPauseEndsTheStep() {
        type(0, "on");
        now.addAndGet(EditHistory.PAUSE);
        type(2, "e");
        now.addAndGet(EditHistory.PAUSE + 1);
        type(3, "more");

        assertThat(afterUndo()).isEqualTo("one");
        assertThat(afterUndo()).isEmpty();
    }

    @Test
    void aCaretThatWasMovedEndsTheStepEvenIfItCameBack() {
        type(0, "on");
        document.edits().endStep();
        type(2, "e");

        assertThat(afterUndo()).isEqualTo("on");
    }

    @Test
    void typingAtSeveralCaretsIsOneStepThatGivesThemBack() {
        document.preview(Text.of("a-b-"));
        Selections before = carets(1, 3);
        Selections middle = carets(2, 5);
        document.edits().type(change("ax-bx-"), before, middle);
        document.edits().type(change("axy-bxy-"), middle, carets(3, 7));

        assertThat(document.edits().undo()).contains(before);
        assertThat(document.text().toString()).isEqualTo("a-b-");
        assertThat(document.edits().redo()).contains(carets(3, 7));
        assertThat(document.text().toString()).isEqualTo("axy-bxy-");
    }

    /** Types one key after the other at two carets. */
    private void typeAtBoth(long one, long other, String keys) {
        for (int i = 0; i < keys.length(); i++) {
            Text key = Text.of(keys.substring(i, i + 1));
            Text text = document.text();
            long between = other + i - one;
            document.edits()
                    .type(
                            new TextChange(
                                    text,
                                    text.replace(other + 2L * i, other + 2L * i, key)
                                            .replace(one + i, one + i, key),
                                    one + i,
                                    between,
                                    between + 2),
                            carets(one + i, other + 2L * i),
                            carets(one + i + 1, other + 2L * i + 2));
        }
    }

    @Test
    void wordsTypedAtCaretsInSeveralLinesAreStepsAsWithOne() {
        document.preview(Text.of("-\n-"));
        typeAtBoth(0, 2, "on e");

        assertThat(afterUndo()).isEqualTo("on -\non -");
        assertThat(afterUndo()).isEqualTo("-\n-");
    }

    @Test
    void lineBreaksTypedAtSeveralCaretsAreStepsOfTheirOwn() {
        document.preview(Text.of("-\n-"));
        typeAtBoth(0, 2, "a\nb");

        assertThat(afterUndo()).isEqualTo("a\n-\na\n-");
        assertThat(afterUndo()).isEqualTo("a-\na-");
        assertThat(afterUndo()).isEqualTo("-\n-");
    }

    private static Selections carets(long one, long other) {
        return new Selections(List.of(Selection.caretAt(one), Selection.caretAt(other)), 1);
    }

    private TextChange change(String after) {
        return TextChange.whole(document.text(), Text.of(after));
    }
}
