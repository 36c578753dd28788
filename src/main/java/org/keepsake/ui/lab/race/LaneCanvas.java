package org.keepsake.ui.lab.race;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.ui.lab.race.RacePalette.Role;
import org.keepsake.ui.words.Messages;

/**
 * The picture of one lane. It is drawn anew only when something in it has changed: without a
 * graphics card, lanes that are finished would otherwise cost more time than all else.
 */
final class LaneCanvas extends Canvas {
    /** The height of a lane, in pixels. */
    static final double LANE = 104;

    private final Messages messages;
    private final LaneSentences sentences;
    private final RacePen pen;
    private @Nullable Content drawn;

    /** What there is to draw. */
    private record Content(Way way, Optional<Lane> lane, TimeAxis axis, double width) {}

    LaneCanvas(Messages messages, RacePalette palette) {
        super(0, LANE);
        this.messages = messages;
        sentences = new LaneSentences(messages);
        pen = new RacePen(getGraphicsContext2D(), palette);
    }

    /** The colours have changed. */
    void invalidate() {
        drawn = null;
    }

    /** Shows a lane; one that has not begun is empty. */
    void show(Way way, Optional<Lane> lane, TimeAxis axis, double width) {
        Content content = new Content(way, lane, axis, width);
        if (content.equals(drawn)) {
            return;
        }
        drawn = content;
        setWidth(width);
        pen.fill(Role.GROUND);
        pen.g().fillRect(0, 0, width, LANE);
        pen.fill(Role.RULE);
        pen.g().fillRect(0, LANE - 1, width, 1);
        axis.seconds()
                .forEach(mark -> {
                    double x = Math.rint(axis.x(TimeUnit.SECONDS.toNanos(mark)));
                    pen.g().fillRect(x, 0, 1, LANE);
                });
        pen.text(messages.get("race.place." + way), 12, 20, Role.TEXT, true);
        pen.text(messages.get("by." + way), 12, 36, Role.MUTED, false);
        List<String> facts = lane.map(sentences::facts).orElseGet(sentences::waiting);
        for (int i = 0; i < facts.size(); i++) {
            pen.text(facts.get(i), 12, 52 + i * 15, Role.MUTED, false);
        }
        lane.ifPresent(new LaneDrawing(messages, pen, axis, width)::draw);
    }
}
