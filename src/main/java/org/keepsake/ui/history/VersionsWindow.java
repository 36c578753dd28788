package org.keepsake.ui.history;

import java.nio.file.Path;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
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
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import org.controlsfx.control.action.Action;
import org.keepsake.compare.LineCounts;
import org.keepsake.ui.compare.CountedLines;
import org.keepsake.ui.dialog.ScreenFit;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;

/** Lists the earlier versions of one file, the latest first. */
final class VersionsWindow {
    private static final double WIDTH = 900;

    /** The width of what has changed in either language, unless there are thousands of lines. */
    private static final double CHANGED_WIDTH = 280;

    /** The width of the date and time of what the file holds now, in either language, in pixels. */
    private static final double TIME_WIDTH = 290;

    private static final double SIZE_WIDTH = 90;

    private static final double HEIGHT = 420;
    private static final double GAP = 8;

    private final Messages messages;
    private final TableView<ListedVersion> table = new TableView<>();
    private final VersionsController.Actions actions;
    private final ObservableMap<ListedVersion, String> changed = FXCollections.observableHashMap();
    private final Label empty = new Label();
    private final FlowPane choices = new FlowPane(GAP, GAP);
    private Runnable stopCounting = () -> {};

    /** Opens the window, which is empty until {@link #show}. */
    VersionsWindow(Stage owner, Messages messages, Path file, VersionsController.Actions actions) {
        this.messages = messages;
        this.actions = actions;
        table.setId("versions");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        empty.setWrapText(true);
        empty.setTextAlignment(TextAlignment.CENTER);
        empty.setPadding(new Insets(2 * GAP));
        table.setPlaceholder(empty);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(timeColumn());
        table.getColumns().add(changedColumn());
        table.getColumns().add(sizeColumn());
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(messages.get("versions.title", Messages.fileName(file)));
        BorderPane pane = new BorderPane(table);
        pane.setTop(heading(file));
        HBox below = buttons(stage);
        pane.setBottom(below);
        Scene scene = new Scene(pane);
        Theme.addTo(scene.getStylesheets());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        WindowIcons.load(stage);
        stage.setScene(scene);
        stage.setOnHidden(e -> stopCounting.run());
        pane.applyCss();
        // All in one row, if there is room for it on the screen.
        choices.setPrefWrapLength(
                choices.getChildren().stream()
                        .mapToDouble(button -> Math.ceil(button.prefWidth(-1)) + GAP)
                        .sum());
        double width = Math.min(Math.max(WIDTH, below.prefWidth(-1)), ScreenFit.room(owner));
        pane.setPrefSize(width, HEIGHT);
        ScreenFit.placeOverOwner(stage, width, HEIGHT);
        stage.show();
    }

    /** Names the file where one looks for what the list is about. */
    private static VBox heading(Path file) {
        Label name = new Label(Messages.fileName(file));
        name.getStyleClass().add("versions-file");
        Label folder = new Label(String.valueOf(file.toAbsolutePath().getParent()));
        folder.getStyleClass().add("versions-folder");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox heading = new VBox(name, folder);
        heading.setId("versions-heading");
        heading.setPadding(new Insets(GAP));
        return heading;
    }

    /** Shows versions, the latest first, and selects the latest that can be brought back. */
    void show(List<ListedVersion> versions) {
        empty.setText(messages.get("versions.none"));
        table.getItems().setAll(versions);
        if (!versions.isEmpty()) {
            changed.put(versions.getLast(), messages.get("versions.oldest"));
            table.getSelectionModel().select(versions.getFirst().isCurrent() ? 1 : 0);
        }
        stopCounting = actions.countChanges(versions, this::counted)::stop;
        table.requestFocus();
    }

    private void counted(ListedVersion version, Optional<LineCounts> count) {
        changed.put(
                version,
                count.map(lines -> CountedLines.of(lines, messages, "compare"))
                        .orElseGet(() -> messages.get("versions.uncounted")));
    }

    private TableColumn<ListedVersion, String> changedColumn() {
        TableColumn<ListedVersion, String> column =
                new TableColumn<>(messages.get("versions.changed"));
        column.setCellValueFactory(cell -> Bindings.valueAt(changed, cell.getValue()));
        column.setSortable(false);
        column.setMinWidth(CHANGED_WIDTH);
        column.setPrefWidth(WIDTH);
        return column;
    }

    private TableColumn<ListedVersion, String> sizeColumn() {
        TableColumn<ListedVersion, String> column =
                column("versions.size", version -> messages.bytes(version.size()));
        column.setMinWidth(SIZE_WIDTH);
        column.setMaxWidth(SIZE_WIDTH);
        column.getStyleClass().add("number-column");
        return column;
    }

    private TableColumn<ListedVersion, String> timeColumn() {
        TableColumn<ListedVersion, String> column = column("versions.written", this::time);
        column.setMinWidth(TIME_WIDTH);
        column.setMaxWidth(TIME_WIDTH);
        return column;
    }

    private TableColumn<ListedVersion, String> column(
            String key, Function<ListedVersion, String> value) {
        TableColumn<ListedVersion, String> column = new TableColumn<>(messages.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setSortable(false);
        return column;
    }

    private HBox buttons(Stage stage) {
        ObservableList<ListedVersion> selected = table.getSelectionModel().getSelectedItems();
        BooleanBinding one = Bindings.size(selected).isEqualTo(1);
        BooleanBinding two = Bindings.size(selected).isEqualTo(2);
        BooleanBinding earlier =
                Bindings.createBooleanBinding(
                        () -> selected.size() == 1 && !selected.getFirst().isCurrent(), selected);
        Button compare =
                button(
                        "versions.compare",
                        earlier,
                        version ->
                                version.earlier()
                                        .ifPresent(there ->
                                                actions.compareWithNow(
                                                        there,
                                                        name(version),
                                                        decisions(stage, version))));
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        compare.fire();
                        e.consume();
                    }
                });
        table.setRowFactory(_ -> {
            TableRow<ListedVersion> row = new TableRow<>();
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
        both.setOnAction(e -> compareBoth(stage, selected.getLast(), selected.getFirst()));
        Button restore = button("versions.restore", earlier, version -> restore(stage, version));
        Button open = button("versions.open", one, actions::openAsNew);
        Button close = new Button(messages.get("action.close"));
        close.setId("versions-close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(e -> stage.close());
        choices.getChildren().setAll(compare, both, restore, open);
        HBox.setHgrow(choices, Priority.ALWAYS);
        HBox row = new HBox(GAP, choices, close);
        row.setPadding(new Insets(GAP));
        return row;
    }

    private void compareBoth(Stage stage, ListedVersion earlier, ListedVersion later) {
        earlier.earlier()
                .ifPresent(there ->
                        actions.compare(
                                there,
                                name(earlier),
                                later,
                                name(later),
                                decisions(stage, earlier, later)));
    }

    /** What can be done about versions that are seen: each can be brought back. */
    private List<Action> decisions(Stage stage, ListedVersion... seen) {
        return Stream.of(seen)
                .filter(version -> !version.isCurrent())
                .map(version ->
                        new Action(
                                messages.get("versions.restore.this", time(version)),
                                e -> restore(stage, version)))
                .toList();
    }

    private void restore(Stage stage, ListedVersion version) {
        // It would cover the text that changes, and what is said about it.
        stage.close();
        actions.restore(version, time(version));
    }

    private Button button(String key, BooleanBinding usable, Consumer<ListedVersion> action) {
        Button button = new Button(messages.get(key));
        button.setId(key.replace('.', '-'));
        button.disableProperty().bind(usable.not());
        button.setOnAction(e -> action.accept(table.getSelectionModel().getSelectedItem()));
        return button;
    }

    private String name(ListedVersion version) {
        return messages.get("versions.name", time(version));
    }

    private String time(ListedVersion version) {
        String time = messages.dayAndTime(version.written(), FormatStyle.MEDIUM);
        return version.isCurrent() ? messages.get("versions.current", time) : time;
    }
}
