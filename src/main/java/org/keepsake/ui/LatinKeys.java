package org.keepsake.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Makes shortcuts work on keyboards other than the American one.
 *
 * <p>A sign that takes Shift or AltGr there, as the slash on a German keyboard, is the sign of the
 * shortcut, not the key below it: Ctrl+Shift+7 is Ctrl+/, and so is Ctrl with the slash of the
 * number pad.
 *
 * <p>If the first layout has no Latin letters, a key is found by what it types. On GTK the toolkit
 * derives the code of a key from the first layout that is set up, whichever is in use. With {@code
 * ru,us} every letter key is {@link KeyCode#UNDEFINED}, and no shortcut would match. The event
 * still has the letter that the key types, and for the layouts below that tells where the key is.
 * Keys that type a sign of another key there, as the slash of the Russian layout, cannot be told
 * apart from it.
 *
 * <p>Source of the layouts: xkeyboard-config, {@code symbols/ru}, {@code ua} and {@code gr}.
 */
final class LatinKeys {
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'`zxcvbnm,.";

    /** What the same keys type; a space stands for one that types a sign. */
    private static final List<String> LAYOUTS =
            List.of(
                    "йцукенгшщзхъфывапролджэёячсмитьбю",
                    "йцукенгшщзхїфівапролджє ячсмитьбю",
                    " ςερτυθιοπ  ασδφγηξκλ   ζχψωβνμ  ");

    private static final Map<Character, KeyCode> CODES = codes();

    /** The signs of shortcuts. */
    private static final Map<String, KeyCode> SIGNS =
            Map.of(
                    "/", KeyCode.SLASH,
                    "[", KeyCode.OPEN_BRACKET,
                    "]", KeyCode.CLOSE_BRACKET,
                    "+", KeyCode.PLUS,
                    "0", KeyCode.DIGIT0);

    private LatinKeys() {}

    /** Gives codes to the key events of {@code scene} before anything sees them. */
    static void installOn(Scene scene) {
        EventDispatcher usual = scene.getEventDispatcher();
        scene.setEventDispatcher((event, tail) -> usual.dispatchEvent(withCode(event), tail));
    }

    private static Event withCode(Event event) {
        if (!(event instanceof KeyEvent key)
                || key.getEventType() == KeyEvent.KEY_TYPED
                || !(key.isControlDown() || key.isAltDown() || key.isMetaDown())) {
            return event;
        }
        KeyCode sign = SIGNS.get(key.getText());
        if (key.isShortcutDown() && !key.isAltDown() && sign != null && sign != key.getCode()) {
            return withCode(key, sign, false);
        }
        return key.getCode() == KeyCode.UNDEFINED
                ? code(key.getText())
                        .map(code -> withCode(key, code, key.isShiftDown()))
                        .orElse(key)
                : key;
    }

    private static KeyEvent withCode(KeyEvent key, KeyCode code, boolean shift) {
        return new KeyEvent(
                key.getSource(),
                key.getTarget(),
                key.getEventType(),
                key.getCharacter(),
                // By which a mnemonic is found.
                code.getChar().toLowerCase(Locale.ROOT),
                code,
                shift,
                key.isControlDown(),
                key.isAltDown(),
                key.isMetaDown());
    }

    /** The code of the key that types {@code text}. */
    private static Optional<KeyCode> code(String text) {
        return text.length() == 1
                ? Optional.ofNullable(CODES.get(text.toLowerCase(Locale.ROOT).charAt(0)))
                : Optional.empty();
    }

    private static Map<Character, KeyCode> codes() {
        Map<Character, KeyCode> codes = new HashMap<>();
        for (int key = 0; key < LATIN.length(); key++) {
            KeyCode code = code(LATIN.charAt(key));
            codes.put(LATIN.charAt(key), code);
            for (String layout : LAYOUTS) {
                codes.put(layout.charAt(key), code);
            }
        }
        // With Control down, a Latin letter of the second layout arrives as a control character.
        for (char letter = 'a'; letter <= 'z'; letter++) {
            codes.put((char) (letter - 'a' + 1), code(letter));
        }
        codes.remove(' ');
        return codes;
    }

    private static KeyCode code(char latin) {
        return switch (latin) {
            case '[' -> KeyCode.OPEN_BRACKET;
            case ']' -> KeyCode.CLOSE_BRACKET;
            case ';' -> KeyCode.SEMICOLON;
            case '\'' -> KeyCode.QUOTE;
            case '`' -> KeyCode.BACK_QUOTE;
            case ',' -> KeyCode.COMMA;
            case '.' -> KeyCode.PERIOD;
            default -> KeyCode.valueOf(String.valueOf(latin).toUpperCase(Locale.ROOT));
        };
    }
}
