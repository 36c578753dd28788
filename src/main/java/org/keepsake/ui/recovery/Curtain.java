package org.keepsake.ui.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.keepsake.ui.editor.Editor;
import org.keepsake.view.TextView;

/**
 * Keeps texts out of sight that may be about to be replaced by what was restored: the first that is
 * seen of them is what the user left, and that is what the first key is typed into. Keys that are
 * pressed behind the curtain wait, and nothing else edits the text: a text that was edited could
 * only get its edits back as a second document of the same file. FX thread.
 */
final class Curtain {
    /** How long a text may be hidden: what is there is better than nothing. */
    private static final Duration HIDDEN = Duration.seconds(1);

    /**
     * How long it may be unknown whether a text has edits that come back: a folder that does not
     * answer must not keep it from being edited.
     */
    private static final Duration UNKNOWN = Duration.seconds(5);

    private final Map<Editor, Waiting> waiting = new HashMap<>();
    private final PauseTransition hidden = new PauseTransition(HIDDEN);
    private final PauseTransition unknown = new PauseTransition(UNKNOWN);
    private boolean known;

    /** A text behind the curtain. */
    private static final class Waiting {
        private final Editor editor;
        private final List<KeyEvent> keys = new ArrayList<>();
        private final EventHandler<KeyEvent> keep = this::keep;

        Waiting(Editor editor) {
            this.editor = editor;
            editor.overlay().setOpacity(0);
            editor.awaitedProperty().set(true);
            editor.text().view().addEventFilter(KeyEvent.ANY, keep);
        }

        private void keep(KeyEvent key) {
            keys.add(key);
            key.consume();
        }

        void uncover() {
            editor.overlay().setOpacity(1);
        }

        void end() {
            uncover();
            editor.text().view().removeEventFilter(KeyEvent.ANY, keep);
            editor.awaitedProperty().set(false);
            if (!keys.isEmpty()) {
                editor.text().whenEditable(this::press);
            }
        }

        private void press() {
            TextView view = editor.text().view();
            // A copy: the event itself was consumed.
            keys.forEach(key -> Event.fireEvent(view, key.copyFor(view, view)));
        }
    }

    Curtain() {
        hidden.setOnFinished(e -> waiting.values().forEach(Waiting::uncover));
        // Later: what was found while the window was being shown is told first.
        unknown.setOnFinished(e ->
                Platform.runLater(() -> {
                    if (!known) {
                        showAll();
                    }
                }));
    }

    /** Hides the texts of {@code editors} for a moment. */
    void hide(List<Editor> editors) {
        editors.forEach(editor -> waiting.put(editor, new Waiting(editor)));
        hidden.playFromStart();
        unknown.playFromStart();
    }

    /** Shows all but the texts that are known to have edits that come back. */
    void showAllBut(Predicate<Editor> restored) {
        known = true;
        List.copyOf(waiting.keySet()).stream().filter(restored.negate()).forEach(this::show);
    }

    /** Shows all texts. */
    void showAll() {
        showAllBut(editor -> false);
    }

    /** Shows a text, if it is hidden. */
    void show(Editor editor) {
        Waiting one = waiting.remove(editor);
        if (one != null) {
            one.end();
        }
        if (waiting.isEmpty()) {
            hidden.stop();
            unknown.stop();
        }
    }
}
