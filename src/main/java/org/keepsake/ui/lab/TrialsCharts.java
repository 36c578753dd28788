package org.keepsake.ui.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import org.keepsake.lab.trials.TrialSummary;
import org.keepsake.ui.words.Messages;

/** What was measured, in pictures: the medians of each way side by side. FX thread. */
final class TrialsCharts {
    private static final double PERCENT = 100;
    private static final double HALF = 50;

    private final Messages messages;
    private final BarChart<String, Number> durable;
    private final BarChart<String, Number> throughput;
    private final BarChart<String, Number> pauses;
    private final BarChart<String, Number> keys;
    private final GridPane node = new GridPane();

    TrialsCharts(Messages messages) {
        this.messages = messages;
        durable = chart(messages.get("trials.ms", messages.get("trials.durable")));
        throughput = chart(messages.get("trials.throughput"));
        pauses = chart(messages.get("trials.ms", messages.get("trials.pauses")));
        keys = chart(messages.get("trials.share"));
        pauses.setLegendVisible(true);
        if (keys.getYAxis() instanceof NumberAxis axis) {
            axis.setAutoRanging(false);
            axis.setUpperBound(PERCENT);
            axis.setTickUnit(PERCENT / 4);
        }
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(HALF);
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(HALF);
        node.getColumnConstraints().addAll(column, column);
        node.getRowConstraints().addAll(row, row);
        node.addRow(0, durable, pauses);
        node.addRow(1, throughput, keys);
        node.setId("trials-charts");
    }

    Node node() {
        return node;
    }

    void show(List<TrialSummary> all) {
        Optional<TrialSummary> any = all.stream().findFirst();
        durable.getData()
                .setAll(
                        List.of(
                                withPlain(
                                        series("trials.durable", all, s -> s.durable().median()),
                                        any.map(s -> s.plainWrite().median()))));
        throughput
                .getData()
                .setAll(
                        List.of(
                                withPlain(
                                        series(
                                                "trials.throughput",
                                                all,
                                                s -> s.throughput().median()),
                                        any.map(s -> s.plainThroughput().median()))));
        pauses.getData()
                .setAll(
                        List.of(
                                series("trials.longest", all, s -> s.longestPause().median()),
                                series("trials.most", all, s -> s.p99Pause().median())));
        keys.getData().setAll(List.of(series("trials.share", all, TrialsCharts::share)));
    }

    private static double share(TrialSummary summary) {
        return summary.keysPressed() == 0
                ? 0
                : PERCENT * summary.keysHandled() / summary.keysPressed();
    }

    private static BarChart<String, Number> chart(String title) {
        BarChart<String, Number> chart = new BarChart<>(new CategoryAxis(), new NumberAxis());
        chart.setTitle(title);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setMinSize(0, 0);
        return chart;
    }

    private XYChart.Series<String, Number> series(
            String name, List<TrialSummary> all, ToDoubleFunction<TrialSummary> value) {
        Function<TrialSummary, String> way = s -> messages.get("by." + s.way());
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        series.setName(messages.get(name));
        all.forEach(s ->
                series.getData().add(new XYChart.Data<>(way.apply(s), value.applyAsDouble(s))));
        return series;
    }

    /** Adds the plain write, which all ways were measured beside. */
    private XYChart.Series<String, Number> withPlain(
            XYChart.Series<String, Number> series, Optional<Double> plain) {
        plain.ifPresent(value ->
                series.getData().add(new XYChart.Data<>(messages.get("trials.plain"), value)));
        return series;
    }
}
