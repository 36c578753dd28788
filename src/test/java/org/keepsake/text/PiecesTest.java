package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static byte[] randomBytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void aTextAsLoadedIsHandedOutWithoutACopy() {
        byte[] bytes = randomBytes(new Random(1), 3 << 20);
        Text text = Text.ofBytes(bytes);
        int copied = 0;
        for (Iterator<ByteBuffer> pieces = text.pieces(); pieces.hasNext(); ) {
            ByteBuffer piece = pieces.next();
            copied += piece.isDirect() ? 0 : piece.remaining();
        }
        assertThat(copied).isLessThanOrEqualTo(64 << 10);
        assertThat(Ropes.join(text.pieces(), bytes.length, "")).isEqualTo(bytes);
    }

    @Test
    void piecesKeepTheirSizesHoweverATextWasEdited() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = randomBytes(random, 1 << 20);
        Text text = Text.ofBytes(bytes);
        for (int step = 0; step < 300; step++) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(3000));
            byte[] with = randomBytes(random, random.nextInt(step % 50 == 0 ? 200_000 : 3000));
            text = text.replace(from, to, Text.ofBytes(with));
            bytes = Ropes.replaced(bytes, from, to, with);
            if (step % 10 == 0) {
                String about = "seed %d, step %d".formatted(seed, step);
                assertThat(Ropes.join(text.pieces(), bytes.length, about))
                        .as(about)
                        .isEqualTo(bytes);
            }
        }
    }

    @Test
    void aBlockIsNotRunOnIntoAnotherThatFitsByItsIndex() {
        Random random = new Random(1);
        byte[] bytes = randomBytes(random, 100_000);
        byte[] with = randomBytes(random, 1000);
        Text text = Text.ofBytes(bytes).replace(0, with.length, Text.ofBytes(with));
        byte[] expected = Ropes.replaced(bytes, 0, with.length, with);
        assertThat(Ropes.join(text.pieces(), bytes.length, "")).isEqualTo(expected);
    }

    @Test
    void thereIsNothingAfterTheLastPiece() {
        Iterator<ByteBuffer> pieces = Text.of("abc").pieces();
        assertThat(pieces.next().remaining()).isEqualTo(3);
        assertThat(pieces.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pieces::next);
    }
}
