package org.keepsake.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.text.Text;

class CharsetGuessTest {
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
        return load(bytes, Locale.ROOT);
    }

    private DecodedText load(byte[] bytes, Locale user) throws IOException {
        return new TextLoader(bytes.length, listener, user)
                .load(Channels.newChannel(new ByteArrayInputStream(bytes)));
    }

    private void assertLeftAsItIs(byte[] bytes) throws IOException {
        DecodedText decoded = load(bytes);
        assertThat(decoded.format()).isEqualTo(TextFormat.UTF_8);
        assertThat(decoded.text().toBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    windows-1252, 'Grüße aus Köln, schöne Straße.'
                    windows-1252, 'Größe'
                    windows-1252, 'café'
                    windows-1252, 'It’s here'
                    windows-1252, 'at 20 °C'
                    windows-1250, 'Ľudia čakali na zastávke, kým príde ďalší autobus.'
                    windows-1251, 'Привет'
                    GB18030,      'int x = 1; /* 打开文件 */'
                    windows-1252, 'L’été dernier, à Noël, le garçon a mangé des œufs.'
                    windows-1250, 'W Szczebrzeszynie chrząszcz brzmi w trzcinie i Szczebrzeszyn z tego słynie, że świat mu sprzyja.'
                    windows-1251, 'Привет, мир. В начале было слово.'
                    KOI8-R,       'Привет, мир. В начале было слово.'
                    Shift_JIS,    'いろはにほへと 日本語のテキストです。'
                    GB18030,      '我们在这里学习中文,今天天气很好。'
                    EUC-KR,       '안녕하세요. 오늘은 날씨가 좋습니다.'
                    """)
    void charsetOfAText(Charset charset, String text) throws Exception {
        DecodedText decoded = load(text.getBytes(charset), Locale.ENGLISH);
        assertThat(decoded.text().toString()).isEqualTo(text);
        assertThat(decoded.format()).isEqualTo(new TextFormat(charset, false));
        assertThat(decoded.guessed()).isTrue();
    }

    @Test
    void oneLineFarDownInAsciiIsEnough() throws Exception {
        byte[] bytes =
                ("int size = 4096; // ascii only\n".repeat(30_000) + "// Größe des Puffers\n")
                        .getBytes(ISO_8859_1);
        assertThat(load(bytes).text().toString()).endsWith("// Größe des Puffers\n");
    }

    @Test
    void controlsThatNobodyUsesMeanTheCharsetOfWindowsHoweverLateTheyCome() throws Exception {
        Charset windows = Charset.forName("windows-1252");
        String text =
                "Gr\u00fc\u00dfe aus K\u00f6ln, sch\u00f6ne Stra\u00dfe.\n".repeat(500)
                        + "f\u00fcr 12 \u20ac\n";
        assertThat(load(text.getBytes(windows)).format().charset()).isEqualTo(windows);
    }

    @Test
    void guessThatDoesNotHoldToTheEndIsDropped() throws Exception {
        Charset windows = Charset.forName("windows-1252");
        byte[] text = "„Grüße“ aus Köln, schöne Straße.\n".repeat(30_000).getBytes(windows);
        assertThat(load(text).format().charset()).isEqualTo(windows);
        text[text.length - 2] = (byte) 0x81; // has no character there
        assertThat(load(text).format().charset()).isNotEqualTo(windows);
        assertThat(TextLoaderTest.bytes(load(text).format().encode(load(text).text())))
                .isEqualTo(text);
    }

    @Test
    void utf8WithAFewDamagedBytesStaysUtf8() throws Exception {
        byte[] damaged = "Grüße aus Köln\n".repeat(10).getBytes(UTF_8);
        damaged[3] = (byte) 0xFF;
        assertLeftAsItIs(damaged);
    }

    @Test
    void bytesThatAreNoTextAreLeftAsTheyAre() throws Exception {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertLeftAsItIs(noise);
        assertLeftAsItIs(
                "Gr\u00fc\u00dfe aus K\u00f6ln, sch\u00f6ne Stra\u00dfe.\0".getBytes(ISO_8859_1));
    }

    @Test
    void whereATextDoesNotTellTheUsersLanguageDoes() throws Exception {
        byte[] bytes = "dzień".getBytes(Charset.forName("windows-1250"));
        assertThat(load(bytes, Locale.ROOT).text().toString()).isEqualTo("dzieñ");
        assertThat(load(bytes, Locale.of("pl")).text().toString()).isEqualTo("dzień");
    }

    @Test
    void noCharsetIsLikelierForSomebodyOfNoLanguage() {
        assertThat(LegacyCharset.all(Locale.ROOT))
                .containsExactlyElementsOf(LegacyCharset.all(Locale.of("tlh")).toList());
    }

    @Test
    void codeAroundAWordDoesNotOutweighIt() throws Exception {
        String line = "xmax = wx * qx + vx; // największa";
        byte[] bytes = line.getBytes(Charset.forName("windows-1250"));
        assertThat(load(bytes, Locale.of("pl")).text().toString()).isEqualTo(line);
    }

    @Test
    void longTextIsFirstShownDecoded() throws Exception {
        byte[] bytes = "Grüße aus Köln, schöne Straße.\n".repeat(60_000).getBytes(ISO_8859_1);
        load(bytes);
        assertThat(previews).hasSize(1);
        assertThat(previews.getFirst().invalidBytes()).isZero();
    }
}
