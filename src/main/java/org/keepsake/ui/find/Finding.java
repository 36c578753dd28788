package org.keepsake.ui.find;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.keepsake.document.Selection;
import org.keepsake.search.Matches;
import org.keepsake.search.MistakeException;
import org.keepsake.ui.editor.Editor;

/**
 * The search in the document in front: marks the matches, counts them, and goes from one to the
 * next. It goes to a match as soon as that is known, even while the rest is still being searched.
 */
final class Finding {
    private final Supplier<Editor> front;
    private final FindBar bar;
    private final FindSentences sentences;
    private final TextSearch search;
    private final ReplaceController replaces;
    private final FindReport report;
    private final MatchWalk walk = new MatchWalk();
    private final SearchOrigin origin = new SearchOrigin();
    private final FoundMatches found = new FoundMatches();
    private Subscription followed = Subscription.EMPTY;
    private TextSearch.Phase phase = TextSearch.Phase.DONE;
    private boolean going;

    /** The match that was gone to last. */
    private Optional<Selection> last = Optional.empty();

    /**
     * Creates a search that has not begun.
     *
     * @param front the editor of the document in front
     * @param workers runs replacements
     * @param readers runs searches
     */
    Finding(
            Supplier<Editor> front,
            FindBar bar,
            FindSentences sentences,
            Executor workers,
            Executor readers) {
        this.front = front;
        this.bar = bar;
        this.sentences = sentences;
        this.report = new FindReport(bar, sentences);
        this.search = new TextSearch(readers, this::searched);
        this.replaces = new ReplaceController(workers, bar, sentences, this::replaced);
    }

    /**
     * Begins with the document in front, in all of it.
     *
     * @param going whether to go to the nearest match
     */
    void begin(boolean going) {
        followed.unsubscribe();
        Editor editor = front.get();
        followed =
                Subscription.combine(
                        editor.text().view().caretsProperty().subscribe((was, is) -> show()),
                        editor.loadingProperty().subscribe((was, is) -> loaded(editor)));
        limitTo(Optional.empty());
        origin.forget();
        search(going);
    }

    /** Goes through a text that is now all there; what was wanted before may be in the rest. */
    private void loaded(Editor editor) {
        if (!editor.isLoading()) {
            search(walk.isWanted());
        }
    }

    /** Searches for what is in the bar now. */
    void search(boolean going) {
        Editor editor = front.get();
        search.stop();
        editor.text().highlights().clear();
        found.set(Matches.none(editor.document().text()));
        phase = TextSearch.Phase.SEARCHING;
        last = Optional.empty();
        report.forget();
        walk.stay();
        if (bar.query().text().isEmpty()) {
            goBack();
            report.sayNote();
            return;
        }
        if (going) {
            walk.want(true, origin.begin(editor).start(), editor.text().selection());
        }
        try {
            search.start(editor, bar.query().compile());
            bar.forgive();
        } catch (MistakeException e) {
            bar.say(sentences.of(e), FindBar.Mood.BAD_QUERY);
        }
    }

    /** Says what is wrong with the replacement, while it is typed, or else how many matches are. */
    void replacementChanged() {
        bar.forgive();
        show();
        replaces.check(front.get());
    }

    /** Ends, and takes the marks away. */
    void end() {
        search.stop();
        replaces.cancel();
        followed.unsubscribe();
        walk.stay();
        limitTo(Optional.empty());
        front.get().text().highlights().clear();
    }

    /** Stops replacing, as another document comes to the front. */
    void leave(Editor editor) {
        editor.text().highlights().clear();
        editor.text().highlights().limit(_ -> Optional.empty());
        replaces.cancel();
    }

    void go(boolean forward) {
        report.forget();
        origin.forget();
        Selection selected = front.get().text().selection();
        // While all of what is searched is selected, the way leads into it, not on from its end.
        boolean inwards = found.scope().isAllOf(front.get().document().text(), selected);
        long from = forward == inwards ? selected.start() : selected.end();
        boolean onEmptyMatch = selected.isEmpty() && found.selected(front.get()).isPresent();
        walk.want(forward, forward && onEmptyMatch ? from + 1 : from, selected);
        arrive();
        show();
    }

    /** Searches in the selection only, which stays until the user asks for a match. */
    void limitToSelection() {
        walk.stay();
        origin.forget();
        report.forget();
        limitTo(Optional.of(front.get().text().selection()));
        show();
    }

    /** Searches in the selection only, or in everything again. */
    void limit(boolean toSelection) {
        Selection selected = front.get().text().selection();
        boolean nothing = toSelection && selected.isEmpty();
        limitTo(Optional.of(selected).filter(range -> toSelection && !nothing));
        report.forget();
        origin.forget();
        if (nothing) {
            report.note(sentences.nothingSelected(), front.get().document().text());
        }
        if (bar.query().text().isEmpty()) {
            report.sayNote();
            return;
        }
        if (toSelection && !nothing) {
            walk.want(true, selected.start(), selected);
        }
        arrive();
        show();
    }

    private void limitTo(Optional<Selection> range) {
        found.scope().limitTo(front.get().document().text(), range);
        bar.showLimited(range.isPresent());
        front.get()
                .text()
                .highlights()
                .limit(range.isPresent() ? found.scope()::limits : _ -> Optional.empty());
    }

    void replaceOne() {
        OptionalInt current = found.selected(front.get());
        if (current.isEmpty()) {
            go(true);
            return;
        }
        report.forget();
        int match = current.getAsInt();
        origin.forget();
        replaces.one(
                front.get(), found.in(front.get()).start(match), found.in(front.get()).end(match));
    }

    void replaceAll() {
        report.forget();
        origin.forget();
        replaces.all(front.get(), found.scope()::in);
    }

    private void searched(Matches matches, TextSearch.Phase now) {
        found.set(matches);
        // The rest of a text that is being loaded may have more.
        phase =
                now == TextSearch.Phase.DONE && front.get().isLoading()
                        ? TextSearch.Phase.SEARCHING
                        : now;
        arrive();
        if (phase != TextSearch.Phase.SEARCHING && found.in(front.get()).size() == 0) {
            goBack();
        }
        show();
    }

    /** Returns to where the search began, if it is the search that has led away from there. */
    private void goBack() {
        Editor editor = front.get();
        origin.back(editor).ifPresent(editor.text()::select);
    }

    /**
     * Called when matches were replaced.
     *
     * @param count how many
     * @param goOnFrom the byte to go on from, if at all
     */
    private void replaced(long count, Optional<Long> goOnFrom) {
        if (goOnFrom.isEmpty()) {
            report.note(sentences.replaced(count), front.get().document().text());
        }
        goOnFrom.ifPresentOrElse(
                from -> walk.want(true, from, front.get().text().selection()), walk::stay);
        arrive();
        show();
    }

    /** Goes where the user wants to go, if that is known. */
    private void arrive() {
        Editor editor = front.get();
        Matches matches = found.in(front.get());
        walk.arrive(editor.text().selection(), matches, phase != TextSearch.Phase.SEARCHING)
                .ifPresent(arrival -> {
                    int match = arrival.match();
                    if (arrival.around()) {
                        report.note(
                                sentences.around(arrival.forward(), match, matches),
                                matches.text());
                    }
                    goTo(editor, new Selection(matches.start(match), matches.end(match)));
                });
    }

    private void goTo(Editor editor, Selection match) {
        editor.text().highlights().show(found.in(front.get()), match);
        going = true;
        // First to its start: otherwise only the end of a match to the left of the screen would
        // show.
        editor.text().select(Selection.caretAt(match.start()));
        editor.text().select(match);
        going = false;
        last = Optional.of(match);
        origin.left(editor);
    }

    /** Whether it is this search, not the user, that has selected what is selected now. */
    boolean hasSelected() {
        Editor editor = front.get();
        return found.isIn(editor) && last.filter(editor.text().selection()::equals).isPresent();
    }

    /** Marks the matches known so far and updates the message. */
    void show() {
        Editor editor = front.get();
        boolean nothingYet =
                found.in(front.get()).searchedTo() < 0 && phase == TextSearch.Phase.SEARCHING;
        if (going || !bar.isShowing() || nothingYet || bar.query().text().isEmpty()) {
            return;
        }
        editor.text().highlights().show(found.in(front.get()), editor.text().selection());
        if (replaces.isRunning()) {
            return;
        }
        report.say(found.selected(editor), found.in(editor), phase);
    }
}
