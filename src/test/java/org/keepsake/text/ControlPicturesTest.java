package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlPicturesTest {

    @Test
    void eachControlCharacterIsShownAsOneVisibleCharacter() {
        StringBuilder text = new StringBuilder("\u2028\u2029");
        for (char c = 0; c < 0xA0; c++) {
            text.append(c);
        }
        String shown = ControlPictures.show(text.toString());
        assertThat(shown).hasSameSizeAs(text);
        for (int i = 0; i < shown.length(); i++) {
            char stored = text.charAt(i);
            char seen = shown.charAt(i);
            boolean plain = stored == '\t' || (stored >= ' ' && stored < 0x7F);
            if (plain) {
                assertThat(seen).isEqualTo(stored);
            } else {
                assertThat(seen).isBetween('\u2400', '\u2426');
            }
        }
    }

    @Test
    void eachPictureIsThatOfItsCharacter() {
        assertThat(ControlPictures.show("a\0\33\37b")).isEqualTo("a\u2400\u241b\u241fb");
        assertThat(ControlPictures.show("\u007f\u0085\u2028")).isEqualTo("\u2421\u2426\u2426");
    }

    @Test
    void lineWithoutThemIsItself() {
        for (String line : new String[] {"", "plain\tline", "caf\u00e9 \uD83D\uDE00"}) {
            assertThat(ControlPictures.show(line)).isSameAs(line);
        }
    }
}
