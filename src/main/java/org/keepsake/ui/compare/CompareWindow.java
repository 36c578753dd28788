package org.keepsake.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
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
import org.keepsake.compare.Comparison;
import org.keepsake.compare.DiffRow;
import org.keepsake.compare.LineCounts;
import org.keepsake.compare.SideBySide;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;

/**
 * Two texts side by side, with equal lines next to each other. It is one list with two columns
 * instead of two text controls, so both sides always scroll together and a long line wraps within
 * its half.
 */
final class CompareWindow {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;

    /** The number of lines shown before a difference. */
    private static final int LEAD = 3;

    private final Stage stage = new Stage();
    private final Messages messages;
    private final ListView<DiffRow> list = new ListView<>();
    private final Label summary = new Label();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final IntegerProperty count = new SimpleIntegerProperty();
    private Optional<SideBySide> sides = Optional.empty();

    /**
     * Opens the window, still empty.
     *
     * @param name the name of the document
     * @param headings what stands on the left, and what on the right
     * @param closed called when the window is closed
     */
    CompareWindow(
            Stage owner, Messages messages, String name, List<String> headings, Runnable closed) {
        this.messages = messages;
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
        GridPane above = new GridPane();
        above.addRow(0, heading(headings.getFirst()), heading(headings.getLast()));
        above.getColumnConstraints().addAll(half(), half());
        above.setPadding(new Insets(0, CompareCell.SCROLL_BAR, 0, 0));
        above.getStyleClass().add("compare-headings");
        Button close = new Button(messages.get("action.close"));
        close.setId("compare-close");
        close.setOnAction(e -> stage.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToolBar bar = new ToolBar(first, second, summary, space, close);
        bar.getStyleClass().add("keepsake-tools");
        Scene scene =
                new Scene(
                        new BorderPane(list, new VBox(bar, above), null, legend(), null),
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
        stage.setTitle(messages.get("compare.title", name));
        stage.setScene(scene);
        // Not always the owner: earlier versions are compared from a window of their own.
        Optional<Window> before =
                Window.getWindows().stream().filter(Window::isFocused).findFirst();
        stage.setOnHidden(e -> {
            closed.run();
            before.filter(Window::isShowing).ifPresent(Window::requestFocus);
        });
        say(messages.get("compare.working", name));
        stage.show();
        list.requestFocus();
    }

    /** Says in words why there is nothing to see. */
    void say(String sentence) {
        summary.setText(sentence);
    }

    /** Shows the result, scrolled to its first difference. */
    void show(SideBySide result) {
        Comparison lines = result.comparison();
        sides = Optional.of(result);
        count.set(lines.differences().size());
        say(lines.isExact() ? summary(result.counts()) : messages.get("compare.coarse"));
        list.setCellFactory(view -> new CompareCell(view, result, messages));
        list.setItems(FXCollections.observableList(result.rows()));
        go(1);
    }

    private String summary(LineCounts counts) {
        String summary =
                Stream.of(
                                counted("compare.count.changed", counts.changed()),
                                counted("compare.count.added", counts.added()),
                                counted("compare.count.removed", counts.removed()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return summary.isEmpty() ? messages.get("compare.none") : summary;
    }

    private Optional<String> counted(String key, int lines) {
        return lines == 0 ? Optional.empty() : Optional.of(messages.get(key, lines));
    }

    private void go(int step) {
        int target = current.get() + step;
        if (target >= 0 && target < count.get()) {
            current.set(target);
            sides.ifPresent(result -> {
                int row = result.firstRow(target);
                list.getSelectionModel().clearAndSelect(row);
                list.scrollTo(Math.max(0, row - LEAD));
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
        FlowPane legend = new FlowPane(sign("removed"), sign("added"), sign("changed"));
        legend.setId("compare-legend");
        return legend;
    }

    private Label sign(String kind) {
        Label label = new Label(messages.get("compare." + kind));
        label.getStyleClass().add("legend-" + kind);
        return label;
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("compare-heading");
        label.setPadding(new Insets(0, 0, 0, CompareCell.BEFORE_TEXT));
        label.setWrapText(true);
        return label;
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }
}
