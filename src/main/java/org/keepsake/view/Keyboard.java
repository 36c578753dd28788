package org.keepsake.view;

import javafx.scene.input.KeyEvent;
import org.keepsake.view.caret.Transaction.Kind;

/** Handles keys: those in the table, and those that type. */
final class Keyboard {
    private final TextView view;
    private final KeyTable table;
    private final boolean mac;

    /** The first half of a surrogate pair; the next key that types brings the second. */
    private char half;

    Keyboard(TextView view, KeyTable.Platform platform) {
        this.view = view;
        this.table = new KeyTable(platform);
        this.mac = platform == KeyTable.Platform.MAC;
    }

    void install() {
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Whether a key does something in the text. */
    boolean uses(KeyEvent key) {
        return key.getEventType() == KeyEvent.KEY_TYPED
                ? types(key)
                : key.getEventType() == KeyEvent.KEY_PRESSED && table.actionOf(key).isPresent();
    }

    /** Whether a key changes the text, if that can be edited. */
    boolean edits(KeyEvent key) {
        return key.getEventType() == KeyEvent.KEY_TYPED
                ? types(key) && isText(key.getCharacter())
                : key.getEventType() == KeyEvent.KEY_PRESSED
                        && table.actionOf(key).filter(TextAction::isEdit).isPresent();
    }

    private void pressed(KeyEvent key) {
        table.actionOf(key)
                .filter(action -> action != TextAction.SINGLE_CARET || !view.carets().isSingle())
                .ifPresent(action -> {
                    key.consume();
                    view.run(action);
                });
    }

    private void typed(KeyEvent key) {
        String string = key.getCharacter();
        if (!types(key) || string.isEmpty()) {
            return;
        }
        key.consume();
        char first = string.charAt(0);
        if (string.length() == 1 && Character.isHighSurrogate(first)) {
            half = first;
            return;
        }
        String whole = Character.isLowSurrogate(first) && half != 0 ? half + string : string;
        half = 0;
        if (isText(whole) && !view.typed(whole)) {
            view.editing().insert(whole, Kind.TYPING);
        }
    }

    /**
     * Whether a key types: with Ctrl it is a command, but with Ctrl and Alt it is AltGr on some
     * keyboards.
     */
    private boolean types(KeyEvent key) {
        boolean altGr = (key.isControlDown() || mac) && key.isAltDown();
        return !key.isMetaDown() && (altGr || !(key.isControlDown() || key.isAltDown()));
    }

    /** Excludes control characters, which have keys of their own, and half a surrogate pair. */
    private static boolean isText(String string) {
        return string.codePoints()
                .noneMatch(character ->
                        Character.isISOControl(character)
                                || (character >= Character.MIN_SURROGATE
                                        && character <= Character.MAX_SURROGATE));
    }
}
