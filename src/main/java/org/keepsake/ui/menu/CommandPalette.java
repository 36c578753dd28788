package org.keepsake.ui.menu;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.keepsake.ui.dialog.DialogFrame;
import org.keepsake.ui.dialog.ScreenFit;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.words.Messages;

/**
 * Runs a menu command by a few letters of its name. It reads the menu bar, so whatever is added
 * there can be found here.
 */
public final class CommandPalette {
    private static final double GAP = 8;
    private static final double WIDTH = 520;
    private static final double HEIGHT = 360;

    private final Stage owner;
    private final Messages messages;
    private final Supplier<MenuBar> bar;

    /** Creates a palette of the commands in {@code bar}. */
    public CommandPalette(Stage owner, Messages messages, Supplier<MenuBar> bar) {
        this.owner = owner;
        this.messages = messages;
        this.bar = bar;
    }

    /** A command that is available now, and where in the menus it is. */
    record Entry(String name, String keys, MenuItem item) {

        boolean matches(String typed) {
            String all = name.toLowerCase(Locale.ROOT);
            return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                    .allMatch(all::contains);
        }

        void run() {
            switch (item) {
                case CheckMenuItem choice -> choice.setSelected(!choice.isSelected());
                case RadioMenuItem choice -> choice.setSelected(true);
                default -> {}
            }
            item.fire();
        }

        @Override
        public String toString() {
            return keys.isEmpty() ? name : name + "   " + keys;
        }
    }

    /** A command, with its keys in a column of their own. */
    private static final class EntryCell extends ListCell<Entry> {
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
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            name.setText(entry.name());
            keys.setText(entry.keys());
            setGraphic(both);
        }
    }

    /** Shows the palette. */
    void show() {
        List<Entry> all = bar.get().getMenus().stream().flatMap(menu -> entries(menu, "")).toList();
        ObservableList<Entry> shown = FXCollections.observableArrayList(all);
        ListView<Entry> list = new ListView<>(shown);
        list.setId("palette");
        list.getStyleClass().add("dense");
        list.setPrefSize(WIDTH, HEIGHT);
        list.setPlaceholder(new Label(messages.get("shortcuts.none")));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new EntryCell());
        TextField field = new TextField();
        field.setId("palette-field");
        field.setPromptText(messages.get("palette.prompt"));
        field.setAccessibleText(messages.get("palette.prompt"));
        field.textProperty()
                .subscribe(typed -> {
                    shown.setAll(all.stream().filter(e -> e.matches(typed)).toList());
                    list.getSelectionModel().selectFirst();
                    list.scrollTo(0);
                });
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogFrame.apply(dialog, owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(messages.get("palette.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        dialog.getDialogPane().setContent(new VBox(GAP, field, list));
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(messages.get("action.close"), ButtonData.CANCEL_CLOSE));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> handle(e, list, dialog));
        list.setOnMouseClicked(e -> run(list, dialog));
        dialog.setOnShown(e -> {
            ScreenFit.apply(field.getScene().getWindow());
            field.requestFocus();
        });
        dialog.show();
    }

    private static void handle(KeyEvent e, ListView<Entry> list, Dialog<?> dialog) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (e.getCode() == KeyCode.ENTER) {
            run(list, dialog);
        } else if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
            int size = list.getItems().size();
            int to =
                    Math.clamp(
                            at + (e.getCode() == KeyCode.DOWN ? 1 : -1), 0, Math.max(0, size - 1));
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 3));
        } else {
            return;
        }
        e.consume();
    }

    /** Runs the command after the palette has closed, so that it finds the window as usual. */
    private static void run(ListView<Entry> list, Dialog<?> dialog) {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            dialog.close();
            Platform.runLater(chosen::run);
        }
    }

    private static Stream<Entry> entries(MenuItem item, String path) {
        if (item instanceof SeparatorMenuItem || item.isDisable() || item.getText() == null) {
            return Stream.empty();
        }
        String words = item.getText().replace("_", "").replace("…", "");
        if (item instanceof Menu menu) {
            return menu.getItems().stream().flatMap(inner -> entries(inner, path + words + " › "));
        }
        String keys = item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
        return item.getProperties().containsKey(Command.LISTED_ELSEWHERE)
                ? Stream.empty()
                : Stream.of(new Entry(path + words, keys, item));
    }
}
