package org.keepsake.codec;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

class DamagedUtf16Test {
    private static final int BOTH_BUFFERS = 100_000;

    private static byte[] written(Text text, ByteOrder order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Iterator<ByteBuffer> pieces = DamagedUtf16.encode(text, order); pieces.hasNext(); ) {
            ByteBuffer piece = pieces.next();
            byte[] copy = new byte[piece.remaining()];
            piece.get(copy);
            out.writeBytes(copy);
        }
        return out.toByteArray();
    }

    @Test
    void anyBytesComeBackAsTheyWere() {
        Random random = new Random(7);
        for (int length : List.of(0, 1, 2, 3, 4, 5, 999, 1000, BOTH_BUFFERS, BOTH_BUFFERS + 1)) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            for (int at = 0; at < length; at++) {
                // Many halves of pairs, in either order of bytes.
                bytes[at] = random.nextInt(3) == 0 ? (byte) (0xD8 | (bytes[at] & 7)) : bytes[at];
            }
            for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                Text text = DamagedUtf16.decode(Text.ofBytes(bytes), order);
                assertThat(written(text, order)).as(length + " bytes").isEqualTo(bytes);
            }
        }
    }

    @Test
    void whatIsNotDamagedIsTheSameTextAsEver() {
        String whole = "a\u00e4\u20ac\ud83d\ude00\r\n".repeat(BOTH_BUFFERS / 10);
        Text text =
                DamagedUtf16.decode(Text.ofBytes(whole.getBytes(UTF_16BE)), ByteOrder.BIG_ENDIAN);
        assertThat(text.toString()).isEqualTo(whole);
        assertThat(text.invalidBytes()).isZero();
    }
}
