package org.keepsake.ui.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keepsake.save.SavePhase;
import org.keepsake.ui.lab.race.RacePalette.Role;
import org.keepsake.ui.words.Messages;

/** What the signs of the picture mean, in as many rows as the width asks for. */
final class RaceLegend {
    private static final double ROW = 20;
    private static final double LEFT = 12;
    private static final double SIGN = 16;
    private static final double BETWEEN = 14;

    private final List<Entry> entries;

    /** Draws a sign of 12 by 12 pixels, from its top left corner. */
    @FunctionalInterface
    private interface Sign {
        void draw(RacePen pen, double x, double y);
    }

    private record Entry(String words, Sign sign) {
        double width() {
            return SIGN + RacePen.widthOf(words, false) + BETWEEN;
        }
    }

    RaceLegend(Messages messages) {
        Stream<Entry> phases =
                Stream.of(SavePhase.values())
                        .map(phase ->
                                new Entry(
                                        messages.get("race.phase." + phase),
                                        (pen, x, y) -> pen.phase(phase, x, y, 12, 12)));
        Stream<Entry> others =
                Stream.of(
                        new Entry(
                                messages.get("race.no.answer"),
                                (pen, x, y) -> pen.frozen(x + 0.5, y + 0.5, 11, 11)),
                        new Entry(messages.get("race.keys"), RaceLegend::key));
        entries = Stream.concat(phases, others).toList();
    }

    private static void key(RacePen pen, double x, double y) {
        pen.fill(Role.KEY);
        pen.g().fillRect(x + 5, y, 2, 12);
    }

    /** The height in a picture of this width. */
    double height(double width) {
        return rows(width).size() * ROW + 4;
    }

    /** Draws it, from {@code top} on. */
    void draw(RacePen pen, double top, double width) {
        double y = top;
        for (List<Entry> row : rows(width)) {
            double x = LEFT;
            for (Entry entry : row) {
                entry.sign().draw(pen, x, y + 4);
                pen.text(entry.words(), x + SIGN, y + 14, Role.MUTED, false);
                x += entry.width();
            }
            y += ROW;
        }
    }

    private List<List<Entry>> rows(double width) {
        List<List<Entry>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        double x = LEFT;
        for (Entry entry : entries) {
            if (x + entry.width() - BETWEEN > width && !rows.getLast().isEmpty()) {
                rows.add(new ArrayList<>());
                x = LEFT;
            }
            rows.getLast().add(entry);
            x += entry.width();
        }
        return rows;
    }
}
