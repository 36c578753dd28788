package org.keepsake.ui.lab.race;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.keepsake.lab.trials.Spread;
import org.keepsake.lab.trials.TrialSummary;
import org.keepsake.ui.words.Messages;

/** What was measured, in numbers: a row for each way. */
final class TrialsTable {
    private static final double ROW = 32;
    private static final double HEADER = 44;
    private static final int ROWS = 3;
    private static final double NARROW = 84;

    private final Messages messages;
    private final TableView<TrialSummary> table = new TableView<>();
    private final TableColumn<TrialSummary, String> plain;
    private final TableColumn<TrialSummary, String> ratio;

    TrialsTable(Messages messages) {
        this.messages = messages;
        table.setId("trials-table");
        table.setFixedCellSize(ROW);
        table.setMinHeight(ROWS * ROW + HEADER);
        table.setMaxHeight(ROWS * ROW + HEADER);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label(messages.get("trials.none")));
        column("trials.way", s -> messages.get("by." + s.way()));
        column("trials.durable", s -> spread(s.durable()));
        plain = column("trials.plain", s -> s.plainWrite().map(this::spread).orElse("–"));
        ratio =
                column(
                        "trials.ratio",
                        s ->
                                s.ratio()
                                        .map(times -> messages.get("trials.times", times.median()))
                                        .orElse("–"));
        ratio.setMaxWidth(NARROW);
        column("trials.longest", s -> spread(s.longestPause()));
        column("trials.most", s -> spread(s.p99Pause()));
        column("trials.keys", s -> messages.get("trials.handled", s.keysHandled(), s.keysPressed()))
                .setMaxWidth(NARROW);
        column("trials.slowest", s -> spread(s.slowestKey()));
    }

    Node node() {
        return table;
    }

    /** Shows these; a plain write has columns only where it was compared. */
    void show(List<TrialSummary> summaries) {
        boolean compared = summaries.stream().anyMatch(s -> s.plainWrite().isPresent());
        plain.setVisible(compared);
        ratio.setVisible(compared);
        table.getItems().setAll(summaries);
    }

    private String spread(Spread spread) {
        if (spread.min() == spread.max()) {
            return number(spread.median());
        }
        return messages.get(
                "trials.spread",
                number(spread.median()),
                number(spread.min()),
                number(spread.max()));
    }

    private String number(double value) {
        return messages.get("trials.number", value);
    }

    private TableColumn<TrialSummary, String> column(
            String heading, Function<TrialSummary, String> words) {
        TableColumn<TrialSummary, String> column = new TableColumn<>(messages.get(heading));
        column.setSortable(false);
        column.setMinWidth(NARROW);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }
}
