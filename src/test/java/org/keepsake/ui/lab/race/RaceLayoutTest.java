package org.keepsake.ui.lab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.lab.trials.Trial;
import org.keepsake.profile.Settings;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.words.Messages;

/** The window of the race with a result, in a size that has to be enough and in a small one. */
class RaceLayoutTest {
    private static final class Silent implements RaceWindow.Requests {
        @Override
        public void start() {}

        @Override
        public void start(Trouble trouble) {}

        @Override
        public void cancel() {}

        @Override
        public void exportTable(List<Trial> trials) {}

        @Override
        public void exportPicture(Node node) {}
    }

    @BeforeAll
    static void startToolkit() {
        Fx.start();
        Fx.run(() -> new Theme(Settings.Look.LIGHT).choose(Settings.Look.LIGHT));
    }

    @AfterEach
    void closeAll() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static Parent show(String language, double width, double height) {
        Messages messages = new Messages(Locale.forLanguageTag(language));
        Parent root =
                Fx.supply(() -> {
                    Stage owner = new Stage();
                    owner.setScene(new Scene(new Pane(), 10, 10));
                    owner.show();
                    RaceWindow race = new RaceWindow(owner, messages, new Pane(), new Silent());
                    List<Lane> lanes =
                            List.of(
                                    LaneSentencesTest.lane(
                                            Way.UI_THREAD, 6, Duration.ofMillis(6100)),
                                    LaneSentencesTest.lane(
                                            Way.BACKGROUND_THREAD, 6, Duration.ofMillis(27)),
                                    LaneSentencesTest.lane(
                                            Way.CHILD_PROCESS, 7, Duration.ofMillis(274)));
                    race.follow(
                            messages.get("race.explanation")
                                    + " "
                                    + messages.get("race.simulated", messages.get("storage.force")),
                            List.of(Way.values()),
                            3,
                            () -> lanes);
                    race.show();
                    race.idle(new LaneSentences(messages).verdict(lanes));
                    Stage stage =
                            Window.getWindows().stream()
                                    .filter(window -> window != owner)
                                    .map(Stage.class::cast)
                                    .findFirst()
                                    .orElseThrow();
                    stage.setWidth(width);
                    stage.setHeight(height);
                    return stage.getScene().getRoot();
                });
        Fx.await(
                "the size",
                () -> root.getScene().getWidth() == width && root.getScene().getHeight() == height);
        Fx.run(() -> {
            // The picture needs to have its width before it knows the height of its legend.
            root.layout();
            root.layout();
        });
        return root;
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static List<Node> buttons(Parent root) {
        return root.lookupAll("*").stream()
                .filter(ButtonBase.class::isInstance)
                .filter(RaceLayoutTest::isShown)
                .toList();
    }

    private static Stream<String> cut(Parent root) {
        return root.lookupAll("*").stream()
                .filter(node ->
                        node instanceof Text shown
                                && isShown(node)
                                && node.getParent() instanceof Labeled label
                                && !label.getText()
                                        .replace("_", "")
                                        .equals(shown.getText().replace("_", "")))
                .map(Node::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void onASmallScreenAllButtonsAndTheWholeResultAreInSight(String language) {
        Parent root = show(language, 980, 696);

        Fx.run(() -> {
            assertThat(buttons(root)).hasSizeGreaterThanOrEqualTo(9);
            assertThat(
                            Stream.concat(
                                    buttons(root).stream(),
                                    root.lookupAll("#race-verdict").stream()))
                    .allSatisfy(node -> {
                        assertThat(place(node).getMaxY()).as("" + node).isLessThanOrEqualTo(696);
                        assertThat(place(node).getMaxX()).as("" + node).isLessThanOrEqualTo(980);
                    });
            assertThat(cut(root)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void inAWindowThatIsTooSmallAllIsReachedByScrollingDown(String language) {
        Parent root = show(language, 600, 400);

        Fx.run(() -> {
            assertThat(buttons(root))
                    .allSatisfy(button ->
                            assertThat(place(button).getMaxX()).as("" + button).isLessThan(600));
            assertThat(cut(root)).isEmpty();
            ScrollPane scroll = (ScrollPane) root;
            scroll.setVvalue(1);
            scroll.layout();
            assertThat(place(root.lookup("#race-verdict")).getMaxY()).isLessThan(400);
            scroll.setVvalue(0);
            scroll.layout();
            assertThat(place(root.lookup("#race-start")).getMinY()).isGreaterThanOrEqualTo(0);
        });
    }
}
