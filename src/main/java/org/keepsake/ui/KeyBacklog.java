package org.keepsake.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
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
 * has been due for too long, keys queue up here, and each takes its turn with the frames. Their
 * order stays, and each goes to what has the keyboard when its turn has come. FX thread.
 */
final class KeyBacklog {
    /** How long a frame may be due, in nanoseconds, before keys wait for it: six frames. */
    static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

    /** How long keys are handled before a frame may be drawn, in nanoseconds. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(10);

    private final Scene scene;
    private final LongSupplier clock;
    private final Deque<KeyEvent> waiting = new ArrayDeque<>();

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
        scene.addEventFilter(KeyEvent.ANY, backlog::came);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> backlog.takeAll());
        scene.addPostLayoutPulseListener(() -> backlog.frameIsDue = false);
    }

    private void came(KeyEvent key) {
        if (takingTurn) {
            return;
        }
        if (waiting.isEmpty() && !isLate()) {
            expectFrame();
            return;
        }
        waiting.add(key);
        key.consume();
        if (waiting.size() == 1) {
            queueUp();
        }
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
                KeyEvent key = waiting.remove();
                withinStroke = key.getEventType() == KeyEvent.KEY_PRESSED;
                handle(key);
            }
        } finally {
            if (!waiting.isEmpty()) {
                queueUp();
            }
        }
    }

    private void handle(KeyEvent key) {
        EventTarget target = keyboard();
        takingTurn = true;
        try {
            expectFrame();
            Event.fireEvent(target, key.copyFor(target, target));
        } finally {
            takingTurn = false;
        }
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
