package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shape and limits of the tree. */
class RopeTest {
    @Test
    void theTreeStaysBalancedUnderManyRandomEdits() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Text text = Text.of("Some line of text.\n".repeat(20_000));
        Text word = Text.of("word");
        Text page = Text.of("x".repeat(2000));
        for (int step = 0; step < 100_000; step++) {
            long from = random.nextLong(text.byteLength() + 1);
            long to = Math.min(text.byteLength(), from + random.nextInt(8));
            text = text.replace(from, to, step % 500 == 0 ? page : word);
            if (step % 1000 == 999) {
                long end = random.nextLong(text.byteLength());
                Text cut = text.slice(end / 2, end);
                text = text.replace(end / 2, end, Text.empty()).concat(cut);
            }
        }
        int leaves = Ropes.leafCount(text);
        double limit = 1.44 * Math.log(leaves) / Math.log(2) + 2;
        assertThat(leaves).as("seed %d", seed).isGreaterThan(500);
        assertThat((double) text.root().height()).as("seed %d", seed).isLessThanOrEqualTo(limit);
        Ropes.assertSound(text, "seed " + seed);
    }

    @Test
    void typingARunLeavesFewLeaves() {
        Text text = Text.of("0123456789".repeat(1000));
        int before = Ropes.leafCount(text);
        Text letter = Text.of("a");
        for (int i = 0; i < 10_000; i++) {
            text = text.replace(5000 + i, 5000 + i, letter);
        }
        assertThat(Ropes.leafCount(text)).isLessThan(before + 10_000 / 256 + 3);
        assertThat(text.string(5000, 15_000)).isEqualTo("a".repeat(10_000));
    }

    @Test
    void neighbouringLeavesAreNeverBothSmallHoweverATextWasEdited() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Text text = Text.of("0123456789".repeat(5000));
        for (int i = 0; i < 5000; i++) {
            long from = random.nextLong(text.byteLength() - 4);
            text = text.replace(from, from + 4, Text.of("abcd"));
        }
        Leaves leaves = new Leaves(text.root());
        int previous = Rope.SMALL;
        while (leaves.hasNext()) {
            int length = leaves.next().length();
            assertThat(previous + length).as("seed %d", seed).isGreaterThan(Rope.SMALL);
            previous = length;
        }
    }

    @Test
    void moreLinesThanAnIntCountsAreRefused() {
        Text text = Text.of("\n");
        for (int doubling = 0; doubling < 30; doubling++) {
            text = text.concat(text);
        }
        Text half = text;
        assertThat(half.lineCount()).isEqualTo((1 << 30) + 1);
        assertThatExceptionOfType(TooManyLinesException.class).isThrownBy(() -> half.concat(half));
        Text most = half.concat(half.slice(3, half.byteLength()));
        assertThat(most.lineCount()).isEqualTo(TooManyLinesException.LIMIT);
        assertThat(most.line(most.lineCount() - 1)).isEmpty();
        assertThatExceptionOfType(TooManyLinesException.class)
                .isThrownBy(() -> most.concat(Text.of("\n")));
    }

    @Test
    void answersThatFitNoIntAreRefused() {
        Text text = Text.of("x");
        for (int doubling = 0; doubling < 31; doubling++) {
            text = text.concat(text);
        }
        Text huge = text;
        assertThat(huge.charLength()).isEqualTo(1L << 31);
        assertThat(huge.offset(0, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(huge::toString);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(huge::toBytes);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> huge.lineLength(0));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> huge.position(huge.byteLength()));
    }
}
