package org.keepsake.tour.actor;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Hands that reach no further than this program. A robot presses the keys of the whole desktop:
 * while somebody watches, and perhaps goes to another window, they would be typed there. These hand
 * the same events to the window of the tour that is in front, wherever the keyboard is.
 */
public final class EventHands implements Hands {
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private boolean busy;

    /** Whether what happens now is their doing. */
    public boolean areBusy() {
        return busy;
    }

    @Override
    public void press(KeyCode key) {
        if (key.isModifierKey()) {
            held.add(key);
            return;
        }
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key);
        typed(key).ifPresent(typed -> fire(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED));
    }

    @Override
    public void release(KeyCode key) {
        if (!held.remove(key)) {
            fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key);
        }
    }

    @Override
    public void click(Node node) {
        if (!(node instanceof ButtonBase button)) {
            throw new IllegalArgumentException("no button: " + node);
        }
        perform(button::fire);
    }

    private Optional<String> typed(KeyCode key) {
        return held.stream().allMatch(KeyCode.SHIFT::equals) ? text(key) : Optional.empty();
    }

    private Optional<String> text(KeyCode key) {
        if (!key.isLetterKey()
                && !key.isDigitKey()
                && key != KeyCode.SPACE
                && key != KeyCode.PERIOD) {
            return Optional.empty();
        }
        String text = key.getChar();
        return Optional.of(held.contains(KeyCode.SHIFT) ? text : text.toLowerCase(Locale.ROOT));
    }

    private void fire(EventType<KeyEvent> type, String typed, KeyCode key) {
        // A menu is found by the text of the key.
        String text = text(key).orElse("");
        target().ifPresent(target ->
                perform(() ->
                        Event.fireEvent(
                                target,
                                new KeyEvent(
                                        type,
                                        typed,
                                        text,
                                        key,
                                        held.contains(KeyCode.SHIFT),
                                        held.contains(KeyCode.CONTROL),
                                        held.contains(KeyCode.ALT),
                                        held.contains(KeyCode.COMMAND)))));
    }

    /** Where keys go: into the window that was opened last. None is open once the program ends. */
    private static Optional<EventTarget> target() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .reduce((under, over) -> over)
                .map(Window::getScene)
                .map(EventHands::focusOwner);
    }

    private static EventTarget focusOwner(Scene scene) {
        return scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    }

    private void perform(Runnable action) {
        boolean before = busy;
        busy = true;
        try {
            action.run();
        } finally {
            busy = before;
        }
    }
}
