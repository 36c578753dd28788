package org.keepsake.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.keepsake.text.Text;

/** Texts of everything that is awkward, in pieces that are cut at any byte. */
final class Awkward {
    private static final String[] MORSELS = {
        "a",
        "b",
        "ab",
        "aa",
        "Ab",
        "A",
        "_",
        "-",
        " ",
        ".",
        "1",
        "\n",
        "\r",
        "\r\n",
        "\0",
        "\u001b",
        "é",
        "É",
        "e\u0301",
        "€",
        "ß",
        "ſ",
        "\u212A",
        "k",
        "İ",
        "i",
        "\uD83D\uDE00",
        "\uFFFD",
        "\u0085",
        "\u2028",
        "words here",
        "\t"
    };

    private static final byte[][] BROKEN = {
        {(byte) 0xC3},
        {(byte) 0xE2, (byte) 0x82},
        {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
        {(byte) 0x80},
        {(byte) 0xEF, (byte) 0xBF},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xFF}
    };

    private Awkward() {}

    /** About so many bytes, with or without such as are no characters. */
    static byte[] bytes(Random random, int length, boolean broken) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() < length) {
            bytes.writeBytes(
                    broken && random.nextInt(6) == 0
                            ? BROKEN[random.nextInt(BROKEN.length)]
                            : morsel(random).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static String morsel(Random random) {
        return MORSELS[random.nextInt(MORSELS.length)];
    }

    /** A text of these bytes that was put together from small pieces. */
    static Text shattered(byte[] bytes, Random random) {
        Text text = Text.empty();
        int from = 0;
        while (from < bytes.length) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(7));
            text = text.concat(Text.ofBytes(Arrays.copyOfRange(bytes, from, to)));
            from = to;
        }
        return text;
    }

    static Text text(Random random) {
        return shattered(bytes(random, random.nextInt(60), random.nextBoolean()), random);
    }

    /** A text with lines of more than 64 kibibytes, so that they do not come in one piece. */
    static Text longLines(Random random) {
        Text text = text(random);
        for (int line = random.nextInt(2); line >= 0; line--) {
            byte[] bytes =
                    bytes(random, (64 << 10) + random.nextInt(8 << 10), random.nextBoolean());
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = bytes[at] == '\n' || bytes[at] == '\r' ? (byte) 'b' : bytes[at];
            }
            text = text.concat(Text.ofBytes(bytes)).concat(text(random));
        }
        return text;
    }

    /** The same text with a small edit somewhere. */
    static Text edited(Text text, Random random) {
        int length = (int) text.byteLength();
        int from = random.nextInt(length + 1);
        int to = Math.min(length, from + random.nextInt(4));
        return text.replace(
                from, to, Text.ofBytes(bytes(random, random.nextInt(5), random.nextBoolean())));
    }
}
