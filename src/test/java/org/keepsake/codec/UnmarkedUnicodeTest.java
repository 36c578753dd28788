package org.keepsake.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.text.Text;

class UnmarkedUnicodeTest {
    private final List<Text> previews = new ArrayList<>();
    private final LoadListener listener =
            new LoadListener() {
                @Override
                public void progress(long done, long total) {}

                @Override
                public void preview(Text beginning) {
                    previews.add(beginning);
                }
            };

    private DecodedText load(byte[] bytes) throws IOException {
        return new TextLoader(bytes.length, listener)
                .load(Channels.newChannel(new ByteArrayInputStream(bytes)));
    }

    static Stream<Arguments> unmarkedTexts() {
        return Stream.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
                .map(Charset::forName)
                .flatMap(charset ->
                        Stream.of(
                                        "Hello World\r\n",
                                        "Hi",
                                        "0123456789",
                                        "Windows Registry Editor Version 5.00\r\n\r\n[HKEY]\r\n",
                                        "Grüße aus Köln: 5 € für den Kaffee",
                                        "Привет, мир",
                                        "Привет",
                                        "Καλημέρα κόσμε\n",
                                        "שלום עולם\n",
                                        "今天天气很好,我们去公园散步吧。\n",
                                        "いろはにほへと、日本語のテキストです。\n",
                                        "안녕하세요. 오늘은 날씨가 좋습니다.\n",
                                        "a smile 😀 and a 👍🏽 thumb in a longer sentence\n")
                                .map(text -> Arguments.of(charset, text)));
    }

    @ParameterizedTest
    @MethodSource("unmarkedTexts")
    void textWithoutAMarkIsReadInItsCharset(Charset charset, String text) throws Exception {
        byte[] bytes = text.getBytes(charset);
        DecodedText decoded = load(bytes);
        assertThat(decoded.text().toString()).isEqualTo(text);
        assertThat(decoded.format()).isEqualTo(new TextFormat(charset, false));
        assertThat(TextLoaderTest.bytes(decoded.format().encode(decoded.text()))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void longTextIsNeverShownAsUtf8(Charset charset) throws Exception {
        byte[] bytes = "2026-11-26 INFO started\r\n".repeat(60_000).getBytes(charset);
        assertThat(load(bytes).format().charset()).isEqualTo(charset);
        assertThat(previews).hasSize(1);
        assertThat(previews.getFirst().line(0)).isEqualTo("2026-11-26 INFO started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab\0cd\0", // a list that is separated by zeros
                "LANG=C\0HOME=/home/anna\0PATH=/usr/bin:/bin\0SHELL=/bin/sh\0",
                "/usr/bin/cat\0-n\0notes.txt\0",
                "Größe\0Höhe\0Köln\0",
                "N\bNA\bAM\bME\bE of a manual page\n",
                "\u001b[31mred\u001b[0m and \u001b[32mgreen\u001b[0m\r\n",
                "a text of DOS\r\n\u001a",
                "Bush hid the facts",
                "just a zero\0",
                "\0",
            })
    void utf8WithZerosAndControlsStaysUtf8(String text) throws Exception {
        byte[] bytes = text.getBytes(UTF_8);
        DecodedText decoded = load(bytes);
        assertThat(decoded.format()).isEqualTo(TextFormat.UTF_8);
        assertThat(decoded.text().toBytes()).isEqualTo(bytes);
    }

    @Test
    void binaryBytesStayBytes() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[4 * (4 + random.nextInt(500))];
            random.nextBytes(bytes);
            for (int at = 0; at < bytes.length; at += 1 + random.nextInt(8)) {
                bytes[at] = 0;
            }
            DecodedText decoded = load(bytes);
            assertThat(decoded.format()).isEqualTo(TextFormat.UTF_8);
            assertThat(decoded.text().toBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void textThatEndsInHalfACharacterStaysBytes() throws Exception {
        byte[] bytes = "Hello World\r\n!".getBytes(StandardCharsets.UTF_16LE);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(load(cut).text().toBytes()).isEqualTo(cut);
    }
}
