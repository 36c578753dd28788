package org.keepsake.ui.find;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.keepsake.background.Latest;
import org.keepsake.search.Expression;
import org.keepsake.search.Matches;
import org.keepsake.search.TooComplexException;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/**
 * Keeps the matches of an expression in one document up to date. A worker searches, and what is
 * known so far is reported while it runs and while the document is edited.
 */
final class TextSearch {
    private static final System.Logger LOG = System.getLogger(TextSearch.class.getName());

    /** How long the text must be left unedited before it is searched again. */
    private static final Duration QUIET = Duration.millis(150);

    /** How far a search has come. */
    enum Phase {
        /** There may be more matches. */
        SEARCHING,
        /** All matches are known. */
        DONE,
        /** The expression needs more stack than a thread has. */
        TOO_COMPLEX
    }

    /** Hears of the progress of a search. */
    interface Listener {
        /**
         * Called when more is known.
         *
         * @param found the matches in the current text
         */
        void changed(Matches found, Phase phase);
    }

    private final Executor readers;
    private final Listener listener;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final Latest running = new Latest();
    private Subscription watched = Subscription.EMPTY;

    /** The matches of the last complete search, possibly in an earlier text. */
    private Matches known = Matches.none(Text.empty());

    TextSearch(Executor readers, Listener listener) {
        this.readers = readers;
        this.listener = listener;
    }

    /** Searches this document from now on, and no other. */
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

    /** Stops searching. */
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
