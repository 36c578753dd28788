package org.keepsake.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

class EncodedTextTest {

    private static void assertUnencodable(
            Text text, Charset charset, int line, int column, int codePoint) {
        assertThatExceptionOfType(UnencodableException.class)
                .isThrownBy(() -> new TextFormat(charset, false).encode(text))
                .satisfies(e -> {
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.column()).isEqualTo(column);
                    assertThat(e.codePoint()).isEqualTo(codePoint);
                    assertThat(e.charset()).isEqualTo(charset);
                });
    }

    @Test
    void firstCharacterWithoutAPlaceIsNamed() {
        Text text = Text.of("caf\u00e9\r\nd\u00e9j\u00e0 \ud83d\ude00 vu \u20ac");
        assertUnencodable(text, ISO_8859_1, 1, 5, 0x1F600);
    }

    @Test
    void characterFarBehindIsFoundToo() {
        Text text = Text.of("\u00e9\n".repeat(100_000) + "x\u20ac");
        assertUnencodable(text, ISO_8859_1, 100_000, 1, 0x20AC);
    }

    @Test
    void invalidByteHasNoPlaceInAnotherCharset() {
        Text text = Text.ofBytes(new byte[] {'a', '\n', 'b', (byte) 0xED, (byte) 0xA0, 'c'});
        assertUnencodable(text, UTF_16LE, 1, 1, UnencodableException.INVALID_BYTE);
    }

    @Test
    void characterBeforeAnInvalidByteIsTheFirst() {
        Text text = Text.of("\u20ac").concat(Text.ofBytes(new byte[] {(byte) 0xFF}));
        assertUnencodable(text, ISO_8859_1, 0, 0, 0x20AC);
    }

    @Test
    void truncatedCharacterAtTheEndIsInvalid() {
        Text text = Text.ofBytes(new byte[] {'a', (byte) 0xE2, (byte) 0x82});
        assertUnencodable(text, ISO_8859_1, 0, 1, UnencodableException.INVALID_BYTE);
    }

    @Test
    void bytesCanBeWalkedThroughAgain() throws Exception {
        EncodedText encoded = new TextFormat(UTF_16BE, true).encode(Text.of("a\u20ac"));
        byte[] expected = "\ufeffa\u20ac".getBytes(UTF_16BE);
        assertThat(TextLoaderTest.bytes(encoded)).isEqualTo(expected);
        assertThat(TextLoaderTest.bytes(encoded)).isEqualTo(expected);
    }

    @Test
    void charsetWithShiftStatesIsFinished() throws Exception {
        Charset japanese = Charset.forName("ISO-2022-JP");
        EncodedText encoded = new TextFormat(japanese, false).encode(Text.of("\u65e5\u672c"));
        assertThat(TextLoaderTest.bytes(encoded)).isEqualTo("\u65e5\u672c".getBytes(japanese));
    }

    @Test
    void markNeedsAFixedByteOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextFormat(ISO_8859_1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextFormat(UTF_16, true));
    }
}
