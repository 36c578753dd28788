package org.keepsake.ui.lab.pulse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * The small live graph in the status bar: how late the window has answered in the last seconds. A
 * click opens the large one, which has the figures.
 *
 * <p>Bars grow with the logarithm of the pause, from 16 ms, a frame of most screens, to a second.
 * It is drawn anew only when a bar has changed by a pixel, a few times a second at most, and not
 * while nobody can see it. Bars are shapes, not a canvas, so that their colours come from the
 * theme.
 */
public final class PulseGraph {
    private static final int BARS = 40;
    private static final Duration EACH = Duration.ofMillis(250);
    private static final double BAR_WIDTH = 2;
    private static final double HEIGHT = 16;
    private static final double SMALLEST_MILLIS = 16;
    private static final double LARGEST_MILLIS = 1000;
    private static final Duration START_LASTS = Duration.ofSeconds(20);
    private static final Duration CALMS_DOWN = Duration.ofMillis(1500);
    private static final Duration CALMS_DOWN_AT_START = Duration.ofSeconds(3);

    private final Stage stage;
    private final Messages messages;
    private final PulseMeter meter;
    private final SavePauses pauses;
    private final Path shortPauses = shape("pulse-short");
    private final Path longPauses = shape("pulse-long");
    private final Path saves = shape("pulse-saves");
    private final List<Excuse> excuses = new ArrayList<>();
    private final Button button = new Button();
    private long[] drawn = new long[0];
    private boolean[] marked = new boolean[0];
    private long lastLook;
    private Optional<PulseWindow> window = Optional.empty();

    /** A time in which the window is expected to be busy. */
    private record Excuse(long from, long to) {}

    public PulseGraph(Stage stage, Messages messages, PulseMeter meter, SavePauses pauses) {
        this.stage = stage;
        this.messages = messages;
        this.meter = meter;
        this.pauses = pauses;
        Path ground = shape("pulse-ground");
        ground.getElements().addAll(new MoveTo(0, HEIGHT - 0.5), new HLineTo(BARS * BAR_WIDTH));
        // What rises above this line was felt: so it is told by more than a colour.
        Path felt = shape("pulse-felt");
        double line = HEIGHT - height(PulseWindow.FELT.toNanos()) + 0.5;
        felt.getElements().addAll(new MoveTo(0, line), new HLineTo(BARS * BAR_WIDTH));
        Pane graph = new Pane(ground, felt, saves, shortPauses, longPauses);
        graph.setMinSize(BARS * BAR_WIDTH, HEIGHT);
        graph.setMaxSize(BARS * BAR_WIDTH, HEIGHT);
        button.setId("pulse");
        button.setGraphic(graph);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setPadding(Insets.EMPTY);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.getStyleClass().add("flat");
        button.setOnAction(e -> open());
        button.setText(messages.get("pulse.title"));
        Tip.on(button, messages.get("pulse.tip"));
        meter.addListener(this::look);
        excuse(START_LASTS, CALMS_DOWN_AT_START);
        stage.showingProperty().subscribe(is -> excuse(START_LASTS, CALMS_DOWN_AT_START));
        // Dialogs, menus and the like.
        Window.getWindows().subscribe(this::excuse);
    }

    public Node node() {
        return button;
    }

    /** Sets whether the graph takes a place in the status bar. */
    public void show(boolean now) {
        button.setVisible(now);
        button.setManaged(now);
    }

    /**
     * The window is being laid out anew, for a dialog or another size of the text: a pause now is
     * not drawn as one that was felt, unless something is being saved.
     */
    public void excuse() {
        excuse(EACH, CALMS_DOWN);
    }

    private void excuse(Duration before, Duration after) {
        long now = System.nanoTime();
        excuses.removeIf(excuse -> now - excuse.to() > BARS * EACH.toNanos());
        excuses.add(new Excuse(now - before.toNanos(), now + after.toNanos()));
    }

    private boolean isExcused(long from, long to) {
        return !pauses.savedBetween(from, to)
                && excuses.stream()
                        .anyMatch(excuse -> excuse.from() - to <= 0 && excuse.to() - from >= 0);
    }

    private static Path shape(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        return path;
    }

    /** Opens the large graph, or brings it to the front. */
    public void open() {
        if (window.filter(PulseWindow::isOpen).isEmpty()) {
            window = Optional.of(new PulseWindow(stage, messages, meter, pauses));
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
        long[] longest = meter.latest(BARS, EACH);
        long[] heights = new long[BARS];
        boolean[] marks = new boolean[BARS];
        long length = EACH.toNanos();
        long first = (Math.floorDiv(now, length) - BARS + 1) * length;
        for (int i = 0; i < BARS; i++) {
            long from = first + i * length;
            marks[i] = pauses.savedBetween(from, from + length);
            heights[i] = height(longest[i]);
            if (isExcused(from, from + length)) {
                heights[i] = Math.min(heights[i], height(PulseWindow.FELT.toNanos()) - 1);
            }
        }
        if (!Arrays.equals(heights, drawn) || !Arrays.equals(marks, marked)) {
            drawn = heights;
            marked = marks;
            draw();
        }
    }

    private void draw() {
        shortPauses.getElements().clear();
        longPauses.getElements().clear();
        saves.getElements().clear();
        for (int i = 0; i < BARS; i++) {
            if (marked[i]) {
                saves.getElements()
                        .addAll(new MoveTo(i * BAR_WIDTH, 1), new HLineTo((i + 1) * BAR_WIDTH));
            }
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
