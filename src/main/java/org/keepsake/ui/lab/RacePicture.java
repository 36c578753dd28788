package org.keepsake.ui.lab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.save.SavePhase;
import org.keepsake.ui.lab.RacePalette.Role;
import org.keepsake.ui.words.Messages;

/**
 * The race as a picture: a lane for each way on one axis of time. The save is a band of its phases;
 * each key a line from the tick where it was pressed down to the tick where it was shown. On a
 * thread that goes on these lines fall straight; where the window stands still, which is red and
 * hatched, they all run into the moment at which it comes back. FX thread.
 */
final class RacePicture extends Pane {
    /** The height of a lane, in pixels. */
    static final double LANE = 116;

    private static final double LEFT = 176;
    private static final double RIGHT = 20;
    private static final double AXIS = 26;
    private static final double LEGEND = 24;
    private static final double BAND_TOP = 10;
    private static final double BAND = 24;
    private static final double PRESSED = 46;
    private static final double SHOWN = 82;
    private static final double COUNT = 92;
    private static final double COUNT_HEIGHT = 12;
    private static final double HATCH = 7;
    private static final double FONT = 12;
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LEAST = TimeUnit.SECONDS.toNanos(1);
    private static final long[] STEPS = {1, 2, 5, 10, 30, 60, 300, 600};
    private static final int MOST_MARKS = 10;

    private final Messages messages;
    private final LaneSentences sentences;
    private final Canvas canvas = new Canvas();
    private final RacePalette palette = new RacePalette(this);
    private List<Way> ways;
    private List<Lane> lanes = List.of();
    private double scale;
    private long begin;

    RacePicture(Messages messages, List<Way> ways) {
        this.messages = messages;
        this.ways = ways;
        sentences = new LaneSentences(messages);
        setId("race-picture");
        getChildren().add(canvas);
        setMinHeight(height());
        setPrefHeight(height());
        setMaxHeight(height());
        widthProperty().subscribe(this::draw);
        sceneProperty().subscribe(this::draw);
    }

    private double height() {
        return ways.size() * LANE + AXIS + LEGEND;
    }

    /** Shows other lanes from now on; one that has not begun is empty. */
    void show(List<Way> ways, List<Lane> lanes) {
        this.ways = List.copyOf(ways);
        this.lanes = List.copyOf(lanes);
        draw();
    }

    /** What is drawn. */
    List<Lane> lanes() {
        return lanes;
    }

    private void draw() {
        double width = getWidth();
        if (width <= LEFT + RIGHT || getScene() == null) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(palette.of(Role.GROUND));
        g.fillRect(0, 0, width, height());
        long first =
                lanes.stream()
                        .flatMap(lane -> lane.keys().stream())
                        .mapToLong(Lane.Key::pressed)
                        .min()
                        .orElse(0);
        begin = Math.min(0, first);
        long last = lanes.stream().mapToLong(Lane::now).max().orElse(0);
        double span = (double) (Math.max(last, LEAST) - begin);
        scale = (width - LEFT - RIGHT) / span;
        axis(g, (span + (double) begin) / SECOND);
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            g.save();
            g.translate(0, i * LANE);
            frame(g, width);
            Optional<Lane> lane = lanes.stream().filter(l -> l.way() == way).findFirst();
            title(g, way, lane);
            lane.ifPresent(known -> lane(g, known));
            g.restore();
        }
        legend(g);
    }

    private double x(long nanos) {
        return LEFT + (double) (nanos - begin) * scale;
    }

    private void frame(GraphicsContext g, double width) {
        g.setStroke(palette.of(Role.RULE));
        g.strokeLine(0, LANE - 0.5, width, LANE - 0.5);
    }

    private void axis(GraphicsContext g, double seconds) {
        double bottom = ways.size() * LANE;
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && seconds / (double) STEPS[i] <= MOST_MARKS; i--) {
            step = STEPS[i];
        }
        for (long mark = 0; mark <= seconds; mark += step) {
            double x = Math.rint(x(TimeUnit.SECONDS.toNanos(mark))) + 0.5;
            g.setStroke(palette.of(Role.RULE));
            g.strokeLine(x, 0, x, bottom + 4);
            text(g, messages.get("race.second", mark), x - 4, bottom + 18, Role.MUTED, false);
        }
    }

    private void title(GraphicsContext g, Way way, Optional<Lane> lane) {
        text(g, messages.get("by." + way), 12, 26, Role.TEXT, true);
        List<String> facts = lane.map(sentences::facts).orElseGet(() -> sentences.waiting());
        for (int i = 0; i < facts.size(); i++) {
            text(g, facts.get(i), 12, 46 + i * 16, Role.MUTED, false);
        }
    }

    private void lane(GraphicsContext g, Lane lane) {
        lane.frozen().forEach(frozen -> frozen(g, frozen));
        band(g, lane);
        for (Lane.Key key : lane.keys()) {
            key(g, key, lane.now());
        }
        lane.frozen().forEach(frozen -> frozenWords(g, frozen));
        lane.count().ifPresent(count -> count(g, lane, count));
    }

    private void band(GraphicsContext g, Lane lane) {
        List<Lane.Stage> stages = lane.stages();
        for (int i = 0; i < stages.size(); i++) {
            Lane.Stage stage = stages.get(i);
            double from = x(stage.from());
            double to = x(i + 1 < stages.size() ? stages.get(i + 1).from() : lane.until());
            double width = Math.max(1.5, to - from);
            g.setFill(palette.of(Role.valueOf(stage.phase().name())));
            g.fillRect(from, BAND_TOP, width, BAND);
            String name = messages.get("race.phase." + stage.phase());
            if (widthOf(name, false) + 8 < width) {
                text(g, name, from + 5, BAND_TOP + 16, Role.ON_BAND, false);
            }
        }
        if (lane.isOver() && !stages.isEmpty()) {
            double x = x(lane.until());
            g.setStroke(palette.of(Role.TEXT));
            g.setLineWidth(2);
            g.strokeLine(x, BAND_TOP - 4, x, BAND_TOP + BAND + 4);
            g.setLineWidth(1);
            String ending = messages.get("race.ending." + lane.ending());
            double room = canvas.getWidth() - x;
            double width = widthOf(ending, true);
            double left = room > width + 12 ? x + 6 : x - width - 8;
            Role role = room > width + 12 ? Role.TEXT : Role.ON_BAND;
            text(g, ending, left, BAND_TOP + 16, role, true);
        }
    }

    /** Red and hatched: whoever does not see the one sees the other. */
    private void frozen(GraphicsContext g, Lane.Frozen frozen) {
        double from = x(frozen.from());
        double width = Math.max(2, x(frozen.to()) - from);
        double top = BAND_TOP + BAND;
        double height = SHOWN + 4 - top;
        Color red = palette.of(Role.FROZEN);
        g.setFill(red.deriveColor(0, 1, 1, 0.16));
        g.fillRect(from, top, width, height);
        g.setStroke(red.deriveColor(0, 1, 1, 0.45));
        // Cut off by hand: a clip costs a canvas more than all else that is drawn.
        for (double x = from - height; x < from + width; x += HATCH) {
            double left = Math.max(0, from - x);
            double right = Math.min(height, from + width - x);
            g.strokeLine(x + left, top + height - left, x + right, top + height - right);
        }
        g.setStroke(red);
        g.strokeRect(from, top, width, height);
    }

    private void frozenWords(GraphicsContext g, Lane.Frozen frozen) {
        double from = x(frozen.from());
        double width = x(frozen.to()) - from;
        double top = BAND_TOP + BAND;
        String words = messages.get("race.frozen");
        double wide = widthOf(words, true);
        if (wide + 16 < width) {
            double left = from + (width - wide) / 2;
            g.setFill(palette.of(Role.GROUND));
            g.fillRect(left - 6, top + 15, wide + 12, 20);
            text(g, words, left, top + 29, Role.FROZEN, true);
        }
    }

    private void key(GraphicsContext g, Lane.Key key, long now) {
        double from = x(key.pressed());
        double to = x(key.shown().orElse(now));
        g.setStroke(palette.of(Role.KEY));
        g.setGlobalAlpha(0.6);
        g.strokeLine(from, PRESSED, to, SHOWN);
        g.setGlobalAlpha(1);
        g.setLineWidth(2);
        g.strokeLine(from, PRESSED - 5, from, PRESSED);
        if (key.shown().isPresent()) {
            g.strokeLine(to, SHOWN, to, SHOWN + 5);
        }
        g.setLineWidth(1);
    }

    private void count(GraphicsContext g, Lane lane, Lane.Count count) {
        double from = x(count.from());
        double to = x(count.to().orElse(lane.now()));
        g.setFill(palette.of(Role.COUNT));
        g.fillRect(from, COUNT, Math.max(2, to - from), COUNT_HEIGHT);
        String words =
                messages.get(
                        count.to().isPresent() ? "race.counted" : "race.counting", count.words());
        double left = to + 6;
        if (lane.waitAtTheEnd().isPresent()) {
            double end = x(lane.until());
            g.setStroke(palette.of(Role.WAIT));
            g.setLineDashes(4, 4);
            g.strokeLine(to, COUNT + COUNT_HEIGHT / 2, end, COUNT + COUNT_HEIGHT / 2);
            g.setLineDashes();
            g.strokeLine(end, COUNT, end, COUNT + COUNT_HEIGHT);
            words =
                    messages.get(
                            "race.join",
                            words,
                            messages.duration(lane.waitAtTheEnd().orElseThrow()));
        }
        double width = widthOf(words, false);
        left = Math.max(LEFT, Math.min(left, canvas.getWidth() - width - 4));
        g.setFill(palette.of(Role.GROUND));
        g.fillRect(left - 3, COUNT - 2, width + 6, COUNT_HEIGHT + 4);
        text(g, words, left, COUNT + 10, Role.TEXT, false);
    }

    private void legend(GraphicsContext g) {
        double y = ways.size() * LANE + AXIS + 14;
        double x = 12;
        for (SavePhase phase : SavePhase.values()) {
            g.setFill(palette.of(Role.valueOf(phase.name())));
            g.fillRect(x, y - 10, 12, 12);
            String name = messages.get("race.phase." + phase);
            text(g, name, x + 16, y, Role.MUTED, false);
            x += 16 + widthOf(name, false) + 14;
        }
        g.setStroke(palette.of(Role.KEY));
        g.setLineWidth(2);
        g.strokeLine(x + 4, y - 12, x + 4, y + 2);
        g.setLineWidth(1);
        text(g, messages.get("race.keys"), x + 12, y, Role.MUTED, false);
    }

    private void text(
            GraphicsContext g, String words, double x, double y, Role role, boolean bold) {
        g.setFill(palette.of(role));
        g.setFont(font(bold));
        g.fillText(words, x, y);
    }

    private static Font font(boolean bold) {
        return Font.font(null, bold ? FontWeight.BOLD : FontWeight.NORMAL, FONT);
    }

    private static double widthOf(String words, boolean bold) {
        Text text = new Text(words);
        text.setFont(font(bold));
        return text.getLayoutBounds().getWidth();
    }

    /** Where the lines of Java of each lane are asked for: below its title. */
    double javaLinkTop(int lane) {
        return lane * LANE + LANE - 30;
    }

    /** All that the picture says, for who does not see it. */
    String words() {
        return String.join(" ", Stream.of(lanes).flatMap(List::stream).map(sentences::of).toList());
    }
}
