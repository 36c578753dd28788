package org.keepsake.ui.lab.pulse;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import org.keepsake.lab.Choice;
import org.keepsake.lab.Way;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * After a save on the UI thread that was felt: what it cost, in the status bar, and the same save
 * in the background at a click.
 *
 * <p>Keys carry no time of their own. Those that waited come all at once when the window answers
 * again, so the ones that come within a quarter of a second count.
 */
public final class FreezeNote {
    private static final Duration FROM = Duration.ofMillis(500);
    private static final long BURST = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int REMEMBERED = 1000;

    private final Messages messages;
    private final ObjectProperty<Choice> choice;
    private final Button note = new Button();
    private final Tip tip = new Tip(note);
    private final Deque<Long> keys = new ArrayDeque<>();

    /**
     * A note that is not shown yet.
     *
     * @param saveAgain saves the document in front
     */
    public FreezeNote(
            Messages messages,
            SavePauses pauses,
            ObjectProperty<Choice> choice,
            Runnable saveAgain) {
        this.messages = messages;
        this.choice = choice;
        note.setId("freeze-note");
        note.getStyleClass().addAll("flat", "small");
        note.setGraphic(new Icon(IconShape.ALERT_TRIANGLE));
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
        note.setOnAction(e -> {
            choice.set(choice.get().with(Way.BACKGROUND_THREAD));
            saveAgain.run();
        });
        // The window itself sees a key that waits for its turn twice; its scene does not.
        note.sceneProperty()
                .subscribe(scene ->
                        Optional.ofNullable(scene)
                                .ifPresent(
                                        it -> it.addEventFilter(KeyEvent.KEY_TYPED, this::typed)));
        choice.subscribe(now -> note.setVisible(false));
        pauses.latest().subscribe(() -> pauses.last().ifPresent(this::saved));
    }

    /** The key that asked for the save is none that waited for it. */
    private void typed(KeyEvent e) {
        if (!e.isShortcutDown()) {
            pressed();
        }
    }

    /** For the status bar. */
    public Node node() {
        return note;
    }

    private void pressed() {
        keys.addLast(System.nanoTime());
        if (keys.size() > REMEMBERED) {
            keys.removeFirst();
        }
    }

    private void saved(SavePauses.Entry save) {
        note.setVisible(false);
        if (save.way() != Way.UI_THREAD || save.longest().compareTo(FROM) < 0) {
            return;
        }
        long over = System.nanoTime();
        PauseTransition burst =
                new PauseTransition(javafx.util.Duration.millis((double) BURST / 1e6));
        burst.setOnFinished(e -> {
            long waited = keys.stream().filter(time -> Math.abs(time - over) <= BURST).count();
            String longest = messages.duration(save.longest());
            note.setText(messages.get("freeze.note", longest, waited));
            tip.say(messages.get("freeze.tip", longest, waited));
            note.setVisible(choice.get().way() == Way.UI_THREAD);
        });
        burst.play();
    }
}
