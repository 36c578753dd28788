package org.keepsake.ui.kit;

import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a pointer that rests where a menu opens from choosing the item below it, as the toolkit
 * would have it: whoever uses the keyboard would find another item chosen than the first. The
 * pointer chooses from its first movement on, and its buttons always do.
 *
 * <p>That it enters or leaves is no movement: a menu comes to a pointer that rests, and the toolkit
 * on GTK then also reports it where it is in the window behind the menu.
 */
final class RestingPointer {
    private static final Set<EventType<? extends MouseEvent>> CHOOSING =
            Set.of(
                    MouseEvent.MOUSE_MOVED,
                    MouseEvent.MOUSE_DRAGGED,
                    MouseEvent.MOUSE_PRESSED,
                    MouseEvent.MOUSE_RELEASED);

    /** Where it was seen first since the menu has opened. */
    private @Nullable Point2D rest;

    private boolean moved;

    private RestingPointer() {}

    /** Does this for {@code menu} each time it opens from now on. */
    static void ignoreIn(ContextMenu menu) {
        RestingPointer pointer = new RestingPointer();
        menu.showingProperty().subscribe(pointer::start);
        menu.addEventFilter(MouseEvent.ANY, pointer::seen);
    }

    private void start() {
        rest = null;
        moved = false;
    }

    private void seen(MouseEvent e) {
        if (moved) {
            return;
        }
        Point2D place = new Point2D(e.getScreenX(), e.getScreenY());
        if (rest == null) {
            rest = place;
        }
        if (e.getEventType() == MouseEvent.MOUSE_ENTERED_TARGET) {
            e.consume();
            return;
        }
        if (!CHOOSING.contains(e.getEventType())
                || (rest.equals(place) && e.getEventType() != MouseEvent.MOUSE_PRESSED)) {
            return;
        }
        moved = true;
        // The item has not heard that the pointer is there, and a menu opens only then.
        for (Node at = e.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("menu-item")) {
                Event.fireEvent(at, e.copyFor(at, at, MouseEvent.MOUSE_ENTERED));
                return;
            }
        }
    }
}
