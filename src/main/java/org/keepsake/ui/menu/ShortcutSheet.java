package org.keepsake.ui.menu;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.keepsake.ui.dialog.DialogFrame;
import org.keepsake.ui.dialog.ScreenFit;
import org.keepsake.ui.kit.Shortcut;
import org.keepsake.ui.words.Messages;

/**
 * All keys: those of the menus, read from the menus themselves, and keys that are in no menu. A
 * field filters them. Commands without keys are left to the {@link CommandPalette}.
 */
public final class ShortcutSheet {
    private static final double GAP = 8;
    private static final double WIDTH = 860;
    private static final double HEIGHT = 520;

    /** Keys that are in no menu, by the last part of their message keys. */
    private static final List<String> ELSEWHERE =
            List.of(
                    "notice",
                    "back",
                    "indent",
                    "wheel",
                    "pages",
                    "words",
                    "carets",
                    "rectangle",
                    "scroll",
                    "deleteword",
                    "textmenu",
                    "find",
                    "redoother",
                    "findother",
                    "indentother",
                    "tabs",
                    "tabnumber");

    private final Stage owner;
    private final Messages messages;
    private final Supplier<Stream<Shortcut>> shortcuts;

    /**
     * Creates a sheet owned by {@code owner}.
     *
     * @param shortcuts supplies those of the menus
     */
    public ShortcutSheet(Stage owner, Messages messages, Supplier<Stream<Shortcut>> shortcuts) {
        this.owner = owner;
        this.messages = messages;
        this.shortcuts = shortcuts;
    }

    /** Shows the sheet. */
    void show() {
        FilteredList<Shortcut> rows =
                new FilteredList<>(
                        FXCollections.observableList(
                                Stream.concat(shortcuts.get(), elsewhere()).toList()));
        TableView<Shortcut> table = table(rows);
        TextField filter = new TextField();
        filter.setId("shortcut-filter");
        filter.setPromptText(messages.get("shortcuts.filter"));
        filter.setAccessibleText(messages.get("shortcuts.filter"));
        filter.textProperty().subscribe(part -> rows.setPredicate(row -> row.matches(part)));
        VBox.setVgrow(table, Priority.ALWAYS);
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogFrame.apply(dialog, owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(messages.get("shortcuts.title"));
        dialog.getDialogPane().setContent(new VBox(GAP, filter, table));
        dialog.getDialogPane().getStyleClass().add("shortcuts-dialog");
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(messages.get("action.close"), ButtonData.CANCEL_CLOSE));
        dialog.setOnShown(e -> {
            ScreenFit.apply(filter.getScene().getWindow());
            filter.requestFocus();
        });
        dialog.show();
    }

    private Stream<Shortcut> elsewhere() {
        return ELSEWHERE.stream()
                .map(id ->
                        new Shortcut(
                                messages.get("shortcuts.elsewhere"),
                                messages.get("shortcut." + id),
                                messages.get("keys." + id)));
    }

    /** Words in as many lines as they need; a table makes no row higher for those of a label. */
    private static final class WrappedCell extends TableCell<Shortcut, String> {
        private static final double PADDING = 16;

        WrappedCell(TableColumn<Shortcut, String> column) {
            Text words = new Text();
            words.textProperty().bind(textProperty());
            words.fillProperty().bind(textFillProperty());
            words.fontProperty().bind(fontProperty());
            words.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
            StackPane lines = new StackPane(words);
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.setPadding(new Insets(PADDING / 4, 0, PADDING / 4, 0));
            setGraphic(lines);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty || words == null ? "" : words);
        }
    }

    private TableView<Shortcut> table(FilteredList<Shortcut> rows) {
        TableView<Shortcut> table = new TableView<>(rows);
        table.setId("shortcuts");
        table.getStyleClass().add("dense");
        table.setPrefSize(WIDTH, HEIGHT);
        table.setPlaceholder(new Label(messages.get("shortcuts.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(
                        List.of(
                                column("shortcuts.menu", Shortcut::menu, 0.27),
                                column("shortcuts.command", Shortcut::command, 0.41),
                                column("shortcuts.keys", Shortcut::keys, 0.32)));
        return table;
    }

    private TableColumn<Shortcut, String> column(
            String title, Function<Shortcut, String> value, double share) {
        TableColumn<Shortcut, String> column = new TableColumn<>(messages.get(title));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(_ -> new WrappedCell(column));
        column.setPrefWidth(share * WIDTH);
        column.setReorderable(false);
        return column;
    }
}
