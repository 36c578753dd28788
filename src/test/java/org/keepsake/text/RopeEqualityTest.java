package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RopeEqualityTest {
    @Test
    void theSameBytesAreEqualWhateverTheTrees() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = Ropes.awkward(random, random.nextInt(200));
            Text one = Ropes.shattered(bytes, random);
            Text other = Ropes.shattered(bytes, random);
            assertThat(one.contentEquals(other)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void oneOtherByteOfTheSameKindMakesThemDiffer() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = "plain text\nof two lines".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        Text text = Text.ofBytes(bytes);
        for (int round = 0; round < 200; round++) {
            int at = random.nextInt(bytes.length);
            Text other = text.replace(at, at + 1, Text.of("#"));
            assertThat(text.contentEquals(other)).as("seed %d, at %d", seed, at).isFalse();
            assertThat(text.contentEquals(other.replace(at, at + 1, text.slice(at, at + 1))))
                    .as("seed %d, at %d", seed, at)
                    .isTrue();
        }
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void sharedPartsAreNotCompared() {
        Text text = Text.of("a long text ".repeat(400));
        for (int doubling = 0; doubling < 25; doubling++) {
            text = text.concat(text);
        }
        // A hundred and sixty gigabytes: comparing them would not end in time.
        long middle = text.byteLength() / 2;
        Text edited = text.replace(middle, middle + 1, Text.of("#"));
        assertThat(edited.contentEquals(text)).isFalse();
        assertThat(edited.replace(middle, middle + 1, Text.of("a")).contentEquals(text)).isTrue();
    }
}
