package org.keepsake.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.format.FormatMenuRobot;
import org.keepsake.ui.kit.Tips;
import org.keepsake.view.caret.Caret;

/** What the status bar says is read in full at any size, and nothing jumps when it says it. */
@ParameterizedClass
@ValueSource(strings = {"en", "de"})
class StatusBarTest extends WindowFixture {
    @Parameter private String tag = "";

    @Override
    protected Locale language() {
        return Locale.forLanguageTag(tag);
    }

    private void openAt(int width, int height, String text) throws IOException {
        Path notes = file("notes.txt", text);
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        open(notes);
        Fx.await("the size", () -> stage.getScene().getWidth() <= width);
    }

    private boolean isWhole() {
        Labeled sentence = view.statusSentence();
        return !sentence.getText().isEmpty() && !sentence.isTextTruncated();
    }

    private void awaitLook(String look) {
        Fx.await("the look " + look, () -> view.statusBar().getStyleClass().contains(look));
        Fx.await("the whole of “" + Fx.supply(view::status) + "”", this::isWhole);
    }

    /** Where the other things end. */
    private List<Point2D> slots() {
        return Fx.supply(() ->
                Stream.of("#position", "#encoding", "#line-ending", "#pulse")
                        .map(view::node)
                        .map(StatusBarTest::inScene)
                        .map(bounds -> new Point2D(bounds.getMaxX(), bounds.getMaxY()))
                        .toList());
    }

    /** So that the frame of a key has only the text to lay out and to draw. */
    @Test
    void thePlaceOfTheCaretIsToldAFrameLater() throws IOException {
        openAt(1000, 700, "some text");
        String first = Fx.supply(view::position);

        String meanwhile =
                Fx.supply(() -> {
                    view.area().go(Caret.at(3));
                    return view.position();
                });

        assertThat(meanwhile).isEqualTo(first);
        Fx.await("the place of the caret", () -> view.position().contains("4"));
    }

    @ParameterizedTest
    @CsvSource({"600, 400", "1120, 760", "1000, 1000"})
    void theStoryOfASaveIsWholeAndMovesNothing(int width, int height) throws IOException {
        openAt(width, height, "a line of the text\n".repeat(150_000));
        robots.type("x");
        Fx.await("the place of the caret", () -> view.position().contains("2"));
        Fx.await("the figures", () -> !figures().isEmpty() && !isLaidOutAnew());
        List<Point2D> before = slots();

        Gate gate = files.holdAfter(3, "write");
        robots.save();
        gate.awaitArrivals(1);
        Fx.await("the progress", view::showsProgress);
        awaitLook("saving");
        Fx.await("Cancel in full", () -> !((Labeled) view.node("#cancel")).isTextTruncated());
        assertThat(slots()).isEqualTo(before);
        assertThat(Fx.supply(this::cancelIsBesideTheBar)).isTrue();

        Fx.run(() -> ((ButtonBase) view.node("#cancel")).fire());
        awaitLook("idle");
        assertThat(slots()).isEqualTo(before);
        gate.open();
        files.heal("write");

        robots.save();
        awaitLook("saved");
        assertThat(slots()).isEqualTo(before);
    }

    private boolean cancelIsBesideTheBar() {
        Bounds bar = inScene(view.progressBar());
        Bounds cancel = inScene(view.node("#cancel"));
        return cancel.getMinX() - bar.getMaxX() < 16 && cancel.getMinX() >= bar.getMaxX();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({"600, 400", "1120, 760"})
    void aFailureIsReadInFull(int width, int height) throws IOException {
        openAt(width, height, "old");
        Fx.await("the figures", () -> figures().startsWith("1 ") && isInSight("#figures"));
        List<Point2D> before = slots();
        files.fail("write", "No space left on device");
        robots.save();
        awaitLook("failed");
        files.heal("write");

        Files.writeString(folder.resolve("notes.txt"), "of somebody else");
        robots.type("x");
        robots.save();
        awaitLook("failed");
        assertThat(slots()).isEqualTo(before);
    }

    @Test
    void whatASaveSaidStaysWhereItIsWhenItIsNoNews() throws IOException {
        openAt(1120, 760, "old");
        robots.type("x");
        robots.save();
        awaitLook("saved");
        double start = Fx.supply(() -> inScene(view.statusSentence()).getMinX());

        awaitLook("idle");

        assertThat(Fx.supply(() -> inScene(view.statusSentence()).getMinX())).isEqualTo(start);
        assertThat(Fx.supply(() -> view.node("#save-mark .icon").isVisible())).isTrue();
    }

    @Test
    void theFiguresOfALargeDocumentTakeNoRoomFromThoseOfASmallOne() throws IOException {
        Path small = file("small.txt", "a word");
        Path large = file("large.txt", "a line of text\n".repeat(300_000));
        open(small, large);
        Fx.await("the large figures", () -> figures().startsWith("1"));
        double wide = Fx.supply(this::widthForFigures);

        bringToFront(0);
        Fx.await("the small figures", () -> figures().startsWith("2 "));
        Fx.await("their room", () -> widthForFigures() < wide && view.node("#figures").isVisible());

        assertThat(Fx.supply(this::widthForFigures))
                .isEqualTo(Fx.supply(() -> Math.ceil(view.node("#figures").prefWidth(-1))));
    }

    /** What the figures say as soon as the keys have been pressed. */
    private String figuresAfter(Runnable keys) {
        keys.run();
        return Fx.supply(this::figures);
    }

    @Test
    void aShortSelectionIsCountedAtOnce() throws IOException {
        openAt(1120, 760, "one two\nthree\n");
        Fx.await("the figures", () -> figures().startsWith("3 "));
        String all = Fx.supply(this::figures);

        assertThat(figuresAfter(() -> robots.press(KeyCode.RIGHT, KeyCode.SHIFT)))
                .matches("1\\h\\w+, 1\\h.*");
        assertThat(figuresAfter(() -> robots.press(KeyCode.RIGHT, KeyCode.SHIFT)))
                .matches("1\\h\\w+, 2\\h.*");
        assertThat(figuresAfter(() -> robots.press(KeyCode.RIGHT))).isEqualTo(all);
    }

    @Test
    void figuresOfAnEarlierSelectionGoAtOnce() throws IOException {
        openAt(1120, 760, "a line of words\n".repeat(20_000));
        Fx.await("the figures", () -> figures().matches("80.000 .*"));
        String all = Fx.supply(this::figures);

        assertThat(figuresAfter(() -> robots.shortcut(KeyCode.A))).isEmpty();
        Fx.await("the selection", () -> figures().matches(".*320.000 .*"));
        assertThat(figuresAfter(() -> robots.press(KeyCode.LEFT, KeyCode.SHIFT))).isEmpty();
        Fx.await("the selection", () -> figures().matches(".*319.999 .*"));
        assertThat(figuresAfter(() -> robots.press(KeyCode.LEFT))).isEqualTo(all);
    }

    @Test
    void theZoomIsToldAndAClickTakesItBack() throws IOException {
        openAt(1120, 760, "a word");
        Labeled zoom = (Labeled) Fx.supply(() -> view.node("#zoom"));
        assertThat(Fx.supply(zoom::getText)).matches("100\\h?%");

        robots.shortcut(KeyCode.PLUS);
        assertThat(Fx.supply(zoom::getText)).matches("110\\h?%");
        assertThat(Fx.supply(() -> Tips.of(zoom))).contains("100").contains("110");

        Fx.run(() -> {
            zoom.requestFocus();
            ((ButtonBase) zoom).fire();
        });
        awaitFocus();
        assertThat(Fx.supply(zoom::getText)).matches("100\\h?%");
        assertThat(Fx.supply(() -> settings.get().get(Settings.ZOOM))).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 1120})
    void zoomingMovesNothing(int width) throws IOException {
        openAt(width, 400, "a word");
        Fx.await("the figures", () -> figures().startsWith("2 "));
        Fx.await("the layout", () -> !isLaidOutAnew());
        List<Bounds> before = besideTheZoom();
        assertThat(Fx.supply(() -> view.node("#figures").getParent().isVisible())).isTrue();

        robots.shortcut(KeyCode.PLUS);
        Fx.await("the layout", () -> zoom().startsWith("110") && !isLaidOutAnew());
        assertThat(besideTheZoom()).isEqualTo(before);

        robots.shortcut(KeyCode.DIGIT0);
        Fx.await("the layout", () -> zoom().startsWith("100") && !isLaidOutAnew());
        assertThat(besideTheZoom()).isEqualTo(before);
    }

    private String zoom() {
        return ((Labeled) view.node("#zoom")).getText();
    }

    private boolean isLaidOutAnew() {
        return ((Parent) view.statusBar()).isNeedsLayout();
    }

    private List<Bounds> besideTheZoom() {
        return Fx.supply(() ->
                Stream.of("#figures", "#pulse", "#position")
                        .map(view::node)
                        .map(StatusBarTest::inScene)
                        .toList());
    }

    @Test
    void allThatIsSelectedIsCounted() throws IOException {
        openAt(1120, 760, "one two one");

        robots.shortcut(KeyCode.D);
        robots.shortcut(KeyCode.D);

        Fx.await("both words", () -> figures().contains(", 6 "));
    }

    @Test
    void linesOfWhichNothingIsSelectedAreNotCounted() throws IOException {
        openAt(1120, 760, "one\ntwo\nthree\n");

        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);

        Fx.await("two lines", () -> figures().startsWith("2 ") && figures().contains(", 8 "));
    }

    @Test
    void thePulseGivesWayBeforeTheFiguresDo() throws IOException {
        openAt(1120, 760, "a word and others");
        Fx.await(
                "both",
                () -> figures().startsWith("4 ") && isInSight("#figures") && isInSight("#pulse"));

        Fx.run(() ->
                ((StatusPane) view.statusBar())
                        .story()
                        .say(Sentence.of("a rather long sentence ".repeat(3)), Optional.empty()));

        Fx.await("the figures alone", () -> !isInSight("#pulse") && isInSight("#figures"));
    }

    @Test
    void figuresOfASelectionGiveWayToThoseOfTheTextAgain() throws IOException {
        openAt(1120, 760, "a word and others");
        Fx.await("the figures", () -> figures().startsWith("4 ") && isInSight("#figures"));

        robots.shortcut(KeyCode.A);
        Fx.await("the selection's", () -> figures().contains(", 17 ") && isInSight("#figures"));

        robots.press(KeyCode.RIGHT);
        Fx.await("the text's", () -> figures().startsWith("4 ") && isInSight("#figures"));
    }

    private boolean isInSight(String item) {
        return view.node(item).getParent().isVisible() && !isLaidOutAnew();
    }

    @Test
    void nothingIsCountedBeforeTheTextIsThere() throws IOException {
        CountDownLatch counted = new CountDownLatch(1);
        beforeRecovery =
                () -> {
                    try {
                        counted.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                };
        List<String> shown = new ArrayList<>();
        openWithoutWaiting(file("notes.txt", "two words"));
        Fx.run(() -> {
            ((Labeled) view.node("#figures"))
                    .textProperty()
                    .subscribe(words -> {
                        shown.add(words);
                    });
            // Longer than the text has to be left alone before it is counted.
            PauseTransition aMoment = new PauseTransition(Duration.seconds(1));
            aMoment.setOnFinished(e -> counted.countDown());
            aMoment.play();
        });

        Fx.await("the figures of the file", () -> figures().startsWith("2 "));
        assertThat(Fx.supply(() -> List.copyOf(shown))).hasSize(2).startsWith("");
    }

    private String figures() {
        return ((Labeled) view.node("#figures")).getText();
    }

    private double widthForFigures() {
        return view.node("#figures").getParent().prefWidth(-1);
    }

    /** Without a compositor, as here, whatever a popup leaves open is white. */
    @Test
    void whereWindowsAreOpaqueAMenuFillsItsOwn() throws IOException {
        Assumptions.assumeFalse(
                Fx.supply(() -> Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)),
                "this display has transparent windows");
        openAt(1120, 760, "old");
        new FormatMenuRobot(view, robots).open("#encoding");
        ContextMenu menu = Fx.supply(() -> FormatMenuRobot.menus("#encoding").getFirst());
        Fx.await("the menu", () -> menu.getHeight() > 20);

        Node content = Fx.supply(() -> menu.getScene().getRoot().lookup(".context-menu"));

        assertThat(content.getEffect()).isNull();
        assertThat(Fx.supply(() -> content.getLayoutBounds().getWidth()))
                .isEqualTo(Fx.supply(menu::getWidth));
    }

    @Test
    void theMenusOpenAboveTheBarAndWithinTheWindowEachTime() throws IOException {
        openAt(1120, 760, "old");
        FormatMenuRobot menus = new FormatMenuRobot(view, robots);
        for (String button : List.of("#encoding", "#line-ending", "#encoding", "#line-ending")) {
            menus.open(button);
            ContextMenu menu = Fx.supply(() -> FormatMenuRobot.menus(button).getFirst());
            Fx.await("the menu", () -> menu.getHeight() > 20);
            Fx.run(() -> {
                Node content = menu.getScene().getRoot();
                Bounds at = content.localToScreen(content.getLayoutBounds());
                Bounds bar = view.statusBar().localToScreen(view.statusBar().getLayoutBounds());
                assertThat(at.getMaxY()).isLessThanOrEqualTo(bar.getMaxY());
                assertThat(at.getMaxX()).isLessThanOrEqualTo(bar.getMaxX());
                assertThat(at.getMinX()).isGreaterThanOrEqualTo(bar.getMinX());
            });
            robots.press(KeyCode.ESCAPE);
            Fx.await("the menu to go", () -> FormatMenuRobot.menus(button).isEmpty());
        }
    }

    @Test
    void inItsUsualSizeAClickOffersOthers() throws IOException {
        openAt(1120, 760, "a word");

        robots.click(Fx.supply(() -> view.node("#zoom")));
        Fx.await("the sizes", () -> sizes().isPresent());
        Fx.run(() -> sizes().orElseThrow().getItems().getFirst().fire());

        assertThat(Fx.supply(() -> settings.get().get(Settings.ZOOM))).isEqualTo(200);
        Fx.run(() -> sizes().ifPresent(ContextMenu::hide));
        awaitFocus();
    }

    private static Optional<ContextMenu> sizes() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> "zoom-menu".equals(menu.getId()))
                .findFirst();
    }
}
