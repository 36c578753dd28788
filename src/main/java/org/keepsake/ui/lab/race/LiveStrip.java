package org.keepsake.ui.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.transform.Rotate;
import org.keepsake.lab.trials.Lane;
import org.keepsake.ui.words.Messages;

/**
 * A window in small, which does what a window does all day: a line that is typed into, a clock, and
 * a progress bar. They stand still when the window does, for they are part of it.
 */
final class LiveStrip {
    private static final double RADIUS = 13;
    private static final long TURN = TimeUnit.SECONDS.toNanos(2);

    private final String script;
    private final TextField line = new TextField();
    private final ProgressBar progress = new ProgressBar(0);
    private final Rotate hand = new Rotate(0, RADIUS, RADIUS);
    private final HBox node;
    private final List<Runnable> notShownYet = new ArrayList<>();
    private int typed;
    private boolean over;

    LiveStrip(Messages messages) {
        script = messages.get("race.typed") + " ";
        line.setId("race-line");
        line.setPromptText(messages.get("race.line"));
        line.setAccessibleText(messages.get("race.line"));
        progress.setId("race-progress");
        progress.setAccessibleText(messages.get("race.progress"));
        progress.setPrefWidth(200);
        Circle face = new Circle(RADIUS, RADIUS, RADIUS - 1);
        face.getStyleClass().add("race-clock-face");
        Line pointer = new Line(RADIUS, RADIUS, RADIUS, 4);
        pointer.getStyleClass().add("race-clock-hand");
        pointer.getTransforms().add(hand);
        Pane clock = new Pane(face, pointer);
        clock.setId("race-clock");
        clock.setMinSize(2 * RADIUS, 2 * RADIUS);
        clock.setMaxSize(2 * RADIUS, 2 * RADIUS);
        Label words = new Label(messages.get("race.live"));
        HBox.setHgrow(line, Priority.ALWAYS);
        node = new HBox(10, words, line, clock, progress);
        node.setAlignment(Pos.CENTER_LEFT);
    }

    HBox node() {
        return node;
    }

    /** The line is empty, and is typed from its beginning. */
    void clear() {
        typed = 0;
        over = false;
        line.clear();
    }

    /** The typist finishes the sentence, and types nothing more. */
    void finish() {
        line.end();
        if (typed > 0) {
            line.appendText(script.substring(typed).stripTrailing());
        }
        over = true;
    }

    /** Has keys told to be shown once the frame with them is laid out. */
    void follow(Scene scene) {
        scene.addPostLayoutPulseListener(() -> {
            List<Runnable> shown = List.copyOf(notShownYet);
            notShownYet.clear();
            shown.forEach(Runnable::run);
        });
    }

    /** The next letter of the line is typed; the line is cleared when it is complete. */
    void press(Runnable shown) {
        if (over) {
            return;
        }
        if (typed == script.length()) {
            typed = 0;
            line.clear();
        }
        // Whoever clicks into it or comes here by Tab moves the caret.
        line.end();
        String character = script.substring(typed, typed + 1);
        typed++;
        Event.fireEvent(
                line,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        character,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
        notShownYet.add(shown);
    }

    /** A frame is about to be drawn. */
    void frame(long now, List<Lane> lanes) {
        hand.setAngle(360.0 * (now % TURN) / TURN);
        progress.setProgress(lanes.isEmpty() ? 0 : share(lanes.getLast()));
    }

    private static double share(Lane lane) {
        if (!lane.hasBegun()) {
            return 0;
        }
        if (lane.ending() == Lane.Ending.SAVED) {
            return 1;
        }
        if (lane.isOver()) {
            // The progress of a save that came to nothing goes.
            return 0;
        }
        Lane.Stage now = lane.stages().getLast();
        return now.phase().share(now.written(), lane.bytes());
    }
}
