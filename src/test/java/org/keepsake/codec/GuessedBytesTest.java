package org.keepsake.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

/** Whatever charset a file was taken for, right or wrong, what is not edited keeps its bytes. */
class GuessedBytesTest {
    private static final LoadListener NOBODY =
            new LoadListener() {
                @Override
                public void progress(long done, long total) {}

                @Override
                public void preview(Text beginning) {}
            };

    private final Random random = new Random(11);

    private static DecodedText load(byte[] bytes, Locale user) throws IOException {
        return new TextLoader(bytes.length, NOBODY, user)
                .load(Channels.newChannel(new ByteArrayInputStream(bytes)));
    }

    /** Replaces some characters, and expects the bytes of the others in the file that is saved. */
    private void assertOthersKeepTheirBytes(byte[] file, DecodedText decoded) throws Exception {
        Text text = decoded.text();
        TextFormat format = decoded.format();
        int line = random.nextInt(text.lineCount());
        long from = text.offset(line, random.nextInt(text.lineLength(line) + 1));
        long to = Math.max(from, text.offset(line, random.nextInt(text.lineLength(line) + 1)));
        Text typed = typed(format.charset());
        long before = format.encode(text.slice(0, from)).size();
        long after = format.encode(text.slice(to, text.byteLength())).size();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.write(file, 0, (int) before);
        expected.writeBytes(TextLoaderTest.bytes(format.encode(typed)));
        expected.write(file, (int) (file.length - after), (int) after);
        Text edited = text.replace(from, to, typed);
        assertThat(TextLoaderTest.bytes(format.encode(edited)))
                .as("%s, bytes %d to %d", format, from, to)
                .isEqualTo(expected.toByteArray());
    }

    private Text typed(Charset charset) {
        List<String> some = List.of("x", "Öl", "да", "猫", "한글", "€", "", "\r\n");
        String typed = some.get(random.nextInt(some.size()));
        return Text.of(charset.newEncoder().canEncode(typed) ? typed : "?");
    }

    @Test
    void textsKeepTheBytesThatWereNotEdited() throws Exception {
        for (CharsetTexts.Sample sample : CharsetTexts.all()) {
            byte[] bytes = sample.bytes();
            assertOthersKeepTheirBytes(bytes, load(bytes, sample.user()));
        }
    }

    @Test
    void bytesInAWrongCharsetKeepTheBytesThatWereNotEdited() throws Exception {
        List<LegacyCharset> charsets = LegacyCharset.all(Locale.ROOT).toList();
        int decoded = 0;
        for (CharsetTexts.Sample sample : CharsetTexts.all()) {
            byte[] bytes = sample.bytes();
            Charset wrong = charsets.get(random.nextInt(charsets.size())).charset();
            try {
                DecodedText text =
                        new TextLoader(bytes.length, NOBODY)
                                .load(Channels.newChannel(new ByteArrayInputStream(bytes)), wrong);
                assertOthersKeepTheirBytes(bytes, text);
                decoded++;
            } catch (MalformedTextException _) {
                // Not opened in that charset at all.
            }
        }
        assertThat(decoded).isGreaterThan(300);
    }

    @Test
    void noiseKeepsTheBytesThatWereNotEdited() throws Exception {
        for (int round = 0; round < 2000; round++) {
            byte[] noise = new byte[1 + random.nextInt(60)];
            for (int at = 0; at < noise.length; at++) {
                noise[at] =
                        (byte)
                                (random.nextInt(3) == 0
                                        ? random.nextInt(256)
                                        : 32 + random.nextInt(95));
            }
            assertOthersKeepTheirBytes(noise, load(noise, Locale.ROOT));
        }
    }
}
