package org.keepsake.view.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepsake.view.layout.RowText.Stand;

class RowTextTest {

    @Test
    void controlCharactersAreShownAsPictures() {
        assertThat(RowText.of("a\u0001\tb", List.of()).shown()).isEqualTo("a\u2401\tb");
    }

    @Test
    void columnsPassAStandInAsAWhole() {
        RowText row = RowText.of("abcdef", List.of(new Stand(1, 3, "12345"), new Stand(4, 5, "")));

        assertThat(row.shown()).isEqualTo("a12345df");
        assertThat(row.shownColumn(1)).isEqualTo(1);
        assertThat(row.shownColumn(2)).isEqualTo(1);
        assertThat(row.shownColumn(3)).isEqualTo(6);
        assertThat(row.shownColumn(6)).isEqualTo(8);
        assertThat(row.column(2)).isEqualTo(1);
        assertThat(row.column(5)).isEqualTo(3);
        assertThat(row.column(6)).isEqualTo(3);
        assertThat(row.column(8)).isEqualTo(6);
    }

    @Test
    void aCaretStandsBehindWhatIsPutInThere() {
        RowText row = RowText.of("ab", List.of(new Stand(1, 1, "xyz")));

        assertThat(row.shown()).isEqualTo("axyzb");
        assertThat(row.caretColumn(1)).isEqualTo(4);
        assertThat(row.caretColumn(2)).isEqualTo(5);
        assertThat(row.shownColumn(1)).isEqualTo(1);
    }
}
