package org.keepsake.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8Test {
    /** The bytes at both sides of every limit in the Unicode Standard's table 3-7. */
    private static final int[] LIMITS = {
        0x0A, 0x0D, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
        0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    @Test
    void everyCombinationAtTheLimitsDecodesAsTheStandardSays() {
        byte[] bytes = new byte[4];
        for (int one : LIMITS) {
            for (int two : LIMITS) {
                for (int three : LIMITS) {
                    for (int four : LIMITS) {
                        bytes[0] = (byte) one;
                        bytes[1] = (byte) two;
                        bytes[2] = (byte) three;
                        bytes[3] = (byte) four;
                        assertDecodes(bytes);
                    }
                }
            }
        }
    }

    private static void assertDecodes(byte[] bytes) {
        Decoding expected = new Decoding(bytes);
        Utf8.Count count = Utf8.count(bytes, 0, 4);
        boolean same =
                Utf8.decode(bytes, 0, 4).equals(expected.string) && count.equals(expected.count());
        for (int at = 0; at < 4; at++) {
            same &= Utf8.boundary(bytes, 0, 4, at) == expected.itemStart[at];
        }
        if (!same) {
            assertThat(Utf8.decode(bytes, 0, 4))
                    .as(Arrays.toString(bytes))
                    .isEqualTo(expected.string);
        }
        assertThat(same).as(Arrays.toString(bytes)).isTrue();
    }

    @Test
    void everyCharacterIsOneCharacter() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                continue;
            }
            byte[] bytes = Character.toString(character).getBytes(UTF_8);
            boolean whole =
                    Utf8.sequence(bytes, 0, bytes.length) == bytes.length
                            && Utf8.openEnd(bytes, 0, bytes.length) == (character == '\r' ? 1 : 0);
            for (int cut = 1; cut < bytes.length; cut++) {
                whole &= Utf8.openEnd(bytes, 0, cut) == cut && Utf8.sequence(bytes, 0, cut) == 0;
            }
            if (!whole) {
                assertThat(character).as("a character that is not whole").isNegative();
            }
        }
    }

    @Test
    void breaksAreCountedWhereverTheyFallInAWord() {
        for (int length = 0; length <= 40; length++) {
            for (int at = 0; at + 1 < length; at++) {
                for (String ending : new String[] {"\n\n", "\r\n", "\n\r", "\r\r", "\r-", "-\n"}) {
                    byte[] bytes = ".".repeat(length).getBytes(UTF_8);
                    bytes[at] = (byte) ending.charAt(0);
                    bytes[at + 1] = (byte) ending.charAt(1);
                    assertThat(Utf8.count(bytes, 0, length))
                            .as("%d of %d", at, length)
                            .isEqualTo(new Decoding(bytes).count());
                }
            }
        }
    }
}
