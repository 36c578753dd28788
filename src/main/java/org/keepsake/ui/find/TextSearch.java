package org.keepsake.ui.find;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.keepsake.background.Latest;
import org.keepsake.background.SearchTask;
import org.keepsake.search.Expression;
import org.keepsake.search.Matches;
import org.keepsake.search.TooComplexException;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/**
 * Keeps up to date what an expression finds in one document. A worker searches; while it does, and
 * while the document is edited, what is known so far is told. FX thread.
 */
final class TextSearch {
    private static final System.Logger LOG = System.getLogger(TextSearch.class.getName());

    /** For so long nothing must have been edited before it is searched again. */
    private static final Duration QUIET = Duration.millis(150);

    /** How a search stands. */
    enum Phase {
        /** More may be found. */
        SEARCHING,
        /** All is found. */
        DONE,
        /** The expression needs more memory than a thread has. */
        TOO_COMPLEX
    }

    /** Who is told how it stands. */
    interface Listener {
        /**
         * Something has become known.
         *
         * @param found in the text as it is now
         */
        void changed(Matches found, Phase phase);
    }

    private final Executor readers;
    private final Listener listener;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final Latest running = new Latest();
    private Subscription watched = Subscription.EMPTY;

    /** What the last search that came to its end has found, perhaps in an earlier text. */
    private Matches known = Matches.none(Text.empty());

    TextSearch(Executor readers, Listener listener) {
        this.readers = readers;
        this.listener = listener;
    }

    /** Searches a document from now on, and no other any more. */
    void start(Editor editor, Expression expression) {
        stop();
        known = Matches.none(editor.document().text());
        quiet.setOnFinished(e -> run(editor, expression));
        watched =
                editor.document()
                        .textProperty()
                        .subscribe((was, is) -> {
                            if (!running.isRunning()) {
                                quiet.playFromStart();
                            }
                        });
        run(editor, expression);
    }

    /** Searches nothing any more. */
    void stop() {
        watched.unsubscribe();
        quiet.stop();
        running.cancel();
    }

    private void run(Editor editor, Expression expression) {
        SearchTask task = new SearchTask(expression, known, editor.document().text());
        task.valueProperty()
                .subscribe(found -> {
                    if (running.isRunning(task) && found != null) {
                        known = found;
                        listener.changed(found.moved(editor.document().text()), Phase.SEARCHING);
                    }
                });
        running.start(
                task,
                readers,
                found -> ended(editor, found),
                TooComplexException.class,
                e -> {
                    LOG.log(System.Logger.Level.DEBUG, "Not searched", e);
                    listener.changed(Matches.none(editor.document().text()), Phase.TOO_COMPLEX);
                });
    }

    private void ended(Editor editor, Matches found) {
        known = found;
        Text now = editor.document().text();
        boolean edited = found.text() != now;
        listener.changed(found.moved(now), edited ? Phase.SEARCHING : Phase.DONE);
        if (edited) {
            quiet.playFromStart();
        }
    }
}
