package org.keepsake.ui.find;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.Job;
import org.keepsake.background.Latest;
import org.keepsake.document.Selection;
import org.keepsake.document.TextChange;
import org.keepsake.search.MistakeException;
import org.keepsake.search.Substitution;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/**
 * Replaces matches, each time as one undo step. A worker does it while the user types on. If the
 * text has changed meanwhile, Replace All starts over on the latest text, and replacing a single
 * match is dropped.
 */
final class ReplaceController {
    private static final System.Logger LOG = System.getLogger(ReplaceController.class.getName());

    /** Hears of replacements. */
    interface Listener {
        /**
         * Called when matches were replaced.
         *
         * @param goOnFrom where the replacement of a single match ends now; empty if all were
         *     replaced
         */
        void replaced(long count, Optional<Long> goOnFrom);
    }

    private final Executor workers;
    private final FindBar bar;
    private final FindSentences sentences;
    private final Listener listener;
    private final Latest running = new Latest();

    ReplaceController(Executor workers, FindBar bar, FindSentences sentences, Listener listener) {
        this.workers = workers;
        this.bar = bar;
        this.sentences = sentences;
        this.listener = listener;
    }

    boolean isRunning() {
        return running.isRunning();
    }

    void cancel() {
        running.cancel();
    }

    /** Says what is wrong with the replacement, if anything is and the query is none too. */
    void check(Editor editor) {
        if (!isRunning()) {
            replacement(editor);
        }
    }

    /** Replaces the match at bytes {@code start} (inclusive) to {@code end} (exclusive). */
    void one(Editor editor, long start, long end) {
        Substitution replacement = replacement(editor);
        if (replacement == null) {
            return;
        }
        Text text = editor.document().text();
        run(
                Job.of(cancelled -> replacement.ofMatch(text, start, end, cancelled)),
                found -> found.ifPresent(with -> put(editor, text, start, end, with)));
    }

    private void put(Editor editor, Text text, long start, long end, Text with) {
        long behind = start + with.byteLength();
        TextChange change = TextChange.of(text, start, end, with);
        if (editor.text().edit(change, Selection.caretAt(behind))) {
            listener.replaced(1, Optional.of(behind));
        }
    }

    /**
     * Replaces all matches.
     *
     * @param part the part of a text in which to replace
     */
    void all(Editor editor, Function<Text, Selection> part) {
        Substitution replacement = replacement(editor);
        if (replacement == null) {
            return;
        }
        Text text = editor.document().text();
        ReplaceTask task = new ReplaceTask(replacement, text, part.apply(text));
        task.progressProperty()
                .subscribe((was, done) -> {
                    if (running.isRunning(task)) {
                        bar.say(sentences.replacing(done.doubleValue()), FindBar.Mood.CALM);
                    }
                });
        run(
                task,
                replaced -> {
                    if (take(editor, text, replaced.text())) {
                        listener.replaced(replaced.count(), Optional.empty());
                    } else {
                        editor.text().whenEditable(() -> all(editor, part));
                    }
                });
    }

    private static boolean take(Editor editor, Text from, Text to) {
        // Not before that is known: the selection may lie beyond the end of an earlier text.
        return editor.document().text() == from
                && editor.text()
                        .edit(
                                TextChange.between(from, to),
                                Selection.caretAt(editor.text().selection().start())
                                        .moved(from, to));
    }

    private <T> void run(Job<T> job, Consumer<T> succeeded) {
        running.start(
                job,
                workers,
                succeeded,
                Throwable.class,
                e -> {
                    LOG.log(System.Logger.Level.WARNING, "Not replaced", e);
                    bar.say(sentences.notReplaced(e), FindBar.Mood.BAD_QUERY);
                });
    }

    /**
     * The replacement that the bar asks for; null, with a message shown, if it has a mistake or is
     * not possible now.
     */
    private @Nullable Substitution replacement(Editor editor) {
        if (editor.isLoading() || bar.query().text().isEmpty()) {
            return null;
        }
        try {
            bar.query().compile();
        } catch (MistakeException e) {
            bar.say(sentences.of(e), FindBar.Mood.BAD_QUERY);
            return null;
        }
        try {
            return Substitution.of(
                    bar.query(),
                    bar.replacement(),
                    editor.document()
                            .text()
                            .lineBreaks()
                            .only()
                            .orElse(editor.document().lineBreaks().first()));
        } catch (MistakeException e) {
            bar.say(sentences.ofReplacement(e, bar.replacement()), FindBar.Mood.BAD_REPLACEMENT);
            return null;
        }
    }
}
