package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;

/**
 * Shortcuts on keyboards without Latin letters in first place, or with signs elsewhere than on an
 * American one, with events as GTK sends them.
 */
class LatinKeysTest extends WindowFixture {
    private void press(String text, boolean control) {
        Fx.run(() -> {
            Event.fireEvent(view.area(), key(KeyEvent.KEY_PRESSED, text, control));
            Event.fireEvent(view.area(), key(KeyEvent.KEY_TYPED, text, control));
            Event.fireEvent(view.area(), key(KeyEvent.KEY_RELEASED, text, control));
        });
    }

    private static KeyEvent key(EventType<KeyEvent> type, String text, boolean control) {
        boolean typed = type == KeyEvent.KEY_TYPED;
        return new KeyEvent(
                type,
                typed ? text : "\0",
                typed ? "" : text,
                KeyCode.UNDEFINED,
                false,
                control,
                false,
                false);
    }

    /** Russian, Ukrainian, Greek, Latin as the second layout. */
    @ParameterizedTest
    @ValueSource(strings = {"ы", "і", "σ", "s", "\u0013"})
    void theKeyOfTheLetterSSaves(String text) throws IOException {
        Path notes = openAndType("new ");

        press(text, true);

        awaitStatus("Saved notes.txt");
        assertThat(notes).hasContent("new old");
    }

    @Test
    void lettersAreTyped() throws IOException {
        openAndType("");

        press("ы", false);

        Fx.await("the letter", () -> view.text().equals("ыold"));
    }

    /** Swiss: Shift and 1. */
    @Test
    void aPlusOnAnyKeyZoomsIn() throws IOException {
        open(file("notes.txt", "one"));
        KeyEvent plus =
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "\0", "+", KeyCode.DIGIT1, true, true, false, false);
        Fx.run(() -> Event.fireEvent(view.area(), plus));

        Fx.await("the zoom", () -> settings.get().get(Settings.ZOOM) == 110);
    }

    /** German, French, the number pad. */
    @ParameterizedTest
    @CsvSource({"DIGIT7, true", "COLON, true", "DIVIDE, false"})
    void aSlashOnAnyKeyMakesAComment(KeyCode code, boolean shift) throws IOException {
        open(file("code.py", "one"));
        KeyEvent slash =
                new KeyEvent(KeyEvent.KEY_PRESSED, "\0", "/", code, shift, true, false, false);
        Fx.run(() -> Event.fireEvent(view.area(), slash));

        Fx.await("the comment", () -> view.text().equals("# one"));
    }
}
