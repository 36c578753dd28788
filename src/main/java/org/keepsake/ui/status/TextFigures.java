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
 * <p>A worker counts once nothing has been edited or selected for a moment. A whole document is
 * counted once; after that only the lines that have changed are, so that in a text of any size an
 * edit costs about a millisecond of another thread.
 */
public final class TextFigures {
    private static final Duration QUIET = Duration.millis(300);

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
        Counted last = counted.get(editor);
        if (last != null && last.text() == editor.document().text()) {
            showAll(last);
        } else {
            // The figures of another document would also claim the room that they need.
            label.setText("");
        }
        followed =
                Subscription.combine(
                        editor.document().textProperty().subscribe((was, is) -> later()),
                        editor.loadingProperty().subscribe((was, is) -> later()),
                        editor.text().view().caretsProperty().subscribe((was, is) -> later()));
        later();
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
        List<Caret> selected =
                editor.text().view().carets().all().stream()
                        .filter(caret -> !caret.isEmpty())
                        .toList();
        Counted last = counted.get(editor);
        if (!selected.isEmpty()) {
            run(
                    Job.of(cancelled -> SelectedFigures.of(selected, text, cancelled)),
                    all ->
                            show(
                                    all.figures(),
                                    "figures.selected",
                                    "figures.fullselected",
                                    all.lines()));
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

    private void showAll(Counted now) {
        show(now.figures(), "figures.short", "figures.full", now.text().lineCount());
    }

    private void show(Figures figures, String inShort, String inFull, long lines) {
        label.setText(messages.get(inShort, figures.words(), figures.characters(), lines));
        tip.say(messages.get(inFull, figures.words(), figures.characters(), lines));
    }
}
