package org.keepsake.ui.lab.race;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.keepsake.lab.trials.Spread;
import org.keepsake.lab.trials.TrialSummary;
import org.keepsake.ui.words.Messages;

/** What was measured, in numbers: a row for each way. */
final class TrialsTable {
    private static final double ROW = 32;
    private static final double HEADER = 44;
    private static final int ROWS = 3;
    private static final String FIGURE = "number-column";
    private static final double NARROW = 84;
    private static final double WIDE = 124;

    /** No longer heading has to be broken in the middle of a word. */
    private static final double WORD = 112;

    private final Messages messages;
    private final TableView<TrialSummary> table = new TableView<>();
    private final Label caption = new Label();
    private final TableColumn<TrialSummary, String> plain;
    private final TableColumn<TrialSummary, String> ratio;

    TrialsTable(Messages messages) {
        this.messages = messages;
        table.setId("trials-table");
        table.setFixedCellSize(ROW);
        table.setMinHeight(ROWS * ROW + HEADER);
        table.setMaxHeight(ROWS * ROW + HEADER);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        caption.setId("trials-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        table.setPlaceholder(new Label(messages.get("trials.none")));
        column("trials.way", s -> messages.get("by." + s.way())).setMinWidth(WIDE);
        table.getColumns().getFirst().getStyleClass().remove(FIGURE);
        column("trials.durable", s -> millis(s, s.durable()));
        plain = column("trials.plain", s -> s.plainWrite().map(t -> millis(s, t)).orElse("–"));
        ratio = column("trials.ratio", s -> s.ratio().map(t -> times(s, t)).orElse("–"));
        column("trials.longest", s -> millis(s, s.longestPause()));
        column("trials.most", s -> millis(s, s.p99Pause()));
        column("trials.keys", s -> messages.get("trials.handled", s.keysHandled(), s.keysPressed()))
                .setMaxWidth(WORD);
        column("trials.slowest", s -> millis(s, s.slowestKey()));
        show(List.of(), false);
    }

    Node node() {
        return table;
    }

    /** What the numbers are, for those that are shown. */
    Node caption() {
        return caption;
    }

    /**
     * Shows these; a plain write has columns only where it was compared.
     *
     * @param earlier whether something else has been watched since they were measured
     */
    void show(List<TrialSummary> summaries, boolean earlier) {
        boolean compared = summaries.stream().anyMatch(s -> s.plainWrite().isPresent());
        plain.setVisible(compared);
        ratio.setVisible(compared);
        table.setMinWidth(
                table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getMinWidth).sum());
        table.getItems().setAll(summaries);
        boolean repeated = summaries.stream().anyMatch(s -> s.count() > 1);
        String numbers = messages.get(repeated ? "trials.caption.spread" : "trials.caption");
        caption.setText(
                Stream.of(
                                earlier ? messages.get("trials.caption.earlier") : "",
                                numbers,
                                compared ? messages.get("trials.caption.plain") : "")
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")));
        caption.setVisible(!summaries.isEmpty());
        caption.setManaged(caption.isVisible());
    }

    private String millis(TrialSummary of, Spread millis) {
        return spread(of, millis, "trials.number");
    }

    private String times(TrialSummary of, Spread ratio) {
        return spread(of, ratio, "trials.times");
    }

    private String spread(TrialSummary of, Spread spread, String number) {
        String median = messages.get(number, spread.median());
        return of.count() == 1
                ? median
                : messages.get(
                        "trials.spread",
                        median,
                        messages.get(number, spread.min()),
                        messages.get(number, spread.max()));
    }

    private TableColumn<TrialSummary, String> column(
            String heading, Function<TrialSummary, String> words) {
        TableColumn<TrialSummary, String> column = new TableColumn<>(messages.get(heading));
        column.setSortable(false);
        column.setMinWidth(NARROW);
        column.getStyleClass().add(FIGURE);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }
}
