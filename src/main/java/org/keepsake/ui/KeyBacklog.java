package org.keepsake.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.keepsake.ui.editor.TypeAhead;

/**
 * Lets frames be drawn while key events arrive faster than they can be handled, as they do when a
 * key is held down on a busy machine.
 *
 * <p>On GTK the toolkit handles every pending key event before anything else, the next frame
 * included, so that a frame may wait while keys keep coming. When it is overdue, key events queue
 * up here and take turns with the frames.
 *
 * <p>Measured with a key held for 8 s at 60 repeats a second, in a window without a GPU and beside
 * three busy programs on two cores: the longest time between two frames was 0.3 s with this class,
 * and 0.4 to 1.3 s without it.
 *
 * <p>Nothing but the delay may be noticeable. A queued key event is therefore hidden from
 * everything, even the filters of the scene, until its turn comes: it acts once, and in order. It
 * goes to the node that had the focus when it was pressed, unless an earlier key event has moved
 * the focus since: what is typed after Ctrl+F belongs to the find bar, but a bar, tab or dialog
 * that opens by itself takes no key that was meant for the text.
 */
final class KeyBacklog {
    /** How overdue a frame may be, in nanoseconds, before key events wait for it: six frames. */
    static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

    /** How long key events are handled before a frame may be drawn, in nanoseconds. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(10);

    /**
     * A queued key event.
     *
     * @param target where it is delivered
     */
    private record Waiting(KeyEvent key, EventTarget target) {}

    private final Scene scene;
    private final LongSupplier clock;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private boolean frameIsDue;
    private long dueSince;
    private boolean takingTurn;

    private KeyBacklog(Scene scene, LongSupplier clock) {
        this.scene = scene;
        this.clock = clock;
    }

    /**
     * Starts to watch over the key events of a scene.
     *
     * @param clock like {@link System#nanoTime}
     */
    static void installOn(Scene scene, LongSupplier clock) {
        KeyBacklog backlog = new KeyBacklog(scene, clock);
        // Not a filter: all filters of one scene see an event, even if the first consumes it.
        EventDispatcher usual = scene.getEventDispatcher();
        scene.setEventDispatcher(
                (event, tail) -> backlog.keeps(event) ? null : usual.dispatchEvent(event, tail));
        scene.addPostLayoutPulseListener(() -> backlog.frameIsDue = false);
    }

    /**
     * Whether an event is queued here. If not, every event that it must not overtake is handled
     * first.
     */
    private boolean keeps(Event event) {
        if (takingTurn || TypeAhead.hasWaited(event)) {
            return false;
        }
        if (event instanceof KeyEvent key) {
            return keeps(key);
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED || event instanceof InputMethodEvent) {
            takeAll();
        }
        return false;
    }

    private boolean keeps(KeyEvent key) {
        if (waiting.isEmpty() && !isLate()) {
            expectFrame();
            return false;
        }
        waiting.add(new Waiting(key, key.getTarget()));
        if (waiting.size() == 1) {
            queueUp();
        }
        return true;
    }

    /** Frames reach the FX thread the same way, so the two take turns. */
    private void queueUp() {
        Platform.runLater(this::takeTurn);
    }

    private boolean isLate() {
        return frameIsDue && clock.getAsLong() - dueSince > PATIENCE;
    }

    private void expectFrame() {
        if (!frameIsDue) {
            frameIsDue = true;
            dueSince = clock.getAsLong();
            Platform.requestNextPulse();
        }
    }

    private void takeAll() {
        while (!waiting.isEmpty()) {
            handle(waiting.remove());
        }
    }

    /**
     * Handles as many events as fit before the next frame, but never splits a keystroke: pressing a
     * key and the character it types go together.
     */
    private void takeTurn() {
        long start = clock.getAsLong();
        try {
            boolean withinStroke = true;
            while (!waiting.isEmpty() && (withinStroke || clock.getAsLong() - start <= TURN)) {
                Waiting next = waiting.remove();
                withinStroke = next.key().getEventType() == KeyEvent.KEY_PRESSED;
                handle(next);
            }
        } finally {
            if (!waiting.isEmpty()) {
                queueUp();
            }
        }
    }

    private void handle(Waiting next) {
        if (isGone(next.target())) {
            return;
        }
        EventTarget before = keyboard();
        takingTurn = true;
        try {
            expectFrame();
            Event.fireEvent(next.target(), next.key().copyFor(next.target(), next.target()));
        } finally {
            takingTurn = false;
            EventTarget after = keyboard();
            if (after != before) {
                List<Waiting> pressedSince = List.copyOf(waiting);
                waiting.clear();
                pressedSince.forEach(later -> waiting.add(new Waiting(later.key(), after)));
            }
        }
    }

    /** Such as the text of a closed tab: what was typed into it belongs to no other. */
    private static boolean isGone(EventTarget target) {
        return target instanceof Node node && node.getScene() == null;
    }

    private EventTarget keyboard() {
        Window own = scene.getWindow();
        Scene front =
                own == null || own.isFocused()
                        ? scene
                        : Window.getWindows().stream()
                                .filter(Window::isFocused)
                                .map(Window::getScene)
                                .findFirst()
                                .orElse(scene);
        Node owner = front.getFocusOwner();
        return owner == null ? front : owner;
    }
}
