package org.keepsake.ui.history;

import java.time.Instant;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import org.keepsake.compare.LineCounts;
import org.keepsake.history.Version;
import org.keepsake.ui.compare.CountedLines;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;

/** Lists the earlier versions of one file, the latest first. */
final class VersionsWindow {
    private static final double WIDTH = 940;

    /** The width of what has changed in either language, in pixels. */
    private static final double CHANGED_WIDTH = 320;

    /** The same, unless there are thousands of lines. */
    private static final double CHANGED_LEAST = 290;

    /** The width of a date and time in either language, in pixels. */
    private static final double TIME_WIDTH = 210;

    private static final double SIZE_WIDTH = 90;

    private static final double HEIGHT = 420;
    private static final double GAP = 8;

    private final Messages messages;
    private final TableView<Version> table = new TableView<>();
    private final VersionsController.Actions actions;
    private final ObservableMap<Version, String> changed = FXCollections.observableHashMap();
    private final Label empty = new Label();
    private Runnable stopCounting = () -> {};

    /** Opens the window, which is empty until {@link #show}. */
    VersionsWindow(
            Stage owner, Messages messages, String name, VersionsController.Actions actions) {
        this.messages = messages;
        this.actions = actions;
        table.setId("versions");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        empty.setWrapText(true);
        empty.setTextAlignment(TextAlignment.CENTER);
        empty.setPadding(new Insets(2 * GAP));
        table.setPlaceholder(empty);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        // First the time by which a version is called everywhere else.
        table.getColumns().add(timeColumn("versions.written", Version::written));
        TableColumn<Version, String> replaced = timeColumn("versions.replaced", Version::replaced);
        table.getColumns().add(replaced);
        table.getColumns().add(changedColumn());
        table.getColumns().add(sizeColumn());
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(messages.get("versions.title", name));
        BorderPane pane = new BorderPane(table);
        pane.setBottom(buttons(stage));
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        Theme.addTo(scene.getStylesheets());
        // Where there is no room for all, the times when the versions were saved tell enough.
        replaced.visibleProperty()
                .bind(
                        scene.widthProperty()
                                .greaterThan(2 * TIME_WIDTH + CHANGED_LEAST + SIZE_WIDTH));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        WindowIcons.load(stage);
        stage.setScene(scene);
        stage.setOnHidden(e -> stopCounting.run());
        stage.show();
    }

    void show(List<Version> versions) {
        empty.setText(messages.get("versions.none"));
        table.getItems().setAll(versions);
        table.getSelectionModel().selectFirst();
        stopCounting = actions.countChanges(versions, this::counted)::stop;
        table.requestFocus();
    }

    private void counted(Version version, Optional<LineCounts> count) {
        changed.put(
                version,
                count.map(lines -> CountedLines.of(lines, messages, "versions"))
                        .orElseGet(() -> messages.get("versions.uncounted")));
    }

    private TableColumn<Version, String> changedColumn() {
        TableColumn<Version, String> column = new TableColumn<>(messages.get("versions.changed"));
        column.setCellValueFactory(cell -> Bindings.valueAt(changed, cell.getValue()));
        column.setSortable(false);
        column.setMaxWidth(CHANGED_WIDTH);
        column.setMinWidth(CHANGED_LEAST);
        return column;
    }

    private TableColumn<Version, String> sizeColumn() {
        TableColumn<Version, String> column =
                column("versions.size", version -> messages.bytes(version.size()));
        column.getStyleClass().add("number-column");
        return column;
    }

    private TableColumn<Version, String> timeColumn(String key, Function<Version, Instant> value) {
        TableColumn<Version, String> column = column(key, version -> time(value.apply(version)));
        column.setMinWidth(TIME_WIDTH);
        column.setPrefWidth(TIME_WIDTH);
        return column;
    }

    private TableColumn<Version, String> column(String key, Function<Version, String> value) {
        TableColumn<Version, String> column = new TableColumn<>(messages.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setSortable(false);
        return column;
    }

    private HBox buttons(Stage stage) {
        List<Version> selected = table.getSelectionModel().getSelectedItems();
        BooleanBinding one =
                Bindings.size(table.getSelectionModel().getSelectedItems()).isEqualTo(1);
        BooleanBinding two =
                Bindings.size(table.getSelectionModel().getSelectedItems()).isEqualTo(2);
        Button compare = button("versions.compare", one, v -> actions.compareWithNow(v, name(v)));
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        compare.fire();
                        e.consume();
                    }
                });
        table.setRowFactory(_ -> {
            TableRow<Version> row = new TableRow<>();
            row.setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY
                        && e.getClickCount() == 2
                        && !row.isEmpty()) {
                    compare.fire();
                }
            });
            return row;
        });
        Button both = new Button(messages.get("versions.comparetwo"));
        both.setId("versions-comparetwo");
        both.disableProperty().bind(two.not());
        both.setOnAction(e ->
                actions.compare(
                        selected.getLast(),
                        name(selected.getLast()),
                        selected.getFirst(),
                        name(selected.getFirst())));
        Button restore =
                button(
                        "versions.restore",
                        one,
                        version -> {
                            // It would cover the text that changes, and what is said about it.
                            stage.close();
                            actions.restore(version, time(version.written()));
                        });
        Button open = button("versions.open", one, actions::openAsNew);
        Button close = new Button(messages.get("action.close"));
        close.setId("versions-close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(e -> stage.close());
        FlowPane actionsRow = new FlowPane(GAP, GAP, compare, both, restore, open);
        actionsRow.setPrefWrapLength(WIDTH);
        HBox.setHgrow(actionsRow, Priority.ALWAYS);
        HBox row = new HBox(GAP, actionsRow, close);
        row.setPadding(new Insets(GAP));
        return row;
    }

    private Button button(String key, BooleanBinding usable, Consumer<Version> action) {
        Button button = new Button(messages.get(key));
        button.setId(key.replace('.', '-'));
        button.disableProperty().bind(usable.not());
        button.setOnAction(e -> action.accept(table.getSelectionModel().getSelectedItem()));
        return button;
    }

    private String name(Version version) {
        return messages.get("versions.name", time(version.written()));
    }

    private String time(Instant at) {
        return messages.dayAndTime(at, FormatStyle.MEDIUM);
    }
}
