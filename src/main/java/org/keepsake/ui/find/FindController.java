package org.keepsake.ui.find;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.util.Subscription;
import org.keepsake.document.Selection;
import org.keepsake.search.Matches;
import org.keepsake.search.MistakeException;
import org.keepsake.search.Query;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.words.Messages;

/**
 * Finds text in the document in front: searches while the query is being typed, marks the matches,
 * and goes from one to the next. It goes to a match as soon as that is known, even while the rest
 * is still being searched.
 */
public final class FindController implements FindBar.Requests {
    /**
     * The longest selection that is taken as a query, in bytes: nobody wants to find a longer one.
     */
    private static final int LONGEST_QUERY = 1000;

    /**
     * A move that has to wait for the search.
     *
     * @param from the byte to search after, or before
     * @param selected the selection at that time; a user who has moved on since stays there
     */
    private record Way(boolean forward, long from, Selection selected) {}

    private final EditorTabs tabs;
    private final FindBar bar;
    private final FindSentences sentences;
    private final TextSearch search;
    private final ReplaceController replaces;
    private Subscription followed = Subscription.EMPTY;
    private Matches found = Matches.none(Text.empty());
    private TextSearch.Phase phase = TextSearch.Phase.DONE;
    private Optional<Way> way = Optional.empty();
    private boolean going;

    /** What to show instead of the count until the next request. */
    private Optional<String> note = Optional.empty();

    /**
     * Creates the controller of a window's find bar.
     *
     * @param workers runs replacements
     * @param readers runs searches
     */
    public FindController(Messages messages, EditorTabs tabs, Executor workers, Executor readers) {
        this.tabs = tabs;
        this.bar = new FindBar(messages, this);
        this.sentences = new FindSentences(messages);
        this.search = new TextSearch(readers, this::searched);
        this.replaces = new ReplaceController(workers, bar, sentences, this::replaced);
        tabs.activeProperty()
                .subscribe((was, is) -> {
                    was.text().highlights().clear();
                    if (bar.isShowing()) {
                        replaces.cancel();
                        follow(is);
                        start(false);
                    }
                });
    }

    /** The bar, for the scene graph. */
    public Node node() {
        return bar.node();
    }

    /** Adds alternatives to the keys of the menu, and the key that closes the bar from the text. */
    public void addKeys(Scene scene) {
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.G, SHORTCUT_DOWN), () -> go(true));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.G, SHORTCUT_DOWN, SHIFT_DOWN), () -> go(false));
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.ESCAPE),
                        () -> {
                            if (bar.isShowing()) {
                                close();
                            }
                        });
    }

    /** Opens the bar and focuses it; a selection within one line becomes the query. */
    @Override
    public void open(boolean replacing) {
        boolean fromText = tabs.active().text().view().isFocused();
        Optional<String> selected = selectedInLine(tabs.active()).filter(text -> fromText);
        boolean reopened = !bar.isShowing();
        selected.ifPresent(bar::fill);
        bar.open(replacing);
        if (reopened) {
            follow(tabs.active());
            start(true);
        }
    }

    private void follow(Editor editor) {
        followed.unsubscribe();
        followed = editor.text().view().caretsProperty().subscribe((was, is) -> show());
    }

    @Override
    public void queryChanged() {
        if (bar.isShowing()) {
            start(true);
        }
    }

    @Override
    public void replacementChanged() {
        bar.forgive();
        show();
    }

    @Override
    public void go(boolean forward) {
        if (!bar.isShowing()) {
            bar.show();
            follow(tabs.active());
            start(false);
        }
        if (bar.query().text().isEmpty()) {
            open(false);
            return;
        }
        note = Optional.empty();
        Selection selected = tabs.active().text().selection();
        long from = selected.start();
        if (forward) {
            boolean onEmptyMatch = selected.isEmpty() && current().isPresent();
            from = onEmptyMatch ? selected.end() + 1 : selected.end();
        }
        way = Optional.of(new Way(forward, from, selected));
        takeWay();
        show();
    }

    @Override
    public void replaceOne() {
        OptionalInt current = current();
        if (current.isEmpty()) {
            go(true);
            return;
        }
        note = Optional.empty();
        int match = current.getAsInt();
        replaces.one(tabs.active(), found().start(match), found().end(match));
    }

    @Override
    public void replaceAll() {
        note = Optional.empty();
        replaces.all(tabs.active());
    }

    @Override
    public void close() {
        search.stop();
        replaces.cancel();
        followed.unsubscribe();
        way = Optional.empty();
        bar.hide();
        tabs.active().text().highlights().clear();
        tabs.active().focus();
    }

    /** Searches anew and, if {@code going}, goes to the nearest match. */
    private void start(boolean going) {
        Editor editor = tabs.active();
        search.stop();
        editor.text().highlights().clear();
        found = Matches.none(editor.document().text());
        phase = TextSearch.Phase.SEARCHING;
        note = Optional.empty();
        Query query = bar.query();
        if (query.text().isEmpty()) {
            bar.say("", FindBar.Mood.CALM);
            return;
        }
        Selection selected = editor.text().selection();
        way = going ? Optional.of(new Way(true, selected.start(), selected)) : Optional.empty();
        try {
            search.start(editor, query.compile());
            bar.forgive();
        } catch (MistakeException e) {
            bar.say(sentences.of(e), FindBar.Mood.BAD_QUERY);
        }
    }

    private void searched(Matches matches, TextSearch.Phase now) {
        found = matches;
        phase = now;
        takeWay();
        show();
    }

    /**
     * Called when matches were replaced.
     *
     * @param count how many
     * @param goOnFrom the byte to go on from, if at all
     */
    private void replaced(long count, Optional<Long> goOnFrom) {
        if (goOnFrom.isEmpty()) {
            note = Optional.of(sentences.replaced(count));
        }
        way = goOnFrom.map(from -> new Way(true, from, tabs.active().text().selection()));
        takeWay();
        show();
    }

    private void takeWay() {
        if (way.isEmpty()) {
            return;
        }
        Editor editor = tabs.active();
        if (!way.get().selected().equals(editor.text().selection())) {
            way = Optional.empty();
            return;
        }
        Matches matches = found();
        boolean all = phase != TextSearch.Phase.SEARCHING;
        boolean forward = way.get().forward();
        long from = way.get().from();
        int next = forward ? matches.firstFrom(from) : matches.firstFrom(from) - 1;
        boolean known = all || (forward ? next < matches.size() : matches.searchedTo() >= from);
        boolean around = next < 0 || next == matches.size();
        if (!known || (around && !all)) {
            return;
        }
        way = Optional.empty();
        if (matches.size() == 0) {
            return;
        }
        int match = around ? (forward ? 0 : matches.size() - 1) : next;
        if (around) {
            note = Optional.of(sentences.around(forward, match, matches));
        }
        goTo(editor, new Selection(matches.start(match), matches.end(match)));
    }

    private void goTo(Editor editor, Selection match) {
        editor.text().highlights().show(found(), match);
        going = true;
        // First to its start: otherwise only the end of a match to the left of the screen would
        // show.
        editor.text().select(Selection.caretAt(match.start()));
        editor.text().select(match);
        going = false;
    }

    /** Marks the matches known so far and updates the message. */
    private void show() {
        Editor editor = tabs.active();
        boolean nothingYet = found().searchedTo() < 0 && phase == TextSearch.Phase.SEARCHING;
        if (going || !bar.isShowing() || nothingYet || bar.query().text().isEmpty()) {
            return;
        }
        editor.text().highlights().show(found(), editor.text().selection());
        if (replaces.isRunning()) {
            return;
        }
        boolean nothing = phase == TextSearch.Phase.DONE && found().total() == 0;
        boolean bad = phase == TextSearch.Phase.TOO_COMPLEX;
        bar.say(
                note.orElseGet(() -> sentences.count(current(), found(), phase)),
                bad
                        ? FindBar.Mood.BAD_QUERY
                        : nothing && note.isEmpty() ? FindBar.Mood.NOTHING : FindBar.Mood.CALM);
    }

    /** The index of the selected match. */
    private OptionalInt current() {
        Selection selected = tabs.active().text().selection();
        Matches matches = found();
        int match = matches.firstFrom(selected.start());
        return match < matches.size()
                        && matches.start(match) == selected.start()
                        && matches.end(match) == selected.end()
                ? OptionalInt.of(match)
                : OptionalInt.empty();
    }

    /** The matches, in the current text. */
    private Matches found() {
        Text now = tabs.active().document().text();
        if (found.text() != now) {
            found = found.moved(now);
        }
        return found;
    }

    private static Optional<String> selectedInLine(Editor editor) {
        Text text = editor.document().text();
        Selection selected = editor.text().selection();
        boolean fits =
                !selected.isEmpty()
                        && selected.end() - selected.start() <= LONGEST_QUERY
                        && text.position(selected.start()).line()
                                == text.position(selected.end()).line();
        return fits ? Optional.of(text.string(selected.start(), selected.end())) : Optional.empty();
    }
}
