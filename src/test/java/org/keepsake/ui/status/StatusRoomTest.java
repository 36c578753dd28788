package org.keepsake.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.save.SavePhase;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.words.Messages;

/** Whatever is said of a save can be read as a whole: all else in the bar gives way, and stays. */
@ParameterizedClass
@ValueSource(strings = {"en", "de"})
class StatusRoomTest extends WindowFixture {
    private static final List<String> SLOTS =
            List.of(
                    "#figures",
                    "#pulse",
                    "#zoom",
                    "#read-only",
                    "#position",
                    "#language",
                    "#encoding",
                    "#line-ending");

    @Parameter private String tag = "";

    @Override
    protected Locale language() {
        return Locale.forLanguageTag(tag);
    }

    /** A document of three million characters, zoomed, so that every slot but one is there. */
    private void openAt(double width) throws IOException {
        Path notes = file("notes.txt", "a line of the text\n".repeat(150_000));
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(500);
        });
        open(notes);
        Fx.await("the size", () -> stage.getScene().getWidth() <= width);
        robots.shortcut(KeyCode.PLUS);
        Fx.await("the figures", () -> !((Labeled) view.node("#figures")).getText().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "600, notes.txt",
        "600, a-rather-long-name-of-a-file-2026-11-27.txt",
        "900, notes.txt",
        "1120, notes.txt",
        "1120, a-rather-long-name-of-a-file-2026-11-27.txt"
    })
    void howASaveEndedIsReadAsAWhole(int width, String name) throws IOException {
        openAt(width);
        Fx.run(this::layOut);
        Map<String, Bounds> before = Fx.supply(this::shownSlots);
        double height = Fx.supply(() -> view.statusBar().getLayoutBounds().getHeight());

        for (String sentence : ends(name)) {
            Fx.run(() -> {
                view.statusSentence().setText(sentence);
                layOut();
                assertThat(view.statusSentence().isTextTruncated()).as(sentence).isFalse();
                assertNothingOverlaps(sentence);
                assertThat(before).as(sentence).containsAllEntriesOf(shownSlots());
                assertThat(view.statusBar().getLayoutBounds().getHeight()).isEqualTo(height);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "600, notes.txt",
        "600, a-rather-long-name-of-a-file-2026-11-27.txt",
        "900, a-rather-long-name-of-a-file-2026-11-27.txt",
        "1120, a-rather-long-name-of-a-file-2026-11-27.txt"
    })
    void whatASaveIsDoingIsReadAsAWholeBesideItsProgress(int width, String name)
            throws IOException {
        openAt(width);
        robots.type("x");
        Gate gate = files.holdAfter(3, "write");
        robots.save();
        gate.awaitArrivals(1);
        Fx.await("the progress", view::showsProgress);

        for (String phase : List.of("CHECKING", "WRITING", "FLUSHING", "VERIFYING", "COMMITTING")) {
            Messages words = new Messages(language());
            String sentence =
                    words.get(
                            "phase." + phase,
                            Messages.shortened(name),
                            words.bytes(1_934_567_890),
                            words.bytes(1_999_567_890));
            Fx.run(() -> {
                view.statusSentence().setText(sentence);
                layOut();
                assertThat(view.statusSentence().isTextTruncated()).as(sentence).isFalse();
                assertThat(((Labeled) view.node("#cancel")).isTextTruncated()).isFalse();
                assertNothingOverlaps(sentence);
            });
        }
        gate.open();
    }

    /** In a narrow window, where they had to go below the sentence. */
    @Test
    void progressAndCancelStayWhereTheyAreUntilTheyGo() throws IOException {
        openAt(600);
        robots.type("x");
        Gate gate = files.holdAfter(3, "write");
        robots.save();
        gate.awaitArrivals(1);
        Fx.await("the progress", view::showsProgress);

        Fx.run(() -> {
            view.statusSentence().setText("long ".repeat(18));
            layOut();
            Bounds below = inScene(view.node("#cancel"));
            view.statusSentence().setText("short");
            layOut();
            assertThat(inScene(view.node("#cancel"))).isEqualTo(below);
            assertThat(below.getMinY()).isGreaterThan(inScene(view.statusSentence()).getMaxY());
        });
        gate.open();
    }

    /** Nor does what comes beside it, such as a note, move Cancel away from under the pointer. */
    @ParameterizedTest
    @ValueSource(ints = {600, 740, 900, 1000, 1060, 1120, 1180, 1240})
    void cancelStaysWhereItIsWhateverASaveIsDoing(int width) throws IOException {
        openAt(width);
        robots.type("x");
        Gate gate = files.holdAfter(3, "write");
        robots.save();
        gate.awaitArrivals(1);
        Fx.await("the progress", view::showsProgress);

        Messages words = new Messages(language());
        List<Bounds> places = new ArrayList<>();
        for (SavePhase phase : SavePhase.values()) {
            String sentence =
                    words.get(
                            "phase." + phase,
                            "notes.txt",
                            words.bytes(2_500_000),
                            words.bytes(2_700_000));
            Fx.run(() -> {
                view.statusSentence().setText(sentence);
                layOut();
                places.add(inScene(view.node("#cancel")));
            });
        }
        assertThat(places).containsOnly(places.getFirst());
        gate.open();
    }

    /** At once, and once more for what the first layout has changed. */
    private void layOut() {
        Parent root = view.statusBar().getScene().getRoot();
        root.applyCss();
        root.layout();
        root.layout();
    }

    private Map<String, Bounds> shownSlots() {
        Map<String, Bounds> shown = new TreeMap<>();
        for (String id : SLOTS) {
            Node item = view.node(id);
            if (item.isVisible() && item.getParent().isVisible()) {
                shown.put(id, inScene(item));
            }
        }
        return shown;
    }

    private void assertNothingOverlaps(String sentence) {
        List<Bounds> shown = new ArrayList<>(shownSlots().values());
        if (view.showsProgress()) {
            shown.add(inScene(view.progressBar()));
            shown.add(inScene(view.node("#cancel")));
        }
        Bounds words = inScene(view.statusSentence());
        assertThat(shown)
                .as(sentence)
                .noneMatch(other -> other.intersects(words))
                .allMatch(inScene(view.statusBar())::contains);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** What can be said of a save that is over. */
    private List<String> ends(String name) {
        Messages words = new Messages(language());
        List<String> all = new ArrayList<>();
        String shown = Messages.shortened(name);
        String time = words.duration(Duration.ofMillis(12_345));
        for (String kind : List.of("status.saved", "status.saved.inplace", "status.unconfirmed")) {
            String saved = words.get(kind, shown, words.bytes(1_234_567_890), time);
            all.add(saved);
            all.add(words.get("status.pause", saved, time));
        }
        all.add(words.get("status.failed"));
        all.add(words.get("status.failed.reason", words.get("fault.DEVICE_ERROR")));
        all.add(words.get("status.cancelled"));
        all.add(words.get("status.new", shown));
        all.add(words.get("status.reloaded", shown, words.time(Instant.EPOCH)));
        return all;
    }
}
