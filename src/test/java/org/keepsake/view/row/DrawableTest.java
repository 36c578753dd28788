package org.keepsake.view.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.layout.RowText;

class DrawableTest {
    private static String shown(String row, boolean outlines) {
        Drawable drawable = new Drawable(Font.getDefault(), cluster -> outlines);
        return RowText.of(row, drawable.stands(row)).shown();
    }

    @Test
    void anEmojiWithoutAnOutlineIsShownAsItsCode() {
        assertThat(shown("a😀b", false)).isEqualTo("a‹1F600›b");
        assertThat(shown("🇩🇪", false)).isEqualTo("‹1F1E9·1F1EA›");
        assertThat(shown("👨‍👩‍👧", false)).isEqualTo("‹1F468·1F469·1F467›");
        assertThat(shown("👍🏽!", false)).isEqualTo("‹1F44D·1F3FD›!");
    }

    @Test
    void whatCanBeDrawnIsShownAsItIs() {
        assertThat(shown("a😀b", true)).isEqualTo("a😀b");
        assertThat(shown("größe 日本 → ‼ مرحبا", true)).isEqualTo("größe 日本 → ‼ مرحبا");
    }

    @Test
    void lettersAreNoEmoji() {
        assertThat(shown("größe 日本 0123 #* →", false)).isEqualTo("größe 日本 0123 #* →");
    }

    @Test
    void whatNobodyWouldSeeIsShownByItsCode() {
        assertThat(shown("user\u202e nimda", true)).isEqualTo("user‹202E› nimda");
        assertThat(shown("a\u2066b\u2069", true)).isEqualTo("a‹2066›b‹2069›");
        assertThat(shown("a\u200bb\ufeffc\u200d", true)).isEqualTo("a‹200B›b‹FEFF›c‹200D›");
        assertThat(shown("hyphen\u00adated", true)).isEqualTo("hyphen‹AD›ated");
        assertThat(shown("\u200f\u200e!", true)).isEqualTo("‹200F›‹200E›!");
    }

    @Test
    void whereItIsPartOfTheSpellingItIsLeftAlone() {
        String persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645";
        String hebrew = "\u05e9\u05dc\u05d5\u05dd\u200f!";
        String hindi = "\u0915\u094d\u200d\u0937";
        String thai = "\u0e01\u200b\u0e02";
        for (String word : List.of(persian, hebrew, hindi, thai)) {
            assertThat(shown(word, true)).isEqualTo(word);
        }
        assertThat(shown("\u05d0\u202e\u05d1", true)).isEqualTo("\u05d0‹202E›\u05d1");
    }

    /** What is drawn of an emoji and what is expected agree, whichever fonts there are. */
    @Test
    void theFontIsAskedWhetherItHasAnOutline() {
        Fx.start();
        Fx.run(() -> {
            Drawable drawable = new Drawable(Font.font("Monospaced", 14));
            Text letters = new Text("\uD83D\uDE00");
            letters.setFont(Font.font("Monospaced", 14));
            boolean drawn = hasInk(letters.snapshot(null, null));

            assertThat(drawable.stands("\uD83D\uDE00").isEmpty()).isEqualTo(drawn);
        });
    }

    private static boolean hasInk(Image picture) {
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if (!picture.getPixelReader().getColor(x, y).equals(Color.WHITE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
