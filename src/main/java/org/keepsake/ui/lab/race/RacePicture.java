package org.keepsake.ui.lab.race;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.save.SavePhase;
import org.keepsake.ui.lab.race.RacePalette.Role;
import org.keepsake.ui.words.Messages;

/**
 * The race as a picture: a lane for each way on one axis of time. The save is a band of its phases;
 * each key a line from the tick where it was pressed down to the tick where it was shown. On a
 * thread that goes on these lines fall straight; where the window stands still, which is red and
 * hatched, they all run into the moment at which it comes back.
 */
final class RacePicture extends Pane {
    /** The height of a lane, in pixels. */
    static final double LANE = 116;

    private static final double LEFT = 176;
    private static final double RIGHT = 20;
    private static final double AXIS = 26;
    private static final double LEGEND = 24;
    private final Messages messages;
    private final LaneSentences sentences;
    private final Canvas canvas = new Canvas();
    private final RacePalette palette = new RacePalette(this);
    private List<Way> ways;
    private List<Lane> lanes = List.of();

    RacePicture(Messages messages, List<Way> ways) {
        this.messages = messages;
        this.ways = ways;
        sentences = new LaneSentences(messages);
        setId("race-picture");
        getChildren().add(canvas);
        limitHeight();
        widthProperty().subscribe(this::draw);
        sceneProperty().subscribe(this::draw);
    }

    private double height() {
        return ways.size() * LANE + AXIS + LEGEND;
    }

    private void limitHeight() {
        setMinHeight(height());
        setPrefHeight(height());
        setMaxHeight(height());
    }

    /** Shows other lanes from now on; one that has not begun is empty. */
    void show(List<Way> ways, List<Lane> lanes) {
        this.ways = List.copyOf(ways);
        this.lanes = List.copyOf(lanes);
        limitHeight();
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
        RacePen pen = new RacePen(g, palette);
        pen.fill(Role.GROUND);
        g.fillRect(0, 0, width, height());
        TimeAxis axis = TimeAxis.of(lanes, LEFT, width - RIGHT);
        marks(pen, axis);
        LaneDrawing drawing = new LaneDrawing(messages, pen, axis, width);
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            g.save();
            g.translate(0, i * LANE);
            pen.stroke(Role.RULE);
            g.strokeLine(0, LANE - 0.5, width, LANE - 0.5);
            Optional<Lane> lane = lanes.stream().filter(l -> l.way() == way).findFirst();
            title(pen, way, lane);
            lane.ifPresent(drawing::draw);
            g.restore();
        }
        legend(pen);
    }

    private void marks(RacePen pen, TimeAxis axis) {
        double bottom = ways.size() * LANE;
        axis.seconds()
                .forEach(mark -> {
                    double x = Math.rint(axis.x(TimeUnit.SECONDS.toNanos(mark))) + 0.5;
                    pen.stroke(Role.RULE);
                    pen.g().strokeLine(x, 0, x, bottom + 4);
                    pen.text(
                            messages.get("race.second", mark),
                            x - 4,
                            bottom + 18,
                            Role.MUTED,
                            false);
                });
    }

    private void title(RacePen pen, Way way, Optional<Lane> lane) {
        pen.text(messages.get("by." + way), 12, 26, Role.TEXT, true);
        List<String> facts = lane.map(sentences::facts).orElseGet(() -> sentences.waiting());
        for (int i = 0; i < facts.size(); i++) {
            pen.text(facts.get(i), 12, 46 + i * 16, Role.MUTED, false);
        }
    }

    private void legend(RacePen pen) {
        double y = ways.size() * LANE + AXIS + 14;
        double x = 12;
        GraphicsContext g = pen.g();
        for (SavePhase phase : SavePhase.values()) {
            pen.phase(phase, x, y - 10, 12, 12);
            String name = messages.get("race.phase." + phase);
            pen.text(name, x + 16, y, Role.MUTED, false);
            x += 16 + RacePen.widthOf(name, false) + 14;
        }
        pen.stroke(Role.KEY);
        g.setLineWidth(2);
        g.strokeLine(x + 4, y - 12, x + 4, y + 2);
        g.setLineWidth(1);
        pen.text(messages.get("race.keys"), x + 12, y, Role.MUTED, false);
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
