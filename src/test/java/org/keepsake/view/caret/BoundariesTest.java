package org.keepsake.view.caret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.text.Text;

class BoundariesTest {

    private static Boundaries of(String string) {
        return new Boundaries(Text.of(string));
    }

    private static int bytes(String string) {
        return (int) Text.of(string).byteLength();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "é",
                "e\u0301",
                "한",
                "\u1112\u1161\u11ab",
                "👨‍👩‍👧",
                "🇩🇪",
                "👍🏽",
                "नि",
                "\r\n",
                "\n",
                "\r",
                "\t"
            })
    void aClusterIsPassedInOneStepEitherWay(String cluster) {
        Boundaries boundaries = of("a" + cluster + "b");

        assertThat(boundaries.after(1)).isEqualTo(1 + bytes(cluster));
        assertThat(boundaries.before(1 + bytes(cluster))).isEqualTo(1);
    }

    @Test
    void eachByteThatIsNoTextIsPassedByItself() {
        Boundaries boundaries =
                new Boundaries(Text.ofBytes(new byte[] {'a', (byte) 0xff, (byte) 0xfe, 'b'}));

        assertThat(boundaries.after(1)).isEqualTo(2);
        assertThat(boundaries.after(2)).isEqualTo(3);
        assertThat(boundaries.before(3)).isEqualTo(2);
    }

    @Test
    void theEndsOfATextAreNotPassed() {
        assertThat(of("ab").before(0)).isZero();
        assertThat(of("ab").after(2)).isEqualTo(2);
        assertThat(of("").after(0)).isZero();
    }

    @Test
    void backspaceTakesWholeEmojiAndOnlyTheMarkOfALetter() {
        assertThat(of("👨‍👩‍👧").beforeInDeletion(bytes("👨‍👩‍👧"))).isZero();
        assertThat(of("👍🏽").beforeInDeletion(bytes("👍🏽"))).isZero();
        assertThat(of("🇩🇪").beforeInDeletion(bytes("🇩🇪"))).isZero();
        assertThat(of("e\u0301").beforeInDeletion(3)).isEqualTo(1);
        assertThat(of("é").beforeInDeletion(2)).isZero();
    }

    private static List<Long> stops(Boundaries boundaries, boolean forward) {
        List<Long> stops = new ArrayList<>();
        long length = boundaries.text().byteLength();
        for (long at = forward ? 0 : length; at != (forward ? length : 0); ) {
            at = forward ? boundaries.wordEnd(at) : boundaries.wordStart(at);
            stops.add(at);
        }
        return stops;
    }

    @Test
    void wordsAreLettersDigitsAndUnderscoresAndMarksGoTogether() {
        Boundaries boundaries = of("one_2 = (x+1);  two\nend");

        assertThat(stops(boundaries, true))
                .containsExactly(5L, 7L, 9L, 10L, 11L, 12L, 14L, 19L, 20L, 23L);
        assertThat(stops(boundaries, false))
                .containsExactly(20L, 19L, 16L, 12L, 11L, 10L, 9L, 8L, 6L, 0L);
    }

    @Test
    void namesOfCodeAreWordsOfTheirOwn() {
        Boundaries boundaries = of("self.msg = a_b.c.d2 3.14 don't");

        assertThat(boundaries.word(6)).isEqualTo(Caret.selecting(5, 8));
        assertThat(stops(boundaries, true))
                .containsExactly(4L, 5L, 8L, 10L, 14L, 15L, 16L, 17L, 19L, 24L, 30L);
        assertThat(boundaries.wordStart(17)).isEqualTo(16);
    }

    @Test
    void onSomeSystemsTheNextWordsStartIsGoneTo() {
        assertThat(of("one  two").nextWord(0)).isEqualTo(5);
        assertThat(of("one  two").nextWord(1)).isEqualTo(5);
    }

    @Test
    void aDoubleClickTakesNoSpaceBehindTheWord() {
        assertThat(of("one two").word(1)).isEqualTo(Caret.selecting(0, 3));
        assertThat(of("one two").word(7)).isEqualTo(Caret.selecting(4, 7));
        assertThat(of("one  two").word(3)).isEqualTo(Caret.selecting(3, 5));
        assertThat(of("größe! x").word(3)).isEqualTo(Caret.selecting(0, 7));
        assertThat(of("\n").word(0)).isEqualTo(Caret.at(0));
    }

    /** What is before the bar and after it; in brackets what is selected. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[|one] two",
                "[o|ne] two",
                "[one|] two",
                "one [|two]",
                "one [two|]",
                "one,[|two]",
                "[one|], two",
                "[one|]--two",
                "one [|--]",
                "one [--|] two",
                "one  [|two]",
                "one |  two",
                "|  two",
                "one\n|\ntwo",
                "one\n[|two]",
                "[one|]\ntwo",
                "[größe|]!"
            })
    void theWordBesideIsTheOneAfterOrElseTheOneBeforeButNoSpace(String shown) {
        String text = shown.replaceAll("[\\[\\]|]", "");
        int caret = shown.replaceAll("[\\[\\]]", "").indexOf('|');
        String marked = shown.replace("|", "");
        int from = marked.indexOf('[');
        int to = marked.replace("[", "").indexOf(']');
        long at = bytes(text.substring(0, caret));
        Caret expected =
                from < 0
                        ? Caret.at(at)
                        : Caret.selecting(
                                bytes(text.substring(0, from)), bytes(text.substring(0, to)));

        assertThat(of(text).wordBeside(at)).isEqualTo(expected);
    }

    @Test
    void aWordOfManyThousandLettersIsOneWord() {
        Boundaries boundaries = of("a " + "x".repeat(20_000) + " b");

        assertThat(boundaries.wordEnd(2)).isEqualTo(20_002);
        assertThat(boundaries.wordStart(20_002)).isEqualTo(2);
    }

    @Test
    void lettersThatReadFromTheRightAreKnown() {
        Boundaries boundaries = of("ab שלום cd");

        assertThat(boundaries.isRightToLeft(1, false)).isFalse();
        assertThat(boundaries.isRightToLeft(3, false)).isTrue();
        assertThat(boundaries.isRightToLeft(3, true)).isFalse();
        assertThat(boundaries.isRightToLeft(5, true)).isTrue();
    }

    @Test
    void whatOverridesADirectionDoesNot() {
        Boundaries boundaries = of("a\u202ebc");

        assertThat(boundaries.isRightToLeft(4, false)).isFalse();
    }

    @Test
    void everyStepLeadsOnInAnyBytes() {
        var random = new java.util.Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] some = new byte[random.nextInt(40)];
            random.nextBytes(some);
            Boundaries boundaries = new Boundaries(Text.ofBytes(some));
            long at = 0;
            while (at < some.length) {
                long next = boundaries.after(at);
                assertThat(next).isGreaterThan(at).isLessThanOrEqualTo(some.length);
                at = next;
            }
            while (at > 0) {
                long previous = boundaries.before(at);
                assertThat(previous).isLessThan(at).isNotNegative();
                at = previous;
            }
        }
    }
}
