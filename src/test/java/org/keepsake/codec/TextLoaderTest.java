package org.keepsake.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.text.Text;

class TextLoaderTest {
    private final List<Long> progress = new ArrayList<>();
    private final List<Text> previews = new ArrayList<>();
    private final LoadListener listener =
            new LoadListener() {
                @Override
                public void progress(long done, long total) {
                    assertThat(done).isLessThanOrEqualTo(total);
                    progress.add(done);
                }

                @Override
                public void preview(Text beginning) {
                    previews.add(beginning);
                }
            };

    private static ReadableByteChannel channel(byte[] bytes) {
        return Channels.newChannel(new ByteArrayInputStream(bytes));
    }

    private DecodedText load(byte[] bytes) throws IOException {
        return new TextLoader(bytes.length, listener).load(channel(bytes));
    }

    private DecodedText load(byte[] bytes, Charset charset)
            throws IOException, MalformedTextException {
        return new TextLoader(bytes.length, listener).load(channel(bytes), charset);
    }

    static byte[] bytes(EncodedText encoded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Iterator<ByteBuffer> pieces = encoded.pieces(); pieces.hasNext(); ) {
            ByteBuffer piece = pieces.next();
            assertThat(piece.remaining()).isBetween(1, 256 * 1024);
            byte[] copy = new byte[piece.remaining()];
            piece.get(copy);
            out.writeBytes(copy);
        }
        assertThat(encoded.size()).isEqualTo(out.size());
        return out.toByteArray();
    }

    private static byte[] hex(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EF BB BF",
                "FF FE",
                "FE FF",
                "61 0D 0A 62 0A 63 0D 64",
                "00 0C 1B 07 7F",
                "C3 28 80 FF ED A0 80 F5",
                "EF BB BF C3 A4 0A",
                "EF BB",
                "FF FE 61 00 0D 00 0A 00 3D D8 00 DE",
                "FE FF 00 61 D8 3D DE 00",
                "FF FE 61",
                "FF FE 00 D8 61 00",
                "FE FF DC 00",
                "FF FE 00 00 61 00 00 00",
                "00 00 FE FF 00 01 F6 00",
                "FF FE 00 00",
                "FF FE FF FE 61 00",
            })
    void saveWithoutEditsGivesTheSameBytes(String hex) throws Exception {
        byte[] original = hex.isEmpty() ? new byte[0] : hex(hex);
        DecodedText decoded = load(original);
        assertThat(bytes(decoded.format().encode(decoded.text()))).isEqualTo(original);
    }

    @ParameterizedTest
    @CsvSource({
        "EF BB BF 61, UTF-8, true, a",
        "61, UTF-8, false, a",
        "FF FE 61 00, UTF-16LE, true, a",
        "FE FF 00 61, UTF-16BE, true, a",
        "FF FE 00 00 61 00 00 00, UTF-32LE, true, a",
    })
    void byteOrderMarkTellsTheFormatAndIsNotPartOfTheText(
            String hex, Charset charset, boolean bom, String text) throws Exception {
        DecodedText decoded = load(hex(hex));
        assertThat(decoded.format()).isEqualTo(new TextFormat(charset, bom));
        assertThat(decoded.text().toString()).isEqualTo(text);
    }

    @Test
    void markThatLiesLeavesTheBytesAsTheyAre() throws Exception {
        byte[] onlySurrogates = hex("FF FE 00 D8 00 D8 00 D8 00 D8");
        DecodedText decoded = load(onlySurrogates);
        assertThat(decoded.format()).isEqualTo(TextFormat.UTF_8);
        assertThat(decoded.text().toBytes()).isEqualTo(onlySurrogates);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void largeTextIsTranscodedAcrossAllSeams(String name) throws Exception {
        Charset charset = Charset.forName(name);
        StringBuilder large = new StringBuilder();
        for (int i = 0; large.length() < 300_000; i++) {
            large.append("line ").append(i).append(" \u00e9\u20ac\ud83d\ude00\r\n");
        }
        byte[] original = ("\ufeff" + large).getBytes(charset);
        DecodedText decoded = load(original);
        assertThat(decoded.text().toString()).isEqualTo(large.toString());
        assertThat(decoded.format()).isEqualTo(new TextFormat(charset, true));
        assertThat(bytes(decoded.format().encode(decoded.text()))).isEqualTo(original);
        assertThat(progress).isSorted().endsWith((long) original.length);
    }

    @Test
    void charsetOfOnesChoiceIsStrict() throws Exception {
        assertThat(load(hex("E4 80"), ISO_8859_1).text().toString()).isEqualTo("\u00e4\u0080");
        assertThat(load(hex("FF FE 61 00"), UTF_16LE).format())
                .isEqualTo(new TextFormat(UTF_16LE, true));
        assertThat(load(hex("61 00"), UTF_16LE).format())
                .isEqualTo(new TextFormat(UTF_16LE, false));
        assertMalformed(hex("00 61 DC 00 DC 00"), UTF_16BE, 2);
        assertMalformed(hex("FE FF 00 61 DC 00 DC 00"), UTF_16BE, 4);
        assertMalformed(hex("61 00 00 00 00 00 11 00"), UTF_32LE, 4);
        assertMalformed(hex("61 62 81"), Charset.forName("windows-1252"), 2);
    }

    @Test
    void charsetThatWouldNotGiveTheSameBytesIsRefused() {
        // Two escape sequences where one would do.
        byte[] wasteful = hex("61 1B 28 42 1B 28 42 62");
        assertMalformed(wasteful, Charset.forName("ISO-2022-JP"), 1);
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> load(wasteful, Charset.forName("ISO-2022-JP")))
                .matches(MalformedTextException::isText);
    }

    @Test
    void firstByteThatWouldNotComeBackIsEnoughToRefuse() {
        byte[] needlessEscape = hex("1B 28 42 61 62");
        assertMalformed(needlessEscape, Charset.forName("ISO-2022-JP"), 0);
    }

    private void assertMalformed(byte[] bytes, Charset charset, long offset) {
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> load(bytes, charset))
                .satisfies(e -> {
                    assertThat(e.offset()).isEqualTo(offset);
                    assertThat(e.charset()).isEqualTo(charset);
                });
    }

    @Test
    void utf8OfOnesChoiceKeepsWhatIsInvalid() throws Exception {
        byte[] invalid = hex("FF FE 61 00");
        DecodedText decoded = load(invalid, UTF_8);
        assertThat(decoded.text().toBytes()).isEqualTo(invalid);
        assertThat(decoded.format()).isEqualTo(TextFormat.UTF_8);
    }

    @Test
    void beginningOfALongTextIsShownFirst() throws Exception {
        String large = "\ufeff" + "0123456789\n".repeat(500_000);
        Text text = load(large.getBytes(UTF_8)).text();
        assertThat(previews).hasSize(1);
        Text preview = previews.getFirst();
        assertThat(preview.byteLength()).isBetween(1000L, text.byteLength() - 1);
        assertThat(preview.contentEquals(text.slice(0, preview.byteLength()))).isTrue();
        assertThat(progress)
                .isSorted()
                .startsWith(0L)
                .endsWith((long) large.getBytes(UTF_8).length);
    }

    @Test
    void beginningOfALongTextInAnotherCharsetIsShownDecoded() throws Exception {
        load(("\ufeff" + "0123456789\n".repeat(500_000)).getBytes(UTF_16LE));
        assertThat(previews).hasSize(1);
        assertThat(previews.getFirst().line(0)).isEqualTo("0123456789");
    }

    @Test
    void shortTextNeedsNoPreview() throws Exception {
        load("short".getBytes(UTF_8));
        assertThat(previews).isEmpty();
    }

    private DecodedText loadAgain(byte[] bytes, Charset known) throws IOException {
        return new TextLoader(bytes.length, listener).loadAgain(channel(bytes), known);
    }

    private void isReadAgainAs(String text, TextFormat now, Charset known) throws Exception {
        byte[] bytes = bytes(now.encode(Text.of(text)));
        DecodedText decoded = loadAgain(bytes, known);
        assertThat(decoded.text().toString()).isEqualTo(text);
        assertThat(decoded.format()).isEqualTo(now);
    }

    @Test
    void aFileThatWasConvertedMeanwhileIsReadInItsNewCharset() throws Exception {
        Charset windows = Charset.forName("windows-1252");
        isReadAgainAs("Grüße an alle", TextFormat.UTF_8, windows);
        isReadAgainAs("Grüße an alle", new TextFormat(UTF_8, true), windows);
        isReadAgainAs("Grüße an alle", new TextFormat(UTF_16LE, true), windows);
        isReadAgainAs("Grüße an alle", new TextFormat(UTF_16BE, false), windows);
        isReadAgainAs("Grüße an alle", TextFormat.UTF_8, UTF_16LE);
        isReadAgainAs("plain", TextFormat.UTF_8, UTF_16LE);
        isReadAgainAs("Grüße an alle", new TextFormat(windows, false), UTF_8);
    }

    @Test
    void aFileThatCanStillBeInItsCharsetStaysInIt() throws Exception {
        Charset windows = Charset.forName("windows-1250");
        isReadAgainAs("Grüße an alle", new TextFormat(windows, false), windows);
        isReadAgainAs("plain", new TextFormat(windows, false), windows);
        isReadAgainAs("", new TextFormat(windows, false), windows);
        isReadAgainAs("漢字的文件", new TextFormat(UTF_16LE, false), UTF_16LE);
        isReadAgainAs("plain\n", new TextFormat(UTF_16LE, true), UTF_16LE);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, FF FE, 3D D8, 0A",
        "UTF-16BE, FE FF, DC 00, 0A",
        "UTF-16LE, FF FE, 3D D8, FF"
    })
    void damagedUtf16IsReadAndWrittenInUnitsOfTwoBytes(
            String charset, String mark, String half, String last) throws Exception {
        Charset utf16 = Charset.forName(charset);
        byte[] before = joined(hex(mark), "Grüße 😀\r\n".getBytes(utf16), hex(half));
        byte[] after = joined("[Key]\r\n".getBytes(utf16), hex(last));

        DecodedText decoded = load(joined(before, after));
        assertThat(decoded.format()).isEqualTo(new TextFormat(utf16, true));
        assertThat(decoded.text().line(0)).isEqualTo("Grüße 😀");
        assertThat(decoded.text().line(1)).endsWith("[Key]");
        assertThat(bytes(decoded.format().encode(decoded.text()))).isEqualTo(joined(before, after));

        Text typed = decoded.text().replace(0, 0, Text.of("ä"));
        assertThat(bytes(decoded.format().encode(typed)))
                .isEqualTo(joined(hex(mark), "äGrüße 😀\r\n".getBytes(utf16), hex(half), after));
    }

    @Test
    void damageIsReadAgainAsItWasAndInTheCharsetThatIsAskedFor() throws Exception {
        byte[] damaged = joined("Plain text.\n".repeat(9).getBytes(UTF_16LE), hex("00 D8"));
        for (DecodedText decoded :
                List.of(load(damaged), loadAgain(damaged, UTF_16LE), load(damaged, UTF_16LE))) {
            assertThat(decoded.format()).isEqualTo(new TextFormat(UTF_16LE, false));
            assertThat(bytes(decoded.format().encode(decoded.text()))).isEqualTo(damaged);
        }
    }

    @Test
    void aLoneLastByteCannotBeWrittenAmongOthers() throws Exception {
        DecodedText decoded = load(joined(hex("FF FE"), "Text\n".getBytes(UTF_16LE), hex("41")));
        Text typed = decoded.text().concat(Text.of("more"));
        assertThatExceptionOfType(UnencodableException.class)
                .isThrownBy(() -> decoded.format().encode(typed))
                .satisfies(e -> assertThat(e.line()).isEqualTo(1));
    }
}
