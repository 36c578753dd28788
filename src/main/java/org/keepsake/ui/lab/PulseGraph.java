package org.keepsake.ui.lab;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import javafx.stage.Stage;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.ui.words.Messages;

/**
 * The small live graph in the status bar: how late the window has answered in the last seconds, and
 * the longest pause of the last save. A click opens the large one.
 *
 * <p>Bars grow with the logarithm of the pause, from 4 ms, which nobody notices, to a second. It is
 * drawn anew only when a bar has changed by a pixel, a few times a second at most, and not while
 * nobody can see it. Bars are shapes, not a canvas, so that their colours come from the theme. FX
 * thread.
 */
public final class PulseGraph {
    private static final int BARS = 40;
    private static final Duration EACH = Duration.ofMillis(250);
    private static final double BAR_WIDTH = 2;
    private static final double HEIGHT = 16;
    private static final double SMALLEST_MILLIS = 4;
    private static final double LARGEST_MILLIS = 1000;

    private final Stage stage;
    private final Messages messages;
    private final PulseMeter meter;
    private final SavePauses pauses;
    private final Path shortPauses = shape("pulse-short");
    private final Path longPauses = shape("pulse-long");
    private final Button button = new Button();
    private long[] drawn = new long[0];
    private long lastLook;
    private Optional<PulseWindow> window = Optional.empty();

    public PulseGraph(Stage stage, Messages messages, PulseMeter meter, SavePauses pauses) {
        this.stage = stage;
        this.messages = messages;
        this.meter = meter;
        this.pauses = pauses;
        Path ground = shape("pulse-ground");
        ground.getElements().addAll(new MoveTo(0, HEIGHT - 0.5), new HLineTo(BARS * BAR_WIDTH));
        Pane graph = new Pane(ground, shortPauses, longPauses);
        graph.setMinSize(BARS * BAR_WIDTH, HEIGHT);
        graph.setMaxSize(BARS * BAR_WIDTH, HEIGHT);
        button.setId("pulse");
        button.setGraphic(graph);
        button.setPadding(Insets.EMPTY);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.getStyleClass().add("flat");
        button.setOnAction(e -> open());
        pauses.latest().subscribe(this::tell);
        tell();
        meter.addListener(this::look);
    }

    public Node node() {
        return button;
    }

    private static Path shape(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        return path;
    }

    private void tell() {
        Optional<String> longest =
                pauses.last().map(SavePauses.Entry::longest).map(messages::duration);
        String words =
                longest.map(pause -> messages.get("pulse.longest", pause))
                        .orElseGet(() -> messages.get("pulse.still"));
        button.setText(longest.orElse(""));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    /** Opens the large graph, or brings it to the front. */
    public void open() {
        if (window.filter(PulseWindow::isOpen).isEmpty()) {
            window = Optional.of(new PulseWindow(stage, messages, meter, pauses.latest()));
        }
        window.ifPresent(PulseWindow::toFront);
    }

    /** Called a hundred times a second: nearly always there is nothing to do. */
    private void look() {
        long now = System.nanoTime();
        if (now - lastLook < EACH.toNanos() || !stage.isShowing() || stage.isIconified()) {
            return;
        }
        lastLook = now;
        long[] heights = Arrays.stream(meter.latest(BARS, EACH)).map(PulseGraph::height).toArray();
        if (!Arrays.equals(heights, drawn)) {
            drawn = heights;
            draw();
        }
    }

    private void draw() {
        shortPauses.getElements().clear();
        longPauses.getElements().clear();
        for (int i = 0; i < BARS; i++) {
            if (drawn[i] > 0) {
                boolean felt = drawn[i] >= height(PulseWindow.FELT.toNanos());
                (felt ? longPauses : shortPauses)
                        .getElements()
                        .addAll(
                                new MoveTo((i + 0.5) * BAR_WIDTH, HEIGHT),
                                new VLineTo(HEIGHT - drawn[i]));
            }
        }
    }

    /** The height of the bar of a pause, in whole pixels. */
    private static long height(long nanos) {
        double millis = (double) nanos / TimeUnit.MILLISECONDS.toNanos(1);
        double share =
                Math.log(millis / SMALLEST_MILLIS) / Math.log(LARGEST_MILLIS / SMALLEST_MILLIS);
        return Math.round(Math.clamp(share, 0, 1) * HEIGHT);
    }
}
