package org.keepsake.tour.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.keepsake.lab.trials.GeneratedText;
import org.keepsake.lab.trials.Spread;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.UnexpectedException;
import org.keepsake.tour.stage.Studio;
import org.keepsake.view.TextView;
import org.keepsake.view.caret.Caret;

/**
 * Measures what a key costs the FX thread, by place: handling it, and laying out what it changed in
 * the whole window. Painting is not included, which depends on the screen.
 */
final class ViewBench {
    private static final int MIB = 1 << 20;
    private static final int WARM_UP = 50;
    private static final int KEYS = 100;
    private static final int MATCHES = 10_000;

    private final Studio studio;
    private final MarkdownTable table =
            new MarkdownTable("key", "work on the FX thread, ms", "rows laid out, at most");

    ViewBench(Studio studio) {
        this.studio = studio;
    }

    MarkdownTable run() throws IOException {
        open("small.txt", GeneratedText.of(MIB).toString());
        typed("1 MiB, in the middle", length -> length / 2);
        add("Page Down through it", KeyCode.PAGE_DOWN, "");
        close();
        Path big = studio.file("big.txt");
        DocumentBench.write(GeneratedText.of(256L * MIB), big);
        studio.open(big);
        typed("256 MiB, at the start", length -> 0);
        typed("in the middle", length -> length / 2);
        typed("at the end", length -> length);
        close();
        open("line.txt", "a few words ".repeat(4 * MIB / 12));
        studio.actor().press(KeyCode.Z, List.of(KeyCode.ALT));
        typed("a line of 4 MiB, in the middle", length -> length / 2);
        studio.actor().press(KeyCode.Z, List.of(KeyCode.ALT));
        typed("the same, wrapped", length -> length / 2);
        add("Page Down through it", KeyCode.PAGE_DOWN, "");
        close();
        matches();
        return table;
    }

    private void matches() throws IOException {
        open("matches.txt", "a needle in a line\n".repeat(MATCHES));
        studio.actor().shortcut(KeyCode.F);
        studio.actor().type("needle");
        Actor.awaitSeen("matches are marked", () -> !text().lookupAll(".match").isEmpty());
        Actor.act(() -> text().requestFocus());
        typed("with 10,000 matches marked", length -> length / 2);
        studio.actor().press(KeyCode.ESCAPE);
        close();
    }

    private void open(String name, String text) throws IOException {
        Path file = studio.file(name);
        Files.writeString(file, text);
        studio.open(file);
    }

    private void close() {
        studio.pressSave();
        studio.awaitSaved();
        studio.actor().shortcut(KeyCode.W);
    }

    private void typed(String where, LongUnaryOperator place) {
        Actor.act(() -> text().go(Caret.at(place.applyAsLong(text().text().byteLength()))));
        add(where, KeyCode.UNDEFINED, "x");
    }

    private void add(String name, KeyCode key, String typed) {
        List<Double> millis = new ArrayList<>();
        long most = 0;
        for (int i = 0; i < WARM_UP + KEYS; i++) {
            Cost cost = Actor.see(() -> cost(key, typed));
            if (i >= WARM_UP) {
                millis.add(cost.millis);
                most = Math.max(most, cost.rows);
            }
        }
        Spread spread = Spread.of(millis.stream().mapToDouble(Double::doubleValue));
        table.row(name, MarkdownTable.spread(spread), Long.toString(most));
    }

    private record Cost(double millis, long rows) {}

    private Cost cost(KeyCode key, String typed) {
        TextView text = text();
        Parent root = text.getScene().getRoot();
        root.layout();
        long rows = text.rowsLaidOut();
        long start = System.nanoTime();
        boolean types = !typed.isEmpty();
        Event.fireEvent(
                text,
                new KeyEvent(
                        types ? KeyEvent.KEY_TYPED : KeyEvent.KEY_PRESSED,
                        types ? typed : KeyEvent.CHAR_UNDEFINED,
                        typed,
                        key,
                        false,
                        false,
                        false,
                        false));
        root.applyCss();
        root.layout();
        double millis = (System.nanoTime() - start) / 1e6;
        return new Cost(millis, text.rowsLaidOut() - rows);
    }

    private TextView text() {
        return studio.view()
                .find("#text")
                .map(TextView.class::cast)
                .orElseThrow(() -> new UnexpectedException("there is no text"));
    }
}
