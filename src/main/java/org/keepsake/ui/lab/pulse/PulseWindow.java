package org.keepsake.ui.lab.pulse;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.ui.dialog.ScreenFit;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;

/**
 * The pauses of the window over the last minute, as a chart, and those of the last saves. It is
 * brought up to date twice a second while it is open.
 */
final class PulseWindow {
    /** From here on people notice that a program does not answer at once. */
    static final Duration FELT = Duration.ofMillis(100);

    private static final double WIDTH = 820;
    private static final double HEIGHT = 720;
    private static final int SPANS = 120;
    private static final Duration EACH = Duration.ofMillis(500);

    /** The chart is never finer than this: the noise of a calm window is to look calm. */
    private static final double SMALLEST_DECADE = 10;

    /** The height of the strip that marks saves, as a share of the chart. */
    private static final double STRIP = 0.04;

    private final Stage stage = new Stage();
    private final Messages messages;
    private final PulseMeter meter;
    private final ObservableList<XYChart.Data<Number, Number>> points =
            FXCollections.observableArrayList();
    private final ObservableList<XYChart.Data<Number, Number>> saves =
            FXCollections.observableArrayList();
    private final SavePauses pauses;
    private final NumberAxis pauseAxis = new NumberAxis();
    private final Runnable listener = this::look;
    private long lastLook;

    PulseWindow(Stage owner, Messages messages, PulseMeter meter, SavePauses pauses) {
        this.pauses = pauses;
        this.messages = messages;
        this.meter = meter;
        Label explanation = new Label(messages.get("pulse.explanation"));
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        VBox content =
                new VBox(
                        explanation,
                        heading("pulse.minute"),
                        chart(),
                        heading("pulse.saves"),
                        table(pauses.latest()));
        content.setId("pulse-window");
        content.getStyleClass().add("pulse-window");
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        Theme.addTo(scene.getStylesheets());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        stage.initOwner(owner);
        WindowIcons.copy(owner, stage);
        stage.setTitle(messages.get("pulse.title"));
        stage.setScene(scene);
        stage.setOnHidden(e -> meter.removeListener(listener));
        meter.addListener(listener);
        ScreenFit.placeOverOwner(stage, WIDTH, HEIGHT);
        stage.show();
        ScreenFit.apply(stage);
    }

    boolean isOpen() {
        return stage.isShowing();
    }

    void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    private Label heading(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("pulse-heading");
        return label;
    }

    private AreaChart<Number, Number> chart() {
        double seconds = EACH.toMillis() / 1000.0;
        for (int i = 0; i < SPANS; i++) {
            points.add(new XYChart.Data<>((i - SPANS + 1) * seconds, 0));
            saves.add(new XYChart.Data<>((i - SPANS + 1) * seconds, 0));
        }
        NumberAxis time = new NumberAxis(-SPANS * seconds, 0, 10);
        time.setLabel(messages.get("pulse.seconds"));
        pauseAxis.setLabel(messages.get("pulse.axis"));
        pauseAxis.setAutoRanging(false);
        AreaChart<Number, Number> chart = new AreaChart<>(time, pauseAxis);
        chart.setId("pulse-chart");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.getData().add(new XYChart.Series<>(points));
        chart.getData().add(new XYChart.Series<>(saves));
        VBox.setVgrow(chart, Priority.ALWAYS);
        return chart;
    }

    private TableView<SavePauses.Entry> table(ObservableList<SavePauses.Entry> saves) {
        TableView<SavePauses.Entry> table = new TableView<>(saves);
        table.setId("pulse-saves");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(messages.get("pulse.none")));
        table.getColumns()
                .add(column("pulse.name", 250, save -> Messages.fileName(save.receipt().path())));
        table.getColumns()
                .add(figures("pulse.size", 95, save -> messages.bytes(save.receipt().bytes())));
        table.getColumns()
                .add(
                        figures(
                                "pulse.lasted",
                                100,
                                save -> messages.duration(save.receipt().duration())));
        table.getColumns().add(column("trials.way", 170, save -> messages.get("by." + save.way())));
        table.getColumns()
                .add(figures("pulse.pause", 138, save -> messages.duration(save.longest())));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private TableColumn<SavePauses.Entry, String> figures(
            String heading, double width, Function<SavePauses.Entry, String> words) {
        TableColumn<SavePauses.Entry, String> column = column(heading, width, words);
        column.getStyleClass().add("number-column");
        return column;
    }

    private TableColumn<SavePauses.Entry, String> column(
            String heading, double width, Function<SavePauses.Entry, String> words) {
        TableColumn<SavePauses.Entry, String> column = new TableColumn<>(messages.get(heading));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        return column;
    }

    private void look() {
        long now = System.nanoTime();
        if (now - lastLook < EACH.toNanos() || stage.isIconified()) {
            return;
        }
        lastLook = now;
        double[] millis =
                Arrays.stream(meter.latest(SPANS, EACH))
                        .mapToDouble(nanos -> (double) nanos / TimeUnit.MILLISECONDS.toNanos(1))
                        .toArray();
        for (int i = 0; i < SPANS; i++) {
            points.get(i).setYValue(millis[i]);
        }
        scale(Arrays.stream(millis).max().orElse(0));
        long length = EACH.toNanos();
        long first = (Math.floorDiv(now, length) - SPANS + 1) * length;
        for (int i = 0; i < SPANS; i++) {
            long from = first + i * length;
            boolean saved = pauses.savedBetween(from, from + length);
            saves.get(i).setYValue(saved ? pauseAxis.getUpperBound() * STRIP : 0);
        }
    }

    /** Fits the axis to the longest pause: to 2, 5 or 10 times a power of ten. */
    private void scale(double longest) {
        double decade = SMALLEST_DECADE;
        double top = 2 * decade;
        while (top < longest) {
            if (top < 5 * decade) {
                top = 5 * decade;
            } else if (top < 10 * decade) {
                top = 10 * decade;
            } else {
                decade *= 10;
                top = 2 * decade;
            }
        }
        pauseAxis.setUpperBound(top);
        pauseAxis.setTickUnit(top == 2 * decade ? decade / 2 : decade * (top / decade) / 5);
    }
}
