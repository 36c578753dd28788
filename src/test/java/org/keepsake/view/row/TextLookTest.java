package org.keepsake.view.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

class TextLookTest {
    private static TextLook look(double lineSpacing) {
        Fx.start();
        return Fx.supply(() -> TextLook.of(Font.font("Monospaced", 20), 4, lineSpacing, 0, false));
    }

    @Test
    void halfOfWhatLinesAreApartIsAboveTheLetters() {
        TextLook close = look(1);
        TextLook wide = look(2);
        assertThat(wide.drop() - close.drop())
                .isCloseTo((wide.pitch() - close.pitch()) / 2, within(1.0));
        assertThat(wide.drop()).isGreaterThan(close.drop() + 5);
    }
}
