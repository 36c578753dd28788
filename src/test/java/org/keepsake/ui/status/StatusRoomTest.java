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
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.keepsake.background.PauseMeter;
import org.keepsake.background.SaveProgress;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SaveReceipt;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Route;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.editor.SaveState;
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
        "700, a-rather-long-name-of-a-file-2026-11-27.txt",
        "900, notes.txt",
        "1120, notes.txt",
        "1120, a-rather-long-name-of-a-file-2026-11-27.txt"
    })
    void howASaveEndedIsReadAsAWhole(int width, String name) throws IOException {
        openAt(width);
        Fx.run(this::layOut);
        Map<String, Bounds> before = Fx.supply(this::shownSlots);
        double height = Fx.supply(() -> view.statusBar().getLayoutBounds().getHeight());

        for (Sentence sentence : ends(name)) {
            Fx.run(() -> {
                say(sentence);
                assertThat(view.statusSentence().isTextTruncated())
                        .as(sentence.toString())
                        .isFalse();
                assertNothingOverlaps(sentence);
                assertThat(before).as(sentence.toString()).containsAllEntriesOf(shownSlots());
                assertThat(view.statusBar().getLayoutBounds().getHeight()).isEqualTo(height);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "600, notes.txt",
        "600, a-rather-long-name-of-a-file-2026-11-27.txt",
        "700, a-rather-long-name-of-a-file-2026-11-27.txt",
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

        for (SavePhase phase : SavePhase.values()) {
            Sentence sentence = saving(name, phase, 1_934_567_890, 1_999_567_890);
            Fx.run(() -> {
                say(sentence);
                assertThat(view.statusSentence().isTextTruncated())
                        .as(sentence.toString())
                        .isFalse();
                assertThat(((Labeled) view.node("#cancel")).isTextTruncated()).isFalse();
                assertNothingOverlaps(sentence);
            });
        }
        gate.open();
    }

    @ParameterizedTest
    @CsvSource({"690, 2", "701, 1", "800, 1", "1120, 1"})
    void oneRowIsEnoughForAllButNarrowWindows(int width, int rows) throws IOException {
        openAt(width);

        double height = Fx.supply(() -> view.statusBar().getLayoutBounds().getHeight());

        assertThat(Math.round(height / 33)).isEqualTo(rows);
        assertThat(Fx.supply(this::shownSlots)).containsKeys("#position", "#line-ending");
    }

    /** The sentence is told in fewer words before what one has just asked for goes. */
    @Test
    void figuresOfASelectionStayBesideTheEndOfASave() throws IOException {
        openAt(1120);
        Fx.run(() -> {
            ((Labeled) view.node("#encoding")).setText("windows-1252 (guessed)");
            ((Labeled) view.node("#figures")).setText("12 lines, 123 words, 1,234 chars selected");
            say(ends("notes.txt").getFirst());
        });

        assertThat(Fx.supply(this::shownSlots)).containsKeys("#figures", "#zoom");
        assertThat(Fx.supply(view::status)).isEqualTo(ends("notes.txt").getFirst().brief());

        Fx.run(() -> {
            ((Labeled) view.node("#encoding")).setText("UTF-8");
            ((Labeled) view.node("#figures")).setText("1 word");
            view.statusBar().getScene().getWindow().setWidth(1300);
        });
        Fx.await(
                "all that was said",
                () -> view.status().equals(ends("notes.txt").getFirst().whole()));
    }

    /** Not even what comes beside it, such as a note, move Cancel away from under the pointer. */
    @ParameterizedTest
    @ValueSource(ints = {600, 740, 900, 1000, 1060, 1120, 1180, 1240})
    void cancelStaysWhereItIsWhateverASaveIsDoing(int width) throws IOException {
        openAt(width);
        robots.type("x");
        Gate gate = files.holdAfter(3, "write");
        robots.save();
        gate.awaitArrivals(1);
        Fx.await("the progress", view::showsProgress);

        List<Bounds> places = new ArrayList<>();
        for (SavePhase phase : SavePhase.values()) {
            Fx.run(() -> {
                say(saving("notes.txt", phase, 2_500_000, 2_700_000));
                places.add(inScene(view.node("#cancel")));
            });
        }
        assertThat(places).containsOnly(places.getFirst());
        gate.open();
    }

    private void say(Sentence sentence) {
        ((StatusPane) view.statusBar()).story().say(sentence, Optional.empty());
        layOut();
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

    private void assertNothingOverlaps(Sentence sentence) {
        List<Bounds> shown = new ArrayList<>(shownSlots().values());
        if (view.showsProgress()) {
            shown.add(inScene(view.progressBar()));
            shown.add(inScene(view.node("#cancel")));
        }
        Bounds words = inScene(view.statusSentence());
        assertThat(shown)
                .as(sentence.toString())
                .noneMatch(other -> other.intersects(words))
                .allMatch(inScene(view.statusBar())::contains);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Sentence saving(String name, SavePhase phase, long done, long total) {
        return new StatusSentences(new Messages(language()))
                .saving(name, Optional.of(new SaveProgress(phase, done, total)), false);
    }

    /** What can be said of a save that is over. */
    private List<Sentence> ends(String name) {
        Messages words = new Messages(language());
        StatusSentences sentences = new StatusSentences(words);
        Path path = Path.of(name);
        Duration time = Duration.ofMillis(12_345);
        List<SaveState> ends =
                new ArrayList<>(
                        List.of(
                                new SaveState.Failed(path, new SaveFailure.ProcessDied()),
                                new SaveState.Cancelled(path),
                                new SaveState.NewFile(),
                                new SaveState.Reloaded(path, Instant.EPOCH)));
        for (boolean notable : List.of(true, false)) {
            PauseMeter.Pause pause = new PauseMeter.Pause(time, notable);
            for (Route route :
                    List.of(new Route.InPlace(InPlaceReason.ATTRIBUTES), new Route.Atomic())) {
                for (Durability durability :
                        List.of(
                                new Durability.Unconfirmed(
                                        StorageFault.NOT_SUPPORTED, new IOException()),
                                new Durability.Flushed())) {
                    ends.addFirst(
                            new SaveState.Saved(
                                    receipt(path, time, route, durability), pause, Instant.EPOCH));
                }
            }
        }
        return Stream.concat(
                        ends.stream()
                                .map(state -> sentences.of(state, name, StatusSentences.Moment.NOW))
                                .map(StatusSentences.Status::sentence),
                        Stream.of(
                                Sentence.of(
                                        words.get(
                                                "status.failed.reason",
                                                words.get("fault.DEVICE_ERROR")))))
                .toList();
    }

    private static SaveReceipt receipt(
            Path path, Duration time, Route route, Durability durability) {
        FileStamp stamp = new FileStamp(1, 2, 1_234_567_890, 3, 4);
        return new SaveReceipt(
                path,
                path,
                1,
                1_234_567_890,
                stamp,
                new Expected.Theirs(stamp),
                durability,
                time,
                route,
                true,
                Optional.empty());
    }
}
