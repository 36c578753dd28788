package org.keepsake.ui.lab.race;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.save.SavePhase;
import org.keepsake.ui.lab.race.RacePalette.Role;
import org.keepsake.ui.words.Messages;

/**
 * Draws what happened in a lane: the band of the save, the keys, the time in which the window stood
 * still, and the other work.
 */
final class LaneDrawing {
    private static final double BAND_TOP = 8;
    private static final double BAND = 24;
    private static final double PRESSED = 42;
    private static final double SHOWN = 74;
    private static final double COUNT = 85;
    private static final double COUNT_HEIGHT = 12;

    /** How the save ended, and where that is written. */
    private record Ending(String words, double left, Role role) {}

    private final Messages messages;
    private final RacePen pen;
    private final TimeAxis axis;
    private final double edge;
    private final GraphicsContext g;

    /**
     * A drawing from the top left corner of the pen's ground.
     *
     * @param edge where the ground ends, at the right
     */
    LaneDrawing(Messages messages, RacePen pen, TimeAxis axis, double edge) {
        this.messages = messages;
        this.pen = pen;
        this.axis = axis;
        this.edge = edge;
        g = pen.g();
    }

    void draw(Lane lane) {
        // A pause that began after the save is not one of its own.
        List<Lane.Frozen> frozen =
                lane.frozen().stream().filter(pause -> pause.from() < lane.until()).toList();
        frozen.forEach(this::frozen);
        band(lane);
        keys(lane);
        frozen.forEach(this::frozenWords);
        lane.count().ifPresent(count -> count(lane, count));
        lane.quit().ifPresent(quit -> quit(lane, quit));
    }

    /** The moment of quitting, and from there the wait for the save. */
    private void quit(Lane lane, long when) {
        double from = axis.x(when);
        double to = axis.x(lane.until());
        double middle = COUNT + COUNT_HEIGHT / 2;
        pen.stroke(Role.TEXT);
        g.setLineWidth(2);
        g.strokeLine(from, BAND_TOP - 4, from, COUNT + COUNT_HEIGHT);
        g.setLineDashes(4, 4);
        g.strokeLine(from, middle, to, middle);
        g.setLineDashes();
        g.setLineWidth(1);
        String words = messages.get("race.quit");
        double width = RacePen.widthOf(words, true);
        double left = Math.max(axis.left(), Math.min(from + 6, edge - width - 4));
        pen.fill(Role.GROUND);
        g.fillRect(left - 2, COUNT - 2, width + 4, COUNT_HEIGHT + 4);
        pen.text(words, left, COUNT + 10, Role.TEXT, true);
    }

    private void band(Lane lane) {
        List<Lane.Stage> stages = lane.stages();
        Optional<Ending> ending =
                lane.isOver() && !stages.isEmpty() ? Optional.of(ending(lane)) : Optional.empty();
        for (int i = 0; i < stages.size(); i++) {
            Lane.Stage stage = stages.get(i);
            double from = axis.x(stage.from());
            double to = axis.x(i + 1 < stages.size() ? stages.get(i + 1).from() : lane.until());
            double width = Math.max(1.5, to - from);
            pen.phase(stage.phase(), from, BAND_TOP, width, BAND);
            // A process is started before there is anybody who could check.
            boolean starting =
                    lane.way() == Way.CHILD_PROCESS && stage.phase() == SavePhase.CHECKING;
            String name =
                    messages.get(starting ? "race.start.check" : "race.phase." + stage.phase());
            double room = Math.min(to, ending.map(Ending::left).orElse(edge)) - from;
            if (RacePen.widthOf(name, false) + 8 < room) {
                pen.text(name, from + 5, BAND_TOP + 16, Role.ON_BAND, false);
            }
        }
        ending.ifPresent(how -> {
            double x = axis.x(lane.until());
            pen.stroke(Role.TEXT);
            g.setLineWidth(2);
            g.strokeLine(x, BAND_TOP - 4, x, BAND_TOP + BAND + 4);
            g.setLineWidth(1);
            pen.text(how.words(), how.left(), BAND_TOP + 16, how.role(), true);
        });
    }

    /** Behind the band, or on its end where there is no room behind it. */
    private Ending ending(Lane lane) {
        String words = messages.get("race.ending." + lane.ending());
        double x = axis.x(lane.until());
        double width = RacePen.widthOf(words, true);
        return edge - x > width + 12
                ? new Ending(words, x + 6, Role.TEXT)
                : new Ending(words, x - width - 8, Role.ON_BAND);
    }

    private void frozen(Lane.Frozen frozen) {
        double from = axis.x(frozen.from());
        double width = Math.max(2, axis.x(frozen.to()) - from);
        double top = BAND_TOP + BAND;
        double height = SHOWN + 4 - top;
        pen.frozen(from, top, width, height);
    }

    private void frozenWords(Lane.Frozen frozen) {
        double from = axis.x(frozen.from());
        double width = axis.x(frozen.to()) - from;
        double top = BAND_TOP + BAND;
        String words = messages.get("race.frozen");
        double wide = RacePen.widthOf(words, true);
        if (wide + 16 < width) {
            double left = from + (width - wide) / 2;
            pen.fill(Role.GROUND);
            g.fillRect(left - 6, top + 15, wide + 12, 20);
            pen.text(words, left, top + 29, Role.FROZEN, true);
        }
    }

    /** One path for all lines: a stroke for each of them costs many times as much. */
    private void keys(Lane lane) {
        pen.stroke(Role.KEY);
        pen.fill(Role.KEY);
        g.beginPath();
        for (Lane.Key key : lane.keys()) {
            double from = axis.x(key.pressed());
            double to = axis.x(key.shown().orElse(lane.now()));
            g.moveTo(from, PRESSED);
            g.lineTo(to, SHOWN);
            g.fillRect(from - 1, PRESSED - 5, 2, 5);
            if (key.shown().isPresent()) {
                g.fillRect(to - 1, SHOWN, 2, 5);
            }
        }
        g.setGlobalAlpha(0.6);
        g.stroke();
        g.setGlobalAlpha(1);
    }

    private void count(Lane lane, Lane.Count count) {
        double from = axis.x(count.from());
        double to = axis.x(count.to().orElse(lane.now()));
        pen.fill(Role.COUNT);
        g.fillRect(from, COUNT, Math.max(2, to - from), COUNT_HEIGHT);
        if (lane.quit().isPresent()) {
            // The words of quitting take the place of its own.
            return;
        }
        String counted = lane.countedAfterwards() ? "race.counted.later" : "race.counted";
        String words =
                messages.get(count.to().isPresent() ? counted : "race.counting", count.words());
        Optional<Duration> wait = lane.waitAtTheEnd();
        wait.ifPresent(_ -> waitAfter(to, axis.x(lane.until())));
        // What there is no room for in a narrow window is left out rather than cut.
        Stream<String> wordings =
                Stream.concat(
                        // While it is being saved, nobody knows how long it will take.
                        wait
                                .filter(_ -> lane.isOver())
                                .map(w -> messages.get("race.join", words, messages.duration(w)))
                                .stream(),
                        Stream.of(words));
        wordings.filter(wording -> left(wording, from, to).isPresent())
                .findFirst()
                .ifPresentOrElse(
                        wording -> countWords(wording, left(wording, from, to).getAsDouble()),
                        () -> countWords(words, edge - RacePen.widthOf(words, false) - 4));
    }

    private void waitAfter(double from, double to) {
        pen.stroke(Role.WAIT);
        g.setLineDashes(4, 4);
        g.strokeLine(from, COUNT + COUNT_HEIGHT / 2, to, COUNT + COUNT_HEIGHT / 2);
        g.setLineDashes();
        g.strokeLine(to, COUNT, to, COUNT + COUNT_HEIGHT);
    }

    /** Where words find room behind a bar, or else before it. */
    private OptionalDouble left(String words, double from, double to) {
        double width = RacePen.widthOf(words, false);
        return DoubleStream.of(to + 6, from - width - 6)
                .filter(left -> left >= axis.left() && left + width + 4 <= edge)
                .findFirst();
    }

    private void countWords(String words, double at) {
        double left = Math.max(axis.left(), at);
        pen.fill(Role.GROUND);
        g.fillRect(left - 3, COUNT - 2, RacePen.widthOf(words, false) + 6, COUNT_HEIGHT + 4);
        pen.text(words, left, COUNT + 10, Role.TEXT, false);
    }
}
