package org.keepsake.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.action.Action;
import org.keepsake.compare.Comparison;
import org.keepsake.compare.DiffRow;
import org.keepsake.compare.Difference;
import org.keepsake.compare.SideBySide;
import org.keepsake.ui.dialog.ScreenFit;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.row.TextLook;

/**
 * Two texts side by side, with equal lines next to each other. It is one list with two columns
 * instead of two text controls, so both sides always scroll together and a long line wraps within
 * its half.
 */
final class CompareWindow {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 640;

    private final Stage stage = new Stage();
    private final Messages messages;
    private final ListView<DiffRow> list = new ListView<>();
    private final RowInSight inSight = new RowInSight(list);
    private final Label summary = new Label();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final IntegerProperty count = new SimpleIntegerProperty();
    private final TextLook look;
    private final Compared what;
    private final List<Label> headings;
    private final FlowPane choices = new FlowPane();
    private final Button take = new Button();
    private Optional<SideBySide> sides = Optional.empty();

    /**
     * Opens the window, still empty.
     *
     * @param look how the lines look
     * @param closed called when the window is closed
     */
    CompareWindow(Stage owner, Messages messages, TextLook look, Compared what, Runnable closed) {
        this.messages = messages;
        this.look = look;
        this.what = what;
        Command previous =
                step(
                        "previous",
                        IconShape.ARROW_UP,
                        -1,
                        current.lessThan(1),
                        KeyCombination.SHIFT_DOWN);
        Command next =
                step(
                        "next",
                        IconShape.ARROW_DOWN,
                        1,
                        current.greaterThanOrEqualTo(count.subtract(1)));
        Button first = previous.toolButton(messages);
        Button second = next.toolButton(messages);
        summary.setId("compare-summary");
        list.setId("compare-rows");
        list.setFocusTraversable(true);
        list.setStyle(
                "-fx-font-family: \"%s\"; -fx-font-size: ".formatted(look.font().getFamily())
                        + look.font().getSize()
                        + "px;");
        headings = List.of(heading(what.left()), heading(what.right()));
        GridPane above = new GridPane();
        above.addRow(0, headings.toArray(Node[]::new));
        above.getColumnConstraints().addAll(half(), half());
        above.setPadding(new Insets(0, CompareCell.SCROLL_BAR, 0, 0));
        above.getStyleClass().add("compare-headings");
        Button close = new Button(messages.get("action.close"));
        close.setId("compare-close");
        close.setOnAction(e -> stage.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        take.setId("compare-take");
        take.setText(messages.get("compare.take"));
        Tip.on(take, messages.get("compare.take.what"));
        take.setVisible(false);
        take.managedProperty().bind(take.visibleProperty());
        take.disableProperty()
                .bind(
                        list.getSelectionModel()
                                .selectedItemProperty()
                                .map(DiffRow::same)
                                .orElse(true));
        list.getSelectionModel().selectedIndexProperty().subscribe(row -> at(row.intValue()));
        ToolBar bar = new ToolBar(first, second, take, summary, space, close);
        bar.getStyleClass().add("keepsake-tools");
        choices.setId("compare-choices");
        choices.managedProperty().bind(Bindings.isNotEmpty(choices.getChildren()));
        VBox below = new VBox(legend(), choices);
        below.setId("compare-below");
        Scene scene =
                new Scene(
                        new BorderPane(list, new VBox(bar, above), null, below, null),
                        WIDTH,
                        HEIGHT);
        Theme.addTo(scene.getStylesheets());
        previous.shortcut().ifPresent(keys -> scene.getAccelerators().put(keys, first::fire));
        next.shortcut().ifPresent(keys -> scene.getAccelerators().put(keys, second::fire));
        // A filter, because the list consumes the key.
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        stage.close();
                    }
                });
        stage.initOwner(owner);
        WindowIcons.copy(owner, stage);
        stage.setTitle(messages.get("compare.title", what.name()));
        stage.setScene(scene);
        // Not always the owner: earlier versions are compared from a window of their own.
        Optional<Window> before =
                Window.getWindows().stream().filter(Window::isFocused).findFirst();
        stage.setOnHidden(e -> {
            closed.run();
            before.filter(Window::isShowing).ifPresent(Window::requestFocus);
        });
        say(messages.get("compare.working", what.name()));
        ScreenFit.placeOverOwner(stage, WIDTH, HEIGHT);
        stage.show();
        list.requestFocus();
    }

    /** Offers what can be done about the difference; each closes the window. */
    void offer(List<Action> actions) {
        for (Action action : actions) {
            Button button = new Button(action.getText());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(e -> {
                // First, so that the window behind has the keyboard when it is done.
                stage.close();
                action.handle(e);
            });
            choices.getChildren().add(button);
        }
    }

    /** Takes the left side of one difference. */
    interface Taking {
        void take(Comparison shown, Difference difference);
    }

    /** Offers to take the left side of the difference that is selected. */
    void offerTaking(Taking taking) {
        take.setVisible(true);
        take.setOnAction(e ->
                sides.map(SideBySide::comparison)
                        .ifPresent(shown ->
                                taking.take(shown, shown.differences().get(current.get()))));
    }

    /** Says in words why there is nothing to see. */
    void say(String sentence) {
        summary.setText(sentence);
    }

    /** Shows a result, scrolled to its first difference, or to where the one before was. */
    void show(SideBySide result) {
        if (!stage.isShowing()) {
            return;
        }
        Comparison lines = result.comparison();
        sides = Optional.of(result);
        count.set(lines.differences().size());
        say(
                lines.isExact()
                        ? CountedLines.of(result.counts(), messages, what.relation().place())
                        : messages.get("compare.coarse"));
        Gutter gutter =
                Gutter.of(look, Math.max(lines.left().lineCount(), lines.right().lineCount()));
        headings.forEach(heading -> align(heading, gutter));
        list.setCellFactory(
                view -> new CompareCell(view, result, messages, what.relation(), look, gutter));
        int next = Math.clamp(current.get(), 0, Math.max(0, count.get() - 1));
        list.setItems(FXCollections.observableList(result.rows()));
        current.set(next - 1);
        go(1);
    }

    /** Whoever selects a row of a difference is at that one. */
    private void at(int row) {
        sides.filter(result -> row >= 0 && !result.rows().get(row).same())
                .ifPresent(result -> current.set(result.differenceAt(row)));
    }

    private void go(int step) {
        int target = current.get() + step;
        if (target >= 0 && target < count.get()) {
            current.set(target);
            sides.ifPresent(result -> {
                int row = result.firstRow(target);
                list.getSelectionModel().clearAndSelect(row);
                inSight.show(row, result.rowsOf(target));
            });
        }
    }

    private Command step(
            String id,
            IconShape icon,
            int step,
            BooleanBinding unavailable,
            KeyCombination.Modifier... modifiers) {
        return Command.of(id, icon, () -> go(step))
                .keys(KeyCode.F7, modifiers)
                .unless(Bindings.or(unavailable, count.isEqualTo(0)));
    }

    /** Says in words what the signs and colours of the rows mean. */
    private FlowPane legend() {
        Relation relation = what.relation();
        FlowPane legend =
                new FlowPane(
                        sign("left", relation.leftStyle()),
                        sign("right", relation.rightStyle()),
                        sign("changed", "changed"));
        legend.setId("compare-legend");
        return legend;
    }

    private Label sign(String kind, String style) {
        Label label = new Label(messages.get(what.relation().place() + "." + kind));
        label.getStyleClass().add("legend-" + style);
        return label;
    }

    private Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("compare-heading");
        align(label, Gutter.of(look, 1));
        label.setWrapText(true);
        return label;
    }

    private static void align(Label heading, Gutter gutter) {
        heading.setPadding(new Insets(0, 0, 0, gutter.width()));
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }
}
