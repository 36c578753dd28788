package org.keepsake.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.keepsake.view.TextView;

/**
 * What is typed into a text before it can be edited, such as one of which only the beginning is
 * there. From the first key that edits, all keys of the text wait, and act in their order as soon
 * as it can be edited. Until then the keys that move the caret act at once, unless another text is
 * about to come in the place of this one; those that lead elsewhere act at any time.
 */
public final class TypeAhead {
    private final EditableText text;
    private final BooleanSupplier another;
    private final Runnable begun;
    private final List<InputEvent> keys = new ArrayList<>();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();

    /**
     * Keeps what is typed into {@code text} while that cannot be edited.
     *
     * @param another whether that is because another text may be about to come
     * @param begun runs before the first key waits that is meant for where the caret is
     */
    TypeAhead(EditableText text, BooleanSupplier another, Runnable begun) {
        this.text = text;
        this.another = another;
        this.begun = begun;
        text.view().addEventFilter(KeyEvent.ANY, this::pressed);
        text.view().addEventFilter(InputMethodEvent.ANY, this::composed);
    }

    /** Whether something has been typed that waits. */
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    private void pressed(KeyEvent key) {
        if (keys.isEmpty() ? isFirst(key) : isForText(key)) {
            keep(key);
        }
    }

    private boolean isFirst(KeyEvent key) {
        return another.getAsBoolean()
                ? isForText(key)
                : !text.isEditable() && text.view().edits(key);
    }

    private void composed(InputMethodEvent event) {
        if (!keys.isEmpty() || !text.isEditable()) {
            keep(event);
        }
    }

    private boolean isForText(KeyEvent key) {
        return text.view().uses(key) || isSave(key);
    }

    /** It is meant for the text with all that was typed before. */
    private static boolean isSave(KeyEvent key) {
        EventType<KeyEvent> type = key.getEventType();
        return type == KeyEvent.KEY_PRESSED && key.isShortcutDown() && key.getCode() == KeyCode.S;
    }

    private void keep(InputEvent key) {
        if (key.isConsumed()) {
            return;
        }
        key.consume();
        if (keys.isEmpty()) {
            if (!another.getAsBoolean()) {
                begun.run();
            }
            text.whenEditable(() -> playInto(text.view()));
        }
        keys.add(key);
        waiting.set(true);
    }

    /** Types there what waits. */
    void playInto(TextView view) {
        List<InputEvent> typed = List.copyOf(keys);
        keys.clear();
        waiting.set(false);
        // Copies: the events themselves were consumed.
        typed.forEach(key -> Event.fireEvent(view, key.copyFor(this, view)));
    }

    /**
     * Whether an event has waited for its text and acts now, on its way through the scene: whatever
     * else is waiting was pressed later.
     */
    public static boolean hasWaited(Event event) {
        return event.getSource() instanceof TypeAhead;
    }
}
