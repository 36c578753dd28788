package org.keepsake.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

class TextChangeTest {
    private static final Text BEFORE = Text.of("one two three");

    private static String removed(TextChange change) {
        return change.before().string(change.start(), change.start() + change.removed());
    }

    private static String inserted(TextChange change) {
        return change.after().string(change.start(), change.end());
    }

    @Test
    void anEditKnowsWhatItRemovesAndInserts() {
        TextChange change = TextChange.of(BEFORE, 4, 7, Text.of("2"));

        assertThat(change.after().toString()).isEqualTo("one 2 three");
        assertThat(removed(change)).isEqualTo("two");
        assertThat(inserted(change)).isEqualTo("2");
        assertThat(removed(change.reversed())).isEqualTo("2");
    }

    @Test
    void betweenTwoTextsAreTheLinesThatDiffer() {
        TextChange change =
                TextChange.between(Text.of("one\ntwo\nthree"), Text.of("one\n2\nthree"));

        assertThat(removed(change)).startsWith("two");
        assertThat(inserted(change)).startsWith("2");
        assertThat(change.start()).isEqualTo(4);
        assertThat(change.removed() - change.inserted()).isEqualTo(2);
    }

    @Test
    void twoChangesAreOneFromTheFirstTextToTheLast() {
        TextChange first = TextChange.of(BEFORE, 4, 7, Text.of("2"));
        TextChange behind = first.then(TextChange.of(first.after(), 6, 11, Text.of("iii")));
        assertThat(removed(behind)).isEqualTo("two three");
        assertThat(inserted(behind)).isEqualTo("2 iii");

        TextChange ahead = first.then(TextChange.of(first.after(), 2, 3, Text.of("")));
        assertThat(removed(ahead)).isEqualTo("e two");
        assertThat(inserted(ahead)).isEqualTo(" 2");
    }

    @Test
    void removingIsNoTyping() {
        TextChange removed = TextChange.of(BEFORE, 0, 4, Text.of(""));
        assertThat(removed.isDeletion()).isTrue();
        assertThat(removed.insertsWord()).isFalse();
        assertThat(removed.endsWord()).isFalse();
        assertThat(TextChange.of(BEFORE, 0, 4, Text.of("1 ")).isDeletion()).isFalse();
    }

    @Test
    void anEditOfAnotherTextIsRefused() {
        Document document = new Document();
        Selections start = Selections.of(Selection.caretAt(0));
        TextChange one = TextChange.of(document.text(), 0, 0, Text.of("a"));
        assertThat(document.edits().type(one, start, start)).isTrue();
        assertThat(document.edits().type(one, start, start)).isFalse();
        assertThat(document.edits().replace(one, start, start)).isFalse();

        TextChange next = TextChange.of(document.text(), 0, 1, Text.of("b"));
        Selection caret = Selection.caretAt(0);
        assertThat(document.edits().replace(next, caret, caret)).isTrue();
        assertThat(document.edits().replace(next, caret, caret)).isFalse();
        assertThat(document.text().toString()).isEqualTo("b");
    }
}
