package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.keepsake.ui.kit.MenuLetters;
import org.keepsake.ui.words.Messages;

/** The open documents, each in its tab. There is always at least one. */
public final class EditorTabs {
    private final Messages messages;
    private final TabLabels labels;
    private final TabPane pane = new TabPane();
    private final List<Editor> editors = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Editor> active;

    /** Whether the tabs themselves had the keyboard when a key was last pressed. */
    private boolean keepsKeyboard;

    private Consumer<Editor> closeRequested = this::remove;
    private final List<Consumer<Editor>> added = new ArrayList<>();

    /** Creates tabs with one empty document. */
    public EditorTabs(Messages messages) {
        this.messages = messages;
        this.labels = new TabLabels(messages);
        pane.setId("tabs");
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        pane.skinProperty().subscribe(skin -> completeLists());
        CutTabs.hideIn(pane);
        FrontTab.keepInSight(pane);
        // By the arrow keys one looks through the documents; by the mouse one chooses one.
        pane.addEventFilter(KeyEvent.KEY_PRESSED, e -> keepsKeyboard = pane.isFocused());
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> keepsKeyboard = false);
        leaveKeyboardToText();
        active = new ReadOnlyObjectWrapper<>(add());
        pane.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> editorOf(tab).ifPresent(this::activated));
    }

    /** The tabs, for the scene graph. */
    public TabPane node() {
        return pane;
    }

    /** The document in front. */
    public Editor active() {
        return active.get();
    }

    /** The document in front. */
    public ReadOnlyObjectProperty<Editor> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** All open documents, in the order of their tabs. */
    public List<Editor> all() {
        return editors.stream()
                .sorted(Comparator.comparing(editor -> pane.getTabs().indexOf(editor.tab())))
                .toList();
    }

    /** Whether the document in front is the only one. */
    public ObservableBooleanValue isOnlyOne() {
        return Bindings.size(pane.getTabs()).lessThan(2);
    }

    /** Sets what to run when a document is opened or closed, or tabs are reordered. */
    public void onChanged(Runnable handler) {
        pane.getTabs().addListener((ListChangeListener<Tab>) change -> handler.run());
    }

    /** Sets what to run when the user closes a tab; the tab stays until it is removed. */
    public void onCloseRequested(Consumer<Editor> handler) {
        closeRequested = handler;
    }

    /** Passes every editor to {@code handler}, those already open included. */
    public void onAdded(Consumer<Editor> handler) {
        added.add(handler);
        editors.forEach(handler);
    }

    /** Adds an empty document after the others. */
    public Editor add() {
        return add(pane.getTabs().size(), freeNumber());
    }

    /** Adds an empty document before another, or after all if that is no longer open. */
    public Editor addBefore(Editor other) {
        int index = pane.getTabs().indexOf(other.tab());
        return add(index < 0 ? pane.getTabs().size() : index, freeNumber());
    }

    /**
     * Adds an empty document.
     *
     * @param index of its tab, from 0
     * @param number of the document among those without a file, from 1; if another has it, it gets
     *     a free one
     */
    public Editor add(int index, int number) {
        Editor editor = new Editor(isFree(number) ? number : freeNumber(), messages);
        editor.tab()
                .setOnCloseRequest(e -> {
                    e.consume();
                    closeRequested.accept(editor);
                });
        editors.add(editor);
        editor.document().pathProperty().subscribe((was, is) -> labels.put(editors));
        editor.loadingProperty().subscribe((was, is) -> labels.put(editors));
        labels.put(editors);
        added.forEach(handler -> handler.accept(editor));
        pane.getTabs().add(index, editor.tab());
        return editor;
    }

    /** Removes a document if it is still open; an empty one replaces the last. */
    public void remove(Editor editor) {
        if (!editors.contains(editor)) {
            return;
        }
        editors.remove(editor);
        if (editors.isEmpty()) {
            bringToFront(add());
        }
        pane.getTabs().remove(editor.tab());
        labels.put(editors);
    }

    /**
     * Moves the tab of a document.
     *
     * @param index where to, from 0; beyond the last tab is after all others
     */
    public void move(Editor editor, int index) {
        List<Tab> order = new ArrayList<>(pane.getTabs());
        order.remove(editor.tab());
        order.add(Math.min(index, order.size()), editor.tab());
        // Sorted, for a tab that is taken out and put back would no longer be the one in front.
        pane.getTabs().sort(Comparator.comparing(order::indexOf));
    }

    /** Shows a document and focuses its text. */
    public void bringToFront(Editor editor) {
        pane.getSelectionModel().select(editor.tab());
        editor.focus();
    }

    /**
     * Brings the document that is {@code distance} tabs away to the front; the first follows the
     * last.
     */
    public void bringToFront(int distance) {
        List<Editor> all = all();
        int index = all.indexOf(active()) + distance;
        bringToFront(all.get(Math.floorMod(index, all.size())));
    }

    /** The editor that shows {@code path}, an absolute path. */
    public Optional<Editor> find(Path path) {
        return editors.stream()
                .filter(editor -> editor.file().filter(path::equals).isPresent())
                .findFirst();
    }

    /** A press of the mouse moves the keyboard to the tabs, also by the tab that is in front. */
    private void leaveKeyboardToText() {
        // Not a handler: the pane has its own, which may come later.
        EventDispatcher usual = pane.getEventDispatcher();
        pane.setEventDispatcher((event, tail) -> {
            Event left = usual.dispatchEvent(event, tail);
            if (event.getEventType() == MouseEvent.MOUSE_PRESSED && pane.isFocused()) {
                active().focus();
            }
            return left;
        });
    }

    /**
     * Keeps the list of tabs from taking an underscore for a mnemonic, and gives each document the
     * mark of its tab; the list begins at the tab in front.
     */
    private void completeLists() {
        Node button = pane.lookup(".tab-down-button");
        if (button != null) {
            Tooltip.install(button, new Tooltip(messages.get("tab.list")));
            button.addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    // Later: the list is about to open, and is drawn after that.
                    e -> Platform.runLater(() -> listsOf(button).forEach(this::completeList)));
        }
    }

    private static Stream<ContextMenu> listsOf(Node button) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> menu.getOwnerNode() == button);
    }

    /** The items of the list are in the order of the tabs. */
    private void completeList(ContextMenu list) {
        List<Editor> all = all();
        for (int i = 0; i < list.getItems().size(); i++) {
            MenuItem item = list.getItems().get(i);
            item.setMnemonicParsing(false);
            // What shows it was made before, and has asked by then.
            if (item.getStyleableNode() != null
                    && item.getStyleableNode().lookup(".label") instanceof Label words) {
                words.setMnemonicParsing(false);
            }
            item.setGraphic(i < all.size() ? TabMark.copyOf(all.get(i)).orElse(null) : null);
        }
        MenuLetters.enterAtChoice(list);
    }

    /** The lowest number that no untitled document uses. */
    private int freeNumber() {
        return IntStream.iterate(1, number -> number + 1)
                .filter(this::isFree)
                .findFirst()
                .orElseThrow();
    }

    private boolean isFree(int number) {
        return number > 0
                && editors.stream()
                        .noneMatch(
                                editor -> editor.untitledNumber().equals(OptionalInt.of(number)));
    }

    private void activated(Editor editor) {
        active.set(editor);
        Optional<Node> before = keyboard();
        // Later: the pane is about to show the text, and a hidden node gets no focus.
        Platform.runLater(() -> {
            Optional<Node> now = keyboard();
            // Such as the find bar, by a key pressed right after the one that changed tabs.
            boolean isTaken =
                    now.filter(TextInputControl.class::isInstance).isPresent()
                            && !now.equals(before);
            boolean isOnTabs = keepsKeyboard && pane.isFocused();
            if (active() == editor && !isTaken && !isOnTabs) {
                editor.focus();
            }
        });
    }

    /** What has the keyboard in this window. */
    private Optional<Node> keyboard() {
        return Optional.ofNullable(pane.getScene()).map(Scene::getFocusOwner);
    }

    private Optional<Editor> editorOf(Tab tab) {
        return editors.stream().filter(editor -> editor.tab() == tab).findFirst();
    }
}
