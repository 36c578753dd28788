package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two texts differ, found in the memory that they do not share. */
class EditTest {
    private static final Text BIG = Text.of("0123456789abcdef\n".repeat(10_000));

    @ParameterizedTest
    @CsvSource({
        "0, 0, x",
        "0, 3, xyz",
        "100_000, 100_000, x",
        "100_000, 100_001, ''",
        "100_000, 130_000, x",
        "169_999, 170_000, xy",
        "170_000, 170_000, x"
    })
    void oneEditIsFoundExactly(String from, String to, String with) {
        long start = Long.parseLong(from.replace("_", ""));
        long end = Long.parseLong(to.replace("_", ""));
        Text after = BIG.replace(start, end, Text.of(with));

        Edit edit = Edit.between(BIG, after);

        assertThat(edit).isEqualTo(new Edit(start, end, start + with.length()));
        assertThat(edit.growth()).isEqualTo(after.byteLength() - BIG.byteLength());
    }

    @Test
    void anEditExtendedToWholeLinesHasTheNextLineToo() {
        Text before = Text.of("one\ntwo\nthree\nfour");
        Text after = before.replace(5, 6, Text.of("ww"));

        Edit lines = Edit.between(before, after).wholeLines(before, after);

        assertThat(before.string(lines.start(), lines.endBefore())).isEqualTo("two\nthree");
        assertThat(after.string(lines.start(), lines.endAfter())).isEqualTo("twwo\nthree");
    }

    @Test
    void anyEditsDifferOnlyInThePartsThatAreNotShared() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Text after = BIG;
            for (int edit = random.nextInt(4); edit >= 0; edit--) {
                after = edited(after, random);
            }
            assertThat(rebuilt(BIG, after)).as("round %d", round).isEqualTo(after.toBytes());
        }
    }

    /** Replaces a few bytes, or copies a part of the text to another place. */
    private static Text edited(Text text, Random random) {
        long from = random.nextLong(text.byteLength() - 40_000);
        if (random.nextInt(3) == 0) {
            return text.replace(from, from, text.slice(0, random.nextInt(20_000)));
        }
        return text.replace(from, from + random.nextInt(9), Text.of("x".repeat(random.nextInt(9))));
    }

    /** The later text, made of what it shares with the earlier one and of its own parts. */
    private static byte[] rebuilt(Text before, Text after) {
        Text made = Text.empty();
        long kept = 0;
        for (Unshared part : Unshared.between(before, after)) {
            made = made.concat(before.slice(kept, part.start()));
            assertThat(made.byteLength()).isEqualTo(part.startAfter());
            made = made.concat(after.slice(part.startAfter(), part.endAfter()));
            kept = part.end();
        }
        return made.concat(before.slice(kept, before.byteLength())).toBytes();
    }

    @Test
    void editsFarApartShareWhatIsBetweenThem() {
        Text after = BIG.replace(150_000, 150_001, Text.of("--")).replace(10, 12, Text.of("-"));

        List<Unshared> parts = Unshared.between(BIG, after);

        assertThat(parts).hasSize(2);
        assertThat(parts).allMatch(part -> part.end() - part.start() < 20_000);
        assertThat(Unshared.between(BIG, BIG)).isEmpty();
    }
}
