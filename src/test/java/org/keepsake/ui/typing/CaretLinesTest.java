package org.keepsake.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.document.Selection;
import org.keepsake.document.Selections;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.text.rewrite.Indentation;

/**
 * Edits of the lines of several carets. What each has selected stands between brackets; {@code _}
 * is a line break.
 */
class CaretLinesTest {

    private static CaretLines lines(String marked) {
        List<Selection> selections = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (char c : marked.replace('_', '\n').toCharArray()) {
            switch (c) {
                case '[' -> selections.add(Selection.caretAt(plain.length()));
                case ']' ->
                        selections.add(
                                new Selection(selections.removeLast().anchor(), plain.length()));
                default -> plain.append(c);
            }
        }
        return new CaretLines(Text.of(plain.toString()), new Selections(selections, 0));
    }

    private static String marked(Text text, Selections selections) {
        StringBuilder marked = new StringBuilder(text.toString());
        for (Selection selection : selections.all().reversed()) {
            marked.insert((int) selection.end(), ']').insert((int) selection.start(), '[');
        }
        return marked.toString().replace('\n', '_');
    }

    private static String marked(Optional<CaretLines.Edited> edited) {
        return edited.map(it -> marked(it.change().after(), it.after())).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "a_b[]_c_d[], b[]_a_d[]_c",
        "a_b[]_c[]_d, b[]_c[]_a_d",
        "a_[b_c]_d[]_e, [b_c]_d[]_a_e",
        "a_[]b_c_[], []b_a_[]_c",
        "a_b[]c[]_d, b[]c[]_a_d",
        "a[]_b_c[], nothing"
    })
    void linesOfAllMoveUp(String before, String after) {
        assertThat(marked(lines(before).movedUp())).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "a[]_b_c[]_d, b_a[]_d_c[]",
        "a[]_b[]_c, c_a[]_b[]",
        "[a_]b_[]c_d, b_[a_]d_[]c",
        "a[]_b_c[], nothing"
    })
    void linesOfAllMoveDown(String before, String after) {
        assertThat(marked(lines(before).movedDown())).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "a[]_b_c[], a_a[]_b_c_c[]",
        "a[]_b[]_c, a_b_a[]_b[]_c",
        "[a]_b_[c_d]_e, a_[a]_b_c_d_[c_d]_e"
    })
    void linesOfAllAreDuplicated(String before, String after) {
        assertThat(marked(Optional.of(lines(before).duplicated(LineBreak.LF)))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"a_b[]_c_d[]_e, a_c[]_e[]", "a_b[]_c[]_d, a_d[]", "a[]_b[], []"})
    void linesOfAllAreDeleted(String before, String after) {
        assertThat(marked(Optional.of(lines(before).deleted()))).isEqualTo(after);
    }

    @Test
    void linesOfAllAreRewrittenAndTheCaretsStayAtTheirLetters() {
        CaretLines lines = lines("[]a_b_xc[]_[d_e]");
        Text now =
                CaretLines.rewritten(
                        Text.of("a\nb\nxc\nd\ne"),
                        lines.groups(),
                        (text, first, last, progress) ->
                                Indentation.increased(text, first, last, "  ", progress),
                        _ -> {});

        assertThat(marked(now, lines.reindented(now))).isEqualTo("[]  a_b_  xc[]_[  d_  e]");
    }
}
