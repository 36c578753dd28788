package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Pattern WORD =
            Pattern.compile("\\P{IsWhite_Space}*[\\p{L}\\p{Nd}]\\P{IsWhite_Space}*");

    private static Figures count(Text text) {
        return Figures.of(text, 0, text.byteLength(), () -> false);
    }

    private static Figures counted(byte[] bytes) {
        String string = new Decoding(bytes).string;
        long characters =
                string.replace("\r\n", "\n")
                        .codePointCount(0, string.replace("\r\n", "\n").length());
        return new Figures(characters, WORD.matcher(string).results().count());
    }

    @Test
    void awkwardTextsAreCountedAsTheyRead() {
        Random random = new Random(6);
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = Ropes.awkward(random, random.nextInt(60));
            assertThat(count(Ropes.shattered(bytes, random)))
                    .as("round %d", round)
                    .isEqualTo(counted(bytes));
        }
    }

    @Test
    void aSignBetweenSpacesIsNoWord() {
        assertThat(count(Text.of("not – a * word")).words()).isEqualTo(3);
        assertThat(count(Text.of("- item 2\n*** \uD83D\uDE42 \uD835\uDC00")).words()).isEqualTo(3);
    }

    /** Its low bits would be a letter: U+D400. */
    @Test
    void aCharacterOfAPrivatePlaneIsNoWord() {
        assertThat(count(Text.of(Character.toString(0x10D400)))).isEqualTo(new Figures(1, 0));
    }

    @Test
    void figuresOfRangesAreAddedUp() {
        Figures three = count(Text.of("one, two")).plus(count(Text.of("three")));
        assertThat(three).isEqualTo(new Figures(13, 3));
        assertThat(three.plus(Figures.NONE)).isEqualTo(three);
    }

    @Test
    void whiteSpaceIsThatOfUnicode() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            if (character < 0x3100 || character % 997 == 0) {
                if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                    continue;
                }
                String string = "a" + Character.toString(character) + "b";
                assertThat(count(Text.of(string)).words())
                        .as("U+%x", character)
                        .isEqualTo(WORD.matcher(string).results().count());
            }
        }
    }

    @Test
    void editsAreCountedByTheirLinesAlone() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = Ropes.awkward(random, random.nextInt(60));
            Text before = Ropes.shattered(bytes, random);
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(Math.min(5, bytes.length - from + 1));
            byte[] with = Ropes.awkward(random, random.nextInt(4));
            Text after = before.replace(from, to, Text.ofBytes(with));

            assertThat(count(before).moved(before, after, () -> false))
                    .as("round %d", round)
                    .isEqualTo(counted(Ropes.replaced(bytes, from, to, with)));
        }
    }

    @Test
    void anEditFarAwayIsFoundWithoutReadingTheText() {
        Text before = Text.of("0123456789 abcde\n".repeat(500_000));
        Text after = before.replace(4_000_000, 4_000_003, Text.of("x")).concat(Text.of("end"));
        Text undone = after.replace(4_000_000, 4_000_001, before.slice(4_000_000, 4_000_003));

        assertThat(Edit.between(before, after))
                .isEqualTo(new Edit(4_000_000, 8_500_000, 8_500_001));
        assertThat(Edit.between(after, undone))
                .isEqualTo(new Edit(4_000_000, 4_000_001, 4_000_003));
        assertThat(Edit.between(before, before).growth()).isZero();
    }

    @Test
    void whatSharesNothingDiffersAllOver() {
        Text one = Text.of("0123456789 abcde\n".repeat(5_000));
        Text other = Text.of("0123456789 abcde\n".repeat(5_000));
        Edit edit = Edit.between(one, other);
        assertThat(edit.endBefore() - edit.start()).isGreaterThan(60_000);
    }

    @Test
    void canBeCancelled() {
        assertThatThrownBy(() -> Figures.of(Text.of("a"), 0, 1, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
