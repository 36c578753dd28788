package org.keepsake.ui.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.ui.lab.race.RacePalette.Role;
import org.keepsake.ui.words.Messages;

/**
 * The race as a picture: a lane for each way on one axis of time. The save is a band of its phases;
 * each key a line from the tick where it was pressed down to the tick where it was shown. On a
 * thread that goes on these lines fall straight; where the window stands still, which is red and
 * hatched, they all run into the moment at which it comes back.
 */
final class RacePicture extends Pane {
    private static final double LEFT = 196;
    private static final double RIGHT = 20;
    private static final double AXIS = 26;

    private final Messages messages;
    private final LaneSentences sentences;
    private final RacePalette palette = new RacePalette(this);
    private final List<LaneCanvas> canvases = new ArrayList<>();
    private final Canvas foot = new Canvas();
    private final RaceLegend legend;
    private List<Way> ways;
    private List<Lane> lanes = List.of();
    private Optional<TimeAxis> marked = Optional.empty();

    RacePicture(Messages messages, List<Way> ways) {
        this.messages = messages;
        this.ways = ways;
        sentences = new LaneSentences(messages);
        legend = new RaceLegend(messages);
        setId("race-picture");
        for (int i = 0; i < ways.size(); i++) {
            LaneCanvas canvas = new LaneCanvas(messages, palette);
            canvas.setLayoutY(i * LaneCanvas.LANE);
            canvases.add(canvas);
        }
        getChildren().addAll(canvases);
        getChildren().add(foot);
        limitHeight();
        widthProperty().subscribe(this::limitHeight);
        widthProperty().subscribe(this::draw);
        sceneProperty().subscribe(this::draw);
        palette.whenChanged(() -> {
            canvases.forEach(LaneCanvas::invalidate);
            marked = Optional.empty();
            draw();
        });
    }

    private double lanesHeight() {
        return ways.size() * LaneCanvas.LANE;
    }

    private void limitHeight() {
        double height = lanesHeight() + AXIS + legend.height(getWidth());
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /**
     * Shows other lanes from now on; one that has not begun is empty.
     *
     * @param ways as many as at first, or fewer
     */
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
        TimeAxis axis = TimeAxis.of(lanes, LEFT, width - RIGHT);
        for (int i = 0; i < canvases.size(); i++) {
            LaneCanvas canvas = canvases.get(i);
            canvas.setVisible(i < ways.size());
            if (i < ways.size()) {
                Way way = ways.get(i);
                Optional<Lane> lane = lanes.stream().filter(l -> l.way() == way).findFirst();
                canvas.show(way, lane, axis, width);
            }
        }
        foot.setLayoutY(lanesHeight());
        if (!marked.equals(Optional.of(axis))) {
            marked = Optional.of(axis);
            foot.setWidth(width);
            foot.setHeight(AXIS + legend.height(width));
            RacePen pen = new RacePen(foot.getGraphicsContext2D(), palette);
            pen.fill(Role.GROUND);
            pen.g().fillRect(0, 0, width, foot.getHeight());
            marks(pen, axis);
            legend.draw(pen, AXIS, width);
        }
    }

    private void marks(RacePen pen, TimeAxis axis) {
        axis.seconds()
                .forEach(mark -> {
                    double x = Math.rint(axis.x(TimeUnit.SECONDS.toNanos(mark)));
                    pen.fill(Role.RULE);
                    pen.g().fillRect(x, 0, 1, 4);
                    String words = messages.get("race.second", mark);
                    double room = foot.getWidth() - RacePen.widthOf(words, false);
                    pen.text(words, Math.min(x - 4, room), 18, Role.MUTED, false);
                });
    }

    /** Where the lines of Java of each lane are asked for: below its title. */
    double javaLinkTop(int lane) {
        return (lane + 1) * LaneCanvas.LANE - 30;
    }

    /** All that the picture says, for who does not see it. */
    String words() {
        return String.join(" ", Stream.of(lanes).flatMap(List::stream).map(sentences::of).toList());
    }
}
