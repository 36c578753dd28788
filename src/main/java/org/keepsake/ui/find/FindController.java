package org.keepsake.ui.find;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.keepsake.document.Selection;
import org.keepsake.profile.Searches;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.AfterFrame;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.TextView;

/** Opens and closes the find bar, and has done what is asked for there. */
public final class FindController implements FindRequests {
    /**
     * The longest selection that is taken as a query, in bytes: nobody wants to find a longer one.
     */
    private static final int LONGEST_QUERY = 1000;

    private final EditorTabs tabs;
    private final FindBar bar;
    private final FindHistory history;
    private final Finding finding;

    /**
     * Creates the controller of a window's find bar.
     *
     * @param searches what was searched for, which grows
     * @param workers runs replacements
     * @param readers runs searches
     */
    public FindController(
            Messages messages,
            EditorTabs tabs,
            ObjectProperty<Searches> searches,
            Executor workers,
            Executor readers) {
        this.tabs = tabs;
        this.bar = new FindBar(messages, this);
        this.history = new FindHistory(searches);
        this.finding =
                new Finding(tabs::active, bar, new FindSentences(messages), workers, readers);
        tabs.activeProperty()
                .subscribe((was, is) -> {
                    finding.leave(was);
                    if (bar.isShowing()) {
                        finding.begin(false);
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

    /**
     * Opens the bar and focuses it. A selection within one line becomes the query, unless it is the
     * match that the query has led to; one of several lines is searched in, and stays.
     */
    @Override
    public void open(boolean replacing) {
        boolean fromText = tabs.active().text().view().isFocused();
        boolean selectedByUser = fromText && !finding.hasSelected();
        Optional<String> selected = selectedInLine(tabs.active()).filter(_ -> selectedByUser);
        boolean linesSelected = selectedByUser && severalLinesSelected(tabs.active());
        boolean reopened = !bar.isShowing();
        selected.ifPresent(bar::fill);
        bar.open(replacing);
        if (reopened) {
            finding.begin(!linesSelected);
        } else {
            // The bar may have grown over the match.
            TextView view = tabs.active().text().view();
            new AfterFrame(view, () -> view.setCarets(view.carets())).run();
        }
        if (linesSelected) {
            finding.limitToSelection();
        }
    }

    @Override
    public void queryChanged() {
        if (bar.isShowing()) {
            finding.search(true);
        }
    }

    @Override
    public void replacementChanged() {
        finding.replacementChanged();
    }

    @Override
    public void go(boolean forward) {
        if (!bar.isShowing()) {
            bar.show();
            finding.begin(false);
        }
        if (bar.query().text().isEmpty()) {
            open(false);
            return;
        }
        history.used(bar.query().text());
        finding.go(forward);
    }

    @Override
    public void stepInHistory(boolean older) {
        history.step(older, bar.query().text()).ifPresent(bar::enter);
    }

    @Override
    public void limit(boolean toSelection) {
        finding.limit(toSelection);
    }

    @Override
    public void replaceOne() {
        history.used(bar.query().text());
        finding.replaceOne();
    }

    @Override
    public void replaceAll() {
        history.used(bar.query().text());
        // There one sees what it has done, and Ctrl+Z undoes that and not what is in a field.
        tabs.active().focus();
        finding.replaceAll();
    }

    @Override
    public void close() {
        history.used(bar.query().text());
        finding.end();
        bar.hide();
        tabs.active().focus();
    }

    private static Optional<String> selectedInLine(Editor editor) {
        Text text = editor.document().text();
        Selection selected = editor.text().selection();
        boolean fits =
                !selected.isEmpty()
                        && selected.end() - selected.start() <= LONGEST_QUERY
                        && !severalLinesSelected(editor);
        return fits ? Optional.of(text.string(selected.start(), selected.end())) : Optional.empty();
    }

    private static boolean severalLinesSelected(Editor editor) {
        Text text = editor.document().text();
        Selection selected = editor.text().selection();
        return text.position(selected.start()).line() < text.position(selected.end()).line();
    }
}
