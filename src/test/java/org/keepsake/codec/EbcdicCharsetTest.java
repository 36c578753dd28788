package org.keepsake.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.text.Text;

class EbcdicCharsetTest {
    private static final LoadListener NOBODY =
            new LoadListener() {
                @Override
                public void progress(long done, long total) {}

                @Override
                public void preview(Text beginning) {}
            };

    static Stream<Charset> family() {
        return KnownFormats.all().stream()
                .map(TextFormat::charset)
                .filter(charset -> EbcdicCharset.of(charset).isPresent());
    }

    private static DecodedText load(byte[] bytes, Charset charset) throws Exception {
        return new TextLoader(bytes.length, NOBODY)
                .load(Channels.newChannel(new ByteArrayInputStream(bytes)), charset);
    }

    private static byte[] saved(DecodedText decoded) throws Exception {
        return TextLoaderTest.bytes(decoded.format().encode(decoded.text()));
    }

    /** Letters with one kind of line break between them. */
    private static byte[] lines(int lineBreak) {
        return new byte[] {
            (byte) 0xC8, (byte) 0x81, (byte) lineBreak, (byte) 0x82, (byte) lineBreak
        };
    }

    @Test
    void germanTextWithLineFeedsIsReadAndSavedAsItIs() throws Exception {
        byte[] bytes = lines(0x25);
        DecodedText decoded = load(bytes, Charset.forName("IBM273"));
        assertThat(decoded.text().toString()).isEqualTo("Ha\nb\n");
        assertThat(saved(decoded)).isEqualTo(bytes);
        Text longer = Text.of(decoded.text() + "c\n");
        assertThat(TextLoaderTest.bytes(decoded.format().encode(longer))).endsWith(0x83, 0x25);
    }

    @Test
    void germanTextWithNextLinesStaysInTheCharsetThatWasChosen() throws Exception {
        byte[] bytes = lines(0x15);
        DecodedText decoded = load(bytes, Charset.forName("IBM273"));
        assertThat(decoded.text().toString()).isEqualTo("Ha\nb\n");
        assertThat(decoded.format().charset()).isEqualTo(Charset.forName("IBM273"));
        assertThat(saved(decoded)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("family")
    void bothLineBreaksInOneTextComeBack(Charset charset) throws Exception {
        byte[] bytes = {(byte) 0xC1, 0x25, (byte) 0xC2, 0x15, 0x25, 0x0D, 0x25, (byte) 0xC3};
        assertThat(saved(load(bytes, charset))).isEqualTo(bytes);
        Charset ours = EbcdicCharset.of(charset).orElseThrow();
        DecodedText decoded = load(bytes, ours);
        assertThat(decoded.text().toString()).isEqualTo("A\nB\u0085\n\r\nC");
        assertThat(saved(decoded)).isEqualTo(bytes);
        assertThat(load(saved(decoded), charset).text().toString()).startsWith("A");
        assertThat(Charset.forName(ours.name())).isEqualTo(ours);
    }

    @Test
    void longTextThatIsReadInPiecesComesBackWhole() throws Exception {
        String text = ("Größe und Maß\n".repeat(7) + "\u0085").repeat(5000);
        for (Charset charset :
                List.of(Charset.forName("IBM273-LF"), Charset.forName("x-IBM939-LF"))) {
            String own =
                    charset.name().startsWith("x") ? text.replaceAll("[^ -~\n\u0085]", "日本") : text;
            byte[] bytes =
                    TextLoaderTest.bytes(new TextFormat(charset, false).encode(Text.of(own)));
            assertThat(load(bytes, charset).text().toString()).isEqualTo(own);
        }
    }
}
