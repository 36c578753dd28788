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

/**
 * Lets frames be drawn while keys come faster than they can be handled, as a held key does on a
 * busy machine.
 *
 * <p>The toolkit on GTK handles every key that has come before anything else, the next frame
 * included. Without this, nothing would be drawn until the last key was handled, and JavaFX keeps
 * all that was laid out and not drawn: a megabyte for a key, until memory is full. So when a frame
 * has been due for too long, keys queue up here, and each takes its turn with the frames.
 *
 * <p>Nobody must notice more than the delay. So a key that waits is seen by nothing else, not even
 * by the filters of the scene, before its turn comes: it acts once, and in order. And it goes to
 * what had the keyboard when it was pressed, unless a key before it has moved the keyboard since:
 * what is typed behind Ctrl+F belongs to the find bar, but a bar, a tab or a dialog that opens by
 * itself takes no key that was meant for the text. FX thread.
 */
final class KeyBacklog {
    /** How long a frame may be due, in nanoseconds, before keys wait for it: six frames. */
    static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

    /** How long keys are handled before a frame may be drawn, in nanoseconds. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(10);

    /**
     * A key that waits.
     *
     * @param target what it goes to
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
     * Begins to look after the keys of a scene.
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

    /** Whether an event waits here; if not, what it must not overtake is handled before it. */
    private boolean keeps(Event event) {
        if (takingTurn) {
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

    /** Frames are handed to the FX thread in the same way, so both are served in turn. */
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

    /** Handles as much as fits before the next frame, but whole strokes: a character is typed. */
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

    /** Such as the text of a tab that was closed: it belongs to no other. */
    private static boolean isGone(EventTarget target) {
        return target instanceof Node node && node.getScene() == null;
    }

    private EventTarget keyboard() {
        Scene front =
                Window.getWindows().stream()
                        .filter(Window::isFocused)
                        .map(Window::getScene)
                        .findFirst()
                        .orElse(scene);
        Node owner = front.getFocusOwner();
        return owner == null ? front : owner;
    }
}
