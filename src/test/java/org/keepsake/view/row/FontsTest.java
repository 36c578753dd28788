package org.keepsake.view.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.background.Fx;
import org.keepsake.text.Edit;

/**
 * Rows in each font of this machine. Some fonts claim to be lower than their capitals are, others
 * want a gap between lines.
 */
class FontsTest {
    private static final String WORDS = "Ähre gegen Árpád ";

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    static Stream<String> families() {
        return Font.getFamilies().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void eachScreenLineIsAsHighAsAnyOther(String family) {
        Fx.run(() -> {
            TextLook look = look(family);
            RowNode row = row(look, WORDS.repeat(20));

            assertThat(row.lines()).isGreaterThan(1);
            assertThat(row.height()).isEqualTo(row.lines() * look.pitch());
            assertThat(row(look, "").height()).isEqualTo(look.pitch());
        });
    }

    @ParameterizedTest
    @MethodSource("families")
    void lettersAreWithinTheirRow(String family) {
        Fx.run(() -> {
            RowNode row = row(look(family), WORDS);
            Bounds letters = drawn(family);

            assertThat(row.baseline() + letters.getMinY()).isNotNegative();
            assertThat(row.baseline() + letters.getMaxY()).isLessThanOrEqualTo(row.height());
        });
    }

    private static TextLook look(String family) {
        return TextLook.of(Font.font(family, 14), 4, 1, 300, false);
    }

    private static RowNode row(TextLook look, String string) {
        var text = org.keepsake.text.Text.of(string);
        RowNodes rows = new RowNodes();
        rows.look(look);
        rows.become(text, Edit.between(org.keepsake.text.Text.empty(), text));
        return rows.row(0);
    }

    /** Where letters are drawn, from the baseline. */
    private static Bounds drawn(String family) {
        Text letters = new Text(WORDS);
        letters.setFont(Font.font(family, 14));
        letters.setBoundsType(TextBoundsType.VISUAL);
        return letters.getLayoutBounds();
    }
}
