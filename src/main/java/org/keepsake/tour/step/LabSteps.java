package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.keepsake.lab.Way;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.stage.Report;
import org.keepsake.tour.stage.Studio;

/** The lab: the three ways to save, side by side, on the document in front. */
final class LabSteps {
    /** The columns of the exported table that are checked, counted from 0. */
    private static final int DURABLE = 3;

    private static final int LONGEST_PAUSE = 5;
    private static final int KEYS_PRESSED = 7;
    private static final int KEYS_HANDLED = 8;

    private final Studio studio;

    LabSteps(Studio studio) {
        this.studio = studio;
    }

    List<Step> steps() {
        return List.of(new Step("tour.compare", this::compare));
    }

    private void compare() throws IOException {
        Actor actor = studio.actor();
        studio.openMenu("menu.help");
        studio.goDownTo("command.race");
        actor.press(KeyCode.ENTER);
        Actor.awaitSeen("the race is open", () -> studio.view().find("#race-start").isPresent());
        // It starts by itself.
        // One after the other, because each takes a while.
        List<Way> ways = List.of(Way.values());
        for (Way way : ways) {
            String state = Studio.words("race.running." + way, ways.indexOf(way) + 1, ways.size());
            Actor.awaitSeen(
                    state,
                    () -> studio.view().text("#race-state").filter(state::equals).isPresent());
        }
        Actor.awaitSeen("it is over", this::isOver);
        studio.report().note(Studio.look(this::verdict));
        studio.screenshots().takeFront("comparison");
        actor.read(Studio.look(this::verdict));
        actor.click(Studio.look(() -> studio.view().find("#race-numbers").orElseThrow()));
        Actor.awaitSeen("the numbers are in sight", this::numbersAreInSight);
        actor.look();

        Path table = studio.file("comparison.csv");
        studio.prompts().choose(table);
        studio.clickButton("trials.csv");
        Actor.await("the table is stored", () -> rows(table).size() > Way.values().length);
        for (Way way : Way.values()) {
            tell(way, rows(table));
        }
        Report report = studio.report();
        report.check(
                "while the UI thread saved, no key was handled",
                sum(Way.UI_THREAD, KEYS_HANDLED, rows(table)) == 0);
        report.check(
                "while a background thread saved, keys were handled",
                sum(Way.BACKGROUND_THREAD, KEYS_HANDLED, rows(table)) > 0);
        actor.press(KeyCode.ESCAPE);
        Actor.awaitSeen("the comparison is closed", () -> Window.getWindows().size() == 1);
        Files.delete(table);
        studio.checkNothingLeft(studio.folder().path());
    }

    private boolean numbersAreInSight() {
        return studio.view().find("#trials-csv").filter(LabSteps::isInSight).isPresent();
    }

    /** Whether all of it is; what has just become visible has no place before it is laid out. */
    private static boolean isInSight(Node node) {
        Parent root = node.getScene().getRoot();
        root.applyCss();
        root.layout();
        return root.getLayoutBounds().contains(node.localToScene(node.getLayoutBounds()));
    }

    private boolean isOver() {
        return !verdict().isEmpty();
    }

    private String verdict() {
        return studio.view().text("#race-verdict").orElse("");
    }

    private void tell(Way way, List<String[]> rows) {
        Report report = studio.report();
        String name = Studio.words("by." + way);
        report.figure(name + ": time to durable, median", median(way, DURABLE, rows));
        report.figure(
                name + ": longest pause of the window, median", median(way, LONGEST_PAUSE, rows));
        report.figure(
                name + ": keys handled before the end",
                "%.0f of %.0f"
                        .formatted(sum(way, KEYS_HANDLED, rows), sum(way, KEYS_PRESSED, rows)));
    }

    private static Duration median(Way way, int column, List<String[]> rows) {
        double[] sorted = values(way, column, rows).stream().mapToDouble(d -> d).sorted().toArray();
        return Duration.ofNanos((long) (sorted[sorted.length / 2] * 1e6));
    }

    private static double sum(Way way, int column, List<String[]> rows) {
        return values(way, column, rows).stream().mapToDouble(d -> d).sum();
    }

    private static List<Double> values(Way way, int column, List<String[]> rows) {
        return rows.stream()
                .filter(row -> row[0].equals(way.toString()))
                .map(row -> Double.valueOf(row[column]))
                .toList();
    }

    private static List<String[]> rows(Path table) {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.split(",", -1)).toList();
        } catch (IOException _) {
            // It does not exist yet.
            return List.of();
        }
    }
}
