package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

class ColumnsTest {
    private static int column(Text text, long offset) {
        return Columns.of(text, text.position(offset));
    }

    @Test
    void anEmojiIsOneColumnThereAndBack() {
        Text text = Text.of("x\ny😀z");

        assertThat(column(text, text.byteLength())).isEqualTo(3);
        assertThat(Columns.offset(text, 1, 2)).isEqualTo(7);
        assertThat(column(text, Columns.offset(text, 1, 3))).isEqualTo(3);
        assertThat(Columns.offset(text, 1, 4)).isEqualTo(text.byteLength());
        assertThat(Columns.offset(text, 0, Integer.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void aByteThatIsNoTextIsOneColumn() {
        Text text = Text.ofBytes(new byte[] {'a', (byte) 0xff, 'b'});

        assertThat(column(text, 3)).isEqualTo(3);
        assertThat(Columns.offset(text, 0, 2)).isEqualTo(2);
    }

    @Test
    void farIntoALineEveryColumnLeadsBack() {
        Text text = Text.of("x".repeat(200_000));

        assertThat(column(text, 150_000)).isEqualTo(150_000);
        assertThat(Columns.offset(text, 0, 150_000)).isEqualTo(150_000);
    }
}
