package org.keepsake.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {

    private static Iterator<ByteBuffer> pieces(String all) {
        return Stream.of(all.split("\\|"))
                .map(piece -> ByteBuffer.wrap(piece.getBytes(StandardCharsets.US_ASCII)))
                .iterator();
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, ab|cdef, -1",
        "abc|def, ab|cd|ef, -1",
        "xbcdef, ab|cdef, 0",
        "abc|xef, abcd|ef, 3",
        "abc|def, ab|cd|xf, 4",
        "abc|def, ab|cd|e, 5",
        "ab, ab|c, 2",
    })
    void firstDifferenceIsFoundWhateverThePieces(String left, String right, long offset) {
        assertThat(Bytes.mismatch(pieces(left), pieces(right))).isEqualTo(offset);
        assertThat(Bytes.mismatch(pieces(right), pieces(left))).isEqualTo(offset);
    }
}
