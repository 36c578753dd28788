package org.keepsake.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

/** The words in which changed lines differ, shown as [word]. */
class ChangedPartsTest {

    private static String marked(String line, List<ChangedParts.Part> parts) {
        StringBuilder marked = new StringBuilder(line);
        for (ChangedParts.Part part : parts.reversed()) {
            marked.insert(part.end(), ']').insert(part.start(), '[');
        }
        return marked.toString();
    }

    private static List<String> compare(String left, String right) {
        Comparison comparison = Comparison.of(Text.of(left), Text.of(right), () -> false);
        SideBySide sides = SideBySide.of(comparison, () -> false);
        ChangedParts.Pair pair = sides.changed(sides.rows().getFirst());
        return List.of(marked(left, pair.left()), marked(right, pair.right()));
    }

    @Test
    void onlyTheWordsThatDifferAreParts() {
        assertThat(compare("I saw a red bird, and ran.", "I saw a blue bird, and sang."))
                .containsExactly(
                        "I saw a [red] bird, and [ran].", "I saw a [blue] bird, and [sang].");
    }

    @Test
    void whatIsAddedAtTheEndIsAPartOfOneLineOnly() {
        assertThat(compare("See you", "See you in May"))
                .containsExactly("See you", "See you[ in May]");
    }

    @Test
    void adjacentWordsAreOnePart() {
        assertThat(compare("found three mushrooms here", "found four large mushrooms here"))
                .containsExactly(
                        "found [three] mushrooms here", "found [four large] mushrooms here");
    }

    @Test
    void aPartNeverCutsACharacter() {
        assertThat(compare("a 😀 b c", "a 😁 b c")).containsExactly("a [😀] b c", "a [😁] b c");
    }

    @Test
    void anotherSpaceIsADifference() {
        assertThat(compare("one two", "one  two").getLast()).contains("[");
    }

    @Test
    void linesWithNothingInCommonHaveNoParts() {
        assertThat(compare("entirely unlike it", "something else"))
                .containsExactly("entirely unlike it", "something else");
        assertThat(compare("a, b", "c, d")).as("a comma").containsExactly("a, b", "c, d");
    }

    @Test
    void whatFollowsACommonBeginningOfHalfALineIsAPart() {
        assertThat(compare("second", "secondoutside line"))
                .containsExactly("second", "second[outside line]");
        assertThat(compare("helpful", "helpless")).containsExactly("help[ful]", "help[less]");
        assertThat(compare("a😀", "a😁")).containsExactly("a[😀]", "a[😁]");
        assertThat(compare("ae", "ae\u0301")).containsExactly("a[e]", "a[e\u0301]");
        assertThat(compare("sooner", "single")).containsExactly("sooner", "single");
    }

    @Test
    void onlyTheBeginningOfALongLineIsCompared() {
        String same = "word ".repeat(ChangedParts.CHARACTERS);

        assertThat(compare(same + "a", same + "b")).containsExactly(same + "a", same + "b");
        assertThat(compare("a " + same, "b " + same)).containsExactly("[a] " + same, "[b] " + same);
    }

    @Test
    void aRowWithOneLineHasNoParts() {
        Comparison comparison = Comparison.of(Text.of("a\nb"), Text.of("a"), () -> false);
        SideBySide sides = SideBySide.of(comparison, () -> false);

        assertThat(sides.rows().stream().map(sides::changed))
                .allMatch(ChangedParts.Pair.NONE::equals);
    }

    @Test
    void itIsCancelledOnTheWay() {
        String lines =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "line " + i)
                        .collect(Collectors.joining("\n"));
        Comparison comparison =
                Comparison.of(Text.of(lines), Text.of(lines.replace("l", "m")), () -> false);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> SideBySide.of(comparison, () -> true));
    }
}
