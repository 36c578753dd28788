package org.keepsake.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.text.Text;

class KnownFormatsTest {
    /** Bytes that some charset of a single byte has no character for, and the ends of ASCII. */
    private static final int[] AWKWARD = {
        0x00, 0x0A, 0x0D, 0x1A, 0x7F, 0x80, 0x81, 0x8D, 0x8F, 0x90, 0x98, 0x9D, 0xA0, 0xA1, 0xAA,
        0xC3, 0xD2, 0xD8, 0xDC, 0xFF
    };

    private static final LoadListener NOBODY =
            new LoadListener() {
                @Override
                public void progress(long done, long total) {}

                @Override
                public void preview(Text beginning) {}
            };

    static List<TextFormat> common() {
        return KnownFormats.common();
    }

    private static DecodedText load(byte[] bytes, Charset charset) throws Exception {
        return new TextLoader(bytes.length, NOBODY)
                .load(Channels.newChannel(new ByteArrayInputStream(bytes)), charset);
    }

    /** Every character that the charset has, with breaks of all kinds, NULs and no last break. */
    private static String everythingIn(Charset charset) {
        IntStream characters =
                charset.newEncoder().maxBytesPerChar() == 1
                        ? IntStream.range(0, 256).flatMap(value -> characters(charset, value))
                        : IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                                .filter(c -> c < 0xD800 || c > 0xDFFF)
                                .filter(c -> c != 0xFEFF);
        return characters
                .collect(
                        () -> new StringBuilder("\u0000a\r\nb\nc\rd\n\r"),
                        StringBuilder::appendCodePoint,
                        StringBuilder::append)
                .toString();
    }

    /** The character of a byte, if there is one. */
    private static IntStream characters(Charset charset, int value) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(new byte[] {(byte) value})).chars();
        } catch (CharacterCodingException _) {
            return IntStream.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("common")
    void everyCharacterSurvivesTheWayThereAndBack(TextFormat format) throws Exception {
        String text = everythingIn(format.charset());
        byte[] bytes = TextLoaderTest.bytes(format.encode(Text.of(text)));
        DecodedText back = load(bytes, format.charset());
        assertThat(back.text().toString()).isEqualTo(text);
        assertThat(back.format()).isEqualTo(format);
        String marked = format.bom() ? "\ufeff" + text : text;
        assertThat(bytes).isEqualTo(marked.getBytes(format.charset()));
    }

    @ParameterizedTest
    @MethodSource("common")
    void everyByteIsEitherKeptOrRefused(TextFormat format) throws Exception {
        for (int value : AWKWARD) {
            byte[] bytes = {'a', 0, (byte) value, 0};
            Optional<DecodedText> decoded;
            try {
                decoded = Optional.of(load(bytes, format.charset()));
            } catch (MalformedTextException e) {
                assertThat(e.offset()).isBetween(0L, 3L);
                decoded = Optional.empty();
            }
            if (decoded.isPresent()) {
                EncodedText encoded = decoded.get().format().encode(decoded.get().text());
                assertThat(TextLoaderTest.bytes(encoded)).as("byte %d", value).isEqualTo(bytes);
            }
        }
    }

    @Test
    void characterBeyondASingleByteCharsetIsNamed() {
        for (TextFormat format : KnownFormats.common()) {
            if (format.charset().newEncoder().maxBytesPerChar() == 1) {
                assertThatExceptionOfType(UnencodableException.class)
                        .as(format.toString())
                        .isThrownBy(() -> format.encode(Text.of("ok\nab\ud83d\ude00")))
                        .satisfies(e -> assertThat(e.line() + ":" + e.column()).isEqualTo("1:2"));
            }
        }
    }

    @Test
    void whatJavaCanWriteIsThereAndCanBeWritten() throws Exception {
        assertThat(KnownFormats.all())
                .extracting(format -> format.charset().name())
                .contains("UTF-8", "GB18030", "Shift_JIS", "Big5", "KOI8-R", "IBM866", "x-MacRoman")
                .doesNotContain("x-JISAutoDetect");
        for (TextFormat format : KnownFormats.all()) {
            if (!format.charset().newEncoder().canEncode('7')) {
                continue;
            }
            byte[] bytes = TextLoaderTest.bytes(format.encode(Text.of("7\n")));
            assertThat(load(bytes, format.charset()).text().toString())
                    .as(format.toString())
                    .isEqualTo("7\n");
        }
    }

    @Test
    void commonOnesAreEachListedOnce() {
        assertThat(KnownFormats.common()).doesNotHaveDuplicates().hasSize(14);
    }
}
