package org.keepsake.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

class SelectionTest {

    @Test
    void withoutAnyBytesItIsEmpty() {
        assertThat(Selection.caretAt(3).isEmpty()).isTrue();
        assertThat(new Selection(3, 2).isEmpty()).isFalse();
    }

    @Test
    void inAnotherTextItIsAtTheSameLineAndColumnAsFarAsThereAre() {
        Text from = Text.of("a\nbcd\ne");
        Text longer = Text.of("long\nbcd\ne");
        Text shorter = Text.of("long\nb");

        assertThat(new Selection(4, 3).moved(from, longer)).isEqualTo(new Selection(7, 6));
        assertThat(new Selection(7, 4).moved(from, shorter)).isEqualTo(new Selection(6, 6));
    }
}
