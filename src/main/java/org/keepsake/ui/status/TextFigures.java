package org.keepsake.ui.status;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.keepsake.background.Job;
import org.keepsake.background.Latest;
import org.keepsake.text.Figures;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.caret.Caret;

/**
 * The number of words and characters in the document in front, or of lines, words and characters in
 * what is selected there. Nothing is shown before a file has been counted, nor of a document that
 * nobody has used.
 *
 * <p>A short selection is counted at once. Otherwise a worker counts once nothing has been edited
 * or selected for a moment, and figures of an earlier selection go at once. A whole document is
 * counted once; after that only the lines that have changed are, so that in a text of any size an
 * edit costs about a millisecond of another thread.
 */
public final class TextFigures {
    private static final Duration QUIET = Duration.millis(300);

    /** The bytes and carets of a selection that is counted at once: in a fraction of a frame. */
    private static final int FEW_BYTES = 16 * 1024;

    private static final int FEW_CARETS = 64;

    /** The figures counted in a text. */
    private record Counted(Text text, Figures figures) {}

    private final Messages messages;
    private final EditorTabs tabs;
    private final Executor readers;
    private final Label label = new Label();
    private final Tip tip = new Tip(label);
    private final Map<Editor, Counted> counted = new WeakHashMap<>();
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private Subscription followed = Subscription.EMPTY;

    /** Whether what is shown, or is being counted, is about a selection. */
    private boolean selecting;

    private final Latest running = new Latest();

    /**
     * Creates figures of the document in front.
     *
     * @param readers runs the counting
     */
    public TextFigures(Messages messages, EditorTabs tabs, Executor readers) {
        this.messages = messages;
        this.tabs = tabs;
        this.readers = readers;
        label.setId("figures");
        quiet.setOnFinished(e -> count(tabs.active()));
        tabs.activeProperty().subscribe(this::follow);
    }

    /** The item for the status bar. */
    Region node() {
        return label;
    }

    private void follow(Editor editor) {
        followed.unsubscribe();
        selecting = false;
        // The figures of another document would also claim the room that they need.
        showStanding(editor);
        followed =
                Subscription.combine(
                        editor.document().textProperty().subscribe((was, is) -> later()),
                        editor.loadingProperty().subscribe((was, is) -> later()),
                        editor.text()
                                .view()
                                .caretsProperty()
                                .subscribe((was, is) -> moved(editor)));
        moved(editor);
    }

    /** Shows what is known of the whole text, if it has not changed since. */
    private void showStanding(Editor editor) {
        Counted last = counted.get(editor);
        if (last != null && last.text() == editor.document().text()) {
            showAll(last);
        } else {
            label.setText("");
        }
    }

    private void moved(Editor editor) {
        List<Caret> selected = selected(editor);
        if (selecting || !selected.isEmpty()) {
            // The whole text may still be being counted, as when a selection comes back at once.
            running.cancel();
        }
        if (!selected.isEmpty()) {
            selecting = true;
            Text text = editor.document().text();
            if (isShort(selected, text)) {
                quiet.stop();
                showSelected(SelectedFigures.of(selected, text, () -> false));
                return;
            }
            label.setText("");
        } else if (selecting) {
            selecting = false;
            showStanding(editor);
        }
        later();
    }

    private static List<Caret> selected(Editor editor) {
        return editor.text().view().carets().all().stream()
                .filter(caret -> !caret.isEmpty())
                .toList();
    }

    /** Whether counting takes no time to speak of, and the carets are of this very text. */
    private static boolean isShort(List<Caret> selected, Text text) {
        return selected.size() <= FEW_CARETS
                && selected.stream().mapToLong(caret -> caret.end() - caret.start()).sum()
                        <= FEW_BYTES
                && selected.stream().allMatch(caret -> caret.end() <= text.byteLength());
    }

    private void later() {
        quiet.playFromStart();
    }

    private void count(Editor editor) {
        running.cancel();
        if (editor.isUntouched()) {
            // A file may be about to be opened in its place.
            label.setText("");
            return;
        }
        if (editor.isLoading()) {
            return;
        }
        Text text = editor.document().text();
        List<Caret> selected = selected(editor);
        Counted last = counted.get(editor);
        if (!selected.isEmpty()) {
            run(
                    Job.of(cancelled -> SelectedFigures.of(selected, text, cancelled)),
                    this::showSelected);
        } else if (last != null && last.text() == text) {
            showAll(last);
        } else {
            run(
                    Job.of(cancelled ->
                            last == null
                                    ? Figures.of(text, 0, text.byteLength(), cancelled)
                                    : last.figures().moved(last.text(), text, cancelled)),
                    figures -> {
                        Counted now = new Counted(text, figures);
                        counted.put(editor, now);
                        if (tabs.active() == editor) {
                            showAll(now);
                        }
                    });
        }
    }

    private <T> void run(Job<T> job, Consumer<T> shown) {
        running.start(job, readers, shown);
    }

    private void showSelected(SelectedFigures all) {
        show(all.figures(), "figures.selected", "figures.fullselected", all.lines());
    }

    private void showAll(Counted now) {
        show(now.figures(), "figures.short", "figures.full", now.text().lineCount());
    }

    private void show(Figures figures, String inShort, String inFull, long lines) {
        label.setText(messages.get(inShort, figures.words(), figures.characters(), lines));
        tip.say(messages.get(inFull, figures.words(), figures.characters(), lines));
    }
}
