package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    private static final String GRIN = "\uD83D\uDE00";

    @Test
    void emptyTextHasOneEmptyLine() {
        Text text = Text.of("");
        assertThat(text.byteLength()).isZero();
        assertThat(text.lineCount()).isEqualTo(1);
        assertThat(text.line(0)).isEmpty();
        assertThat(text.line(0, 0, 0)).isEmpty();
        assertThat(text.position(0)).isEqualTo(new Position(0, 0));
        assertThat(text.offset(0, 7)).isZero();
        assertThat(text.pieces()).isExhausted();
        assertThat(text.contentEquals(Text.empty())).isTrue();
    }

    @Test
    void everyKindOfBreakEndsALine() {
        Text text = Text.of("a\nb\r\nc\rd\n\r\r\n");
        assertThat(text.lineCount()).isEqualTo(7);
        assertThat(text.lineStart(2)).isEqualTo(5);
        assertThat(text.lineEnd(1)).isEqualTo(3);
        assertThat(text.line(3)).isEqualTo("d");
        assertThat(text.line(6)).isEmpty();
        assertThat(text.position(4)).isEqualTo(new Position(1, 1));
    }

    @Test
    void controlCharactersAreLeftAsTheyAreAndEachInvalidByteIsShown() {
        Text text = Text.ofBytes(new byte[] {0, 0x1B, 12, (byte) 0xE2, (byte) 0x82, 'x'});
        assertThat(text.line(0)).isEqualTo("\0\u001B\f\uFFFD\uFFFDx");
        assertThat(text.charLength()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0,3,0123", "0,4,01234", "1,0,0123", "3,3,01x"})
    void aStringOfAnyLengthIsEncoded(int seed, int magnitude, String filling) {
        StringBuilder builder = new StringBuilder(filling);
        Random random = new Random(seed);
        for (int i = 0; i < Math.pow(10, magnitude + 1); i++) {
            builder.append(random.nextInt(5) == 0 ? GRIN : "é\r\n€z");
        }
        String string = builder.toString();
        Text text = Text.of(builder);
        assertThat(text.toString()).isEqualTo(string);
        assertThat(text.toBytes()).isEqualTo(string.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5", "50000", "100000"})
    void aLoneSurrogateIsRefusedAndLocated(int index) {
        String before = "é".repeat(index);
        for (String lone : new String[] {"\uD83D", "\uDE00", "\uD83Dx", "\uDE00\uD83D"}) {
            assertThatExceptionOfType(UnpairedSurrogateException.class)
                    .isThrownBy(() -> Text.of(before + lone))
                    .satisfies(e -> assertThat(e.index()).isEqualTo(index));
        }
    }

    @Test
    void aSplitPairBelongsToTheCharacter() {
        Text text = Text.of("a" + GRIN + "b\n");
        assertThat(text.offset(0, 2)).isEqualTo(1);
        assertThat(text.offsetAfter(0, 2)).isEqualTo(5);
        assertThat(text.offsetAfter(0, 1)).isEqualTo(1);
        assertThat(text.offset(0, 99)).isEqualTo(6);
        assertThat(text.position(3)).isEqualTo(new Position(0, 1));
        assertThat(text.line(0, 0, 2)).isEqualTo("a\uD83D");
        assertThat(text.line(0, 2, 4)).isEqualTo("\uDE00b");
    }

    @Test
    void aCharacterComesToLifeWhenItsLastByteArrivesInWhateverOrder() {
        byte[] grin = GRIN.getBytes(StandardCharsets.UTF_8);
        Text ends = Text.ofBytes(new byte[] {grin[0], grin[3]});
        Text three = ends.replace(1, 1, Text.ofBytes(new byte[] {grin[2]}));
        assertThat(three.toString()).isEqualTo("\uFFFD\uFFFD\uFFFD");
        Text whole = three.replace(1, 1, Text.ofBytes(new byte[] {grin[1]}));
        assertThat(whole.toString()).isEqualTo(GRIN);
        assertThat(whole.charLength()).isEqualTo(2);
        assertThat(whole.replace(2, 2, Text.of("x")).toString())
                .isEqualTo("\uFFFD\uFFFDx\uFFFD\uFFFD");
    }

    @Test
    void aReturnAndALineFeedThatMeetAreOneBreak() {
        Text text = Text.of("a\r").concat(Text.of("\nb"));
        assertThat(text.lineCount()).isEqualTo(2);
        assertThat(text.replace(2, 2, Text.of("-")).lineCount()).isEqualTo(3);
        assertThat(text.slice(0, 2).lineCount()).isEqualTo(2);
        assertThat(text.slice(2, 4).lineCount()).isEqualTo(2);
    }

    @Test
    void partsOfAVeryLongLineAreItsSubstrings() {
        String line = ("0123456789é" + GRIN).repeat(100_000);
        Text text = Text.of("first\n" + line + "\nlast");
        assertThat(text.lineLength(1)).isEqualTo(line.length());
        for (int from = 0; from < line.length() - 5000; from += 77_777) {
            assertThat(text.line(1, from, from + 5000))
                    .isEqualTo(line.substring(from, from + 5000));
        }
        assertThat(text.line(1)).isEqualTo(line);
    }

    @Test
    void anEditThatChangesNothingIsTheSameText() {
        Text text = Text.of("abc");
        assertThat(text.replace(1, 1, Text.empty())).isSameAs(text);
        assertThat(text.slice(0, 3)).isSameAs(text);
        assertThat(text.replace(0, 3, Text.empty()).byteLength()).isZero();
    }

    @Test
    void theBytesGivenAreCopied() {
        byte[] bytes = {'a'};
        Text text = Text.ofBytes(bytes);
        bytes[0] = 'b';
        text.toBytes()[0] = 'c';
        assertThat(text.toString()).isEqualTo("a");
    }

    @Test
    void indicesOutOfRangeAreRefused() {
        Text text = Text.of("ab\nc");
        assertRefused(() -> text.line(2));
        assertRefused(() -> text.lineStart(-1));
        assertRefused(() -> text.lineEnd(2));
        assertRefused(() -> text.lineLength(2));
        assertRefused(() -> text.line(0, 0, 3));
        assertRefused(() -> text.position(5));
        assertRefused(() -> text.position(-1));
        assertRefused(() -> text.offset(2, 0));
        assertRefused(() -> text.offset(0, -1));
        assertRefused(() -> text.replace(3, 2, Text.empty()));
        assertRefused(() -> text.slice(0, 5));
        assertRefused(() -> text.string(0, 5));
    }

    private static void assertRefused(Runnable access) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(access::run);
    }
}
