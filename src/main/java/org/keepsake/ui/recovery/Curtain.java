package org.keepsake.ui.recovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.keepsake.ui.editor.Editor;

/**
 * Keeps texts out of sight that are about to be replaced by what was restored: the first that is
 * seen of them is what the user left. It waits only a moment, and the keyboard works behind it. FX
 * thread.
 */
final class Curtain {
    /** How long a text may be hidden: what is there is better than nothing. */
    private static final Duration PATIENCE = Duration.seconds(1);

    private final Set<Editor> hidden = new HashSet<>();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    Curtain() {
        patience.setOnFinished(e -> showAllBut(editor -> false));
    }

    /** Hides the texts of {@code editors} for a moment. */
    void hide(List<Editor> editors) {
        editors.forEach(editor -> {
            hidden.add(editor);
            editor.overlay().setOpacity(0);
        });
        patience.playFromStart();
    }

    /** Shows all that need not wait. */
    void showAllBut(Predicate<Editor> waiting) {
        List.copyOf(hidden).stream().filter(waiting.negate()).forEach(this::show);
    }

    /** Shows a text, if it is hidden. */
    void show(Editor editor) {
        if (hidden.remove(editor)) {
            editor.overlay().setOpacity(1);
        }
        if (hidden.isEmpty()) {
            patience.stop();
        }
    }
}
