package org.keepsake.ui.menu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.keepsake.ui.words.Messages;

/**
 * Runs a menu command by a few letters of its name, or of what other programs call it. It reads the
 * menu bar, so whatever is added there can be found here. What was run from here last comes first,
 * and recent files come last.
 *
 * <p>It is a panel over the window, not a window of its own, and closes as soon as its field loses
 * the focus.
 */
public final class CommandPalette {
    private static final double GAP = 8;

    /** What a command that needs no more gets, in pixels. */
    private static final double WIDTH = 520;

    /** What a row needs beside its name and its keys: its edges, and the scroll bar. */
    private static final double ROOM = 64;

    /** The height of a command, in pixels. */
    private static final double ROW = 28;

    /** How many commands are on the screen at once. */
    private static final int MOST_ROWS = 12;

    /** The distance to the upper edge of the window, in pixels. */
    private static final double TOP = 48;

    /** How many commands Page Up and Page Down skip. */
    private static final int PAGE = 10;

    private final Messages messages;
    private final Supplier<MenuBar> bar;
    private final StackPane layer = new StackPane();

    /** The names of the commands that were run from here, the latest first. */
    private final List<String> used = new ArrayList<>();

    /** What had the focus before it was shown. */
    private Optional<Node> before = Optional.empty();

    /** Creates a palette of the commands in {@code bar}. */
    public CommandPalette(Messages messages, Supplier<MenuBar> bar) {
        this.messages = messages;
        this.bar = bar;
        layer.setVisible(false);
        layer.setAlignment(Pos.TOP_CENTER);
        layer.setPadding(new Insets(TOP, GAP, GAP, GAP));
        layer.setOnMousePressed(e -> {
            if (e.getTarget() == layer) {
                close();
            }
        });
    }

    /** A command, with its keys in a column of their own. */
    private static final class EntryCell extends ListCell<PaletteEntry> {
        private final Label name = new Label();
        private final Label keys = new Label();
        private final HBox both = new HBox(GAP, name, keys);

        EntryCell() {
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            keys.getStyleClass().add("palette-keys");
            both.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            name.setText(entry.words());
            keys.setText(entry.keys());
            setGraphic(both);
        }
    }

    /** The layer over the window in which the palette appears. */
    public Node node() {
        return layer;
    }

    /** Shows the palette. */
    void show() {
        if (layer.isVisible()) {
            return;
        }
        before = Optional.ofNullable(layer.getScene().getFocusOwner());
        List<PaletteEntry> all =
                PaletteEntry.of(bar.get(), new SearchWords(messages))
                        .sorted(Comparator.comparing(this::age).thenComparing(PaletteEntry::group))
                        .toList();
        ObservableList<PaletteEntry> shown = FXCollections.observableArrayList(all);
        ListView<PaletteEntry> list = list(shown);
        TextField field = new TextField();
        field.setId("palette-field");
        field.setPromptText(messages.get("palette.prompt"));
        field.setAccessibleText(messages.get("palette.prompt"));
        field.textProperty()
                .subscribe(typed -> {
                    shown.setAll(matching(all, typed));
                    list.getSelectionModel().selectFirst();
                    list.scrollTo(0);
                });
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> handle(e, list));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox panel = new VBox(field, list);
        panel.setMaxSize(Math.max(WIDTH, widest(all) + ROOM), Region.USE_PREF_SIZE);
        panel.getStyleClass().add("palette");
        layer.getChildren().setAll(panel);
        layer.setVisible(true);
        field.requestFocus();
        field.focusedProperty().subscribe((was, is) -> close());
    }

    /** How wide the name and the keys of the longest command are, in the letters of this layer. */
    private double widest(List<PaletteEntry> all) {
        Label measured = new Label();
        layer.getChildren().setAll(measured);
        measured.applyCss();
        Text letters = new Text();
        letters.setFont(measured.getFont());
        double widest = 0;
        for (PaletteEntry entry : all) {
            letters.setText(entry.words() + entry.keys());
            widest = Math.max(widest, letters.getLayoutBounds().getWidth());
        }
        return Math.ceil(widest + GAP);
    }

    /** The best matches first; those of one rank stay in order. */
    private static List<PaletteEntry> matching(List<PaletteEntry> all, String typed) {
        SortedMap<Integer, List<PaletteEntry>> ranked = new TreeMap<>();
        for (PaletteEntry entry : all) {
            entry.rank(typed)
                    .ifPresent(rank ->
                            ranked.computeIfAbsent(rank, _ -> new ArrayList<>()).add(entry));
        }
        return ranked.values().stream().flatMap(List::stream).toList();
    }

    /** How many commands were run from here after this one. */
    private int age(PaletteEntry entry) {
        int at = used.indexOf(entry.words());
        return at < 0 ? used.size() : at;
    }

    private ListView<PaletteEntry> list(ObservableList<PaletteEntry> shown) {
        ListView<PaletteEntry> list = new ListView<>(shown);
        list.setId("palette");
        list.getStyleClass().add("dense");
        list.setFixedCellSize(ROW);
        // As high as what it shows, be it only that there is nothing to show.
        list.prefHeightProperty()
                .bind(
                        Bindings.size(shown)
                                .map(size -> ROW * Math.clamp(size.intValue(), 1, MOST_ROWS)));
        list.setMinHeight(0);
        list.setPlaceholder(new Label(messages.get("palette.none")));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new EntryCell());
        list.setOnMouseClicked(e -> run(list));
        return list;
    }

    /** Closes it, if it is shown, and returns the focus unless something else has taken it. */
    private void close() {
        if (!layer.isVisible()) {
            return;
        }
        layer.setVisible(false);
        Node focused = layer.getScene().getFocusOwner();
        if (focused == null || "palette-field".equals(focused.getId())) {
            before.ifPresent(Node::requestFocus);
        }
        layer.getChildren().clear();
        before = Optional.empty();
    }

    private void handle(KeyEvent e, ListView<PaletteEntry> list) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run(list);
            case UP -> select(list, at - 1);
            case DOWN -> select(list, at + 1);
            case PAGE_UP -> select(list, at - PAGE);
            case PAGE_DOWN -> select(list, at + PAGE);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private static void select(ListView<PaletteEntry> list, int wanted) {
        int to = Math.clamp(wanted, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - 3));
    }

    /** Runs the command after the palette has closed, so that it finds the window as usual. */
    private void run(ListView<PaletteEntry> list) {
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            used.remove(chosen.words());
            used.addFirst(chosen.words());
            close();
            Platform.runLater(chosen::run);
        }
    }
}
