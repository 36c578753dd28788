package org.keepsake.view;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Transaction;

/**
 * Drags the selection to another place of the view: it is moved, or copied if Ctrl is held when it
 * is dropped, as one undo step. Esc gives it up.
 *
 * <p>It takes mouse events as long as the pointer is in the view, and lets the toolkit's drag and
 * drop begin when the pointer leaves it: that tells of no key, and has the whole text as a string.
 */
final class SelectionDrag {
    private final TextView view;
    private final DropPlace place;

    /** Whether the button went down on the selection. */
    private boolean grabbed;

    /** Whether the pointer has moved since, and is in the view. */
    private boolean moving;

    SelectionDrag(TextView view, Surface surface) {
        this.view = view;
        place = new DropPlace(view, surface);
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Takes note of whether the button went down on the selection. */
    void prepare(boolean onSelection) {
        grabbed = onSelection;
    }

    private void dragged(MouseEvent e) {
        if (!grabbed) {
            return;
        }
        boolean inside = view.contains(e.getX(), e.getY());
        e.setDragDetect(!inside);
        if (inside && view.isEditable()) {
            moving = true;
            place.follow(e.getX(), e.getY());
            view.setCursor(Cursor.DEFAULT);
        } else {
            stop();
        }
        e.consume();
    }

    private void released(MouseEvent e) {
        if (moving) {
            Caret selection = view.carets().main();
            long to = place.caret().offset();
            view.edit(
                    e.isShortcutDown()
                            ? Transaction.copying(view.text(), selection, to)
                            : Transaction.moving(view.text(), selection, to));
            stop();
        }
        grabbed = false;
    }

    private void pressed(KeyEvent e) {
        if (moving && e.getCode() == KeyCode.ESCAPE) {
            stop();
            grabbed = false;
            e.consume();
        }
    }

    private void stop() {
        moving = false;
        place.hide();
        view.setCursor(Cursor.TEXT);
    }
}
