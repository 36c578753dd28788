package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** What a tab shows. */
class TabLooksTest extends WindowFixture {

    /** What of each tab is in sight, in pixels; of none that is hidden. */
    private List<Double> tabsInSight() {
        Pane strip = (Pane) view.node("#tabs .headers-region");
        Bounds clip = strip.getClip().getBoundsInParent();
        return strip.getChildren().stream()
                .filter(tab -> tab.getOpacity() > 0)
                .map(Node::getBoundsInParent)
                .map(tab ->
                        Math.min(tab.getMaxX(), clip.getMaxX())
                                - Math.max(tab.getMinX(), clip.getMinX()))
                .filter(width -> width > 0)
                .toList();
    }

    /** What a tab tells to a pointer over the tabs. */
    private String tip(int tab) {
        Node tabs = Fx.supply(() -> view.tab(tab).getTabPane());
        robots.point(tabs);
        Fx.await("a pointer over the tabs", tabs::isHover);
        return Fx.supply(() -> view.tab(tab).getTooltip().getText());
    }

    @Test
    void aTabTellsWhereItsFileIs() throws IOException {
        Path one = file("one.txt", "1");
        open(one);

        assertThat(tip(0)).isEqualTo(one.toString());
    }

    @Test
    void aTabTellsOfTheSaveThatFailedUntilOneWorks() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");
        bringToFront(0);
        awaitLoaded();
        files.fail("force", "No space left on device");
        robots.type("x");
        robots.save();
        Fx.await("a mark", () -> view.tab(0).getGraphic().lookup(".tab-failed") != null);
        assertThat(tip(0)).endsWith("Not saved: the last save failed");
        assertThat(Fx.supply(() -> view.tab(1).getGraphic().lookup(".tab-failed") == null))
                .isTrue();

        files.heal("force");
        robots.save();
        awaitStatus("Saved one.txt");

        assertThat(Fx.supply(() -> view.tab(0).getGraphic().lookup(".tab-failed") == null))
                .isTrue();
    }

    @Test
    void tabsOfEqualNamesShowTheirFolder() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one")).resolve("same.txt");
        Path two = Files.createDirectories(folder.resolve("two")).resolve("same.txt");
        Files.writeString(one, "1");
        Files.writeString(two, "2");
        openWithoutWaiting(one, two, file("other.txt", "3"));

        awaitTitles("same.txt — one", "same.txt — two", "other.txt");
    }

    @Test
    void aLongNameIsCutInTheMiddleAndNoMarkPushesItAside() throws IOException {
        String name = "a_very_long_name_that_would_take_half_of_the_window_2026.txt";
        Path file = file(name, "1");
        openWithoutWaiting(file);
        Fx.await("the tab", () -> view.tab(0).getText().endsWith("ow_2026.txt"));
        awaitLoaded();
        awaitFocus();
        assertThat(Fx.supply(() -> view.tab(0).getText())).startsWith("a_very_long").contains("…");

        double before = Fx.supply(() -> view.tabHead(0).getLayoutBounds().getWidth());
        robots.type("x");
        assertThat(Fx.supply(() -> view.tabHead(0).getLayoutBounds().getWidth())).isEqualTo(before);
    }

    @Test
    void noTabIsCutToASliver() throws IOException {
        Path[] files = new Path[12];
        for (int i = 0; i < files.length; i++) {
            files[i] = file("a file " + i + ".txt", "");
        }
        open(files);

        for (int width = 600; width < 800; width += 20) {
            int now = width;
            Fx.run(() -> stage.setWidth(now));
            Fx.await("the width", () -> view.node("#tabs").getLayoutBounds().getWidth() == now);
            Fx.await(
                    "readable tabs",
                    () -> tabsInSight().stream().allMatch(seen -> seen >= CutTabs.READABLE));
            assertThat(Fx.supply(this::tabsInSight)).hasSizeGreaterThan(3);
        }
        bringToFront(0);
        Fx.await(
                "readable tabs",
                () -> tabsInSight().stream().allMatch(seen -> seen >= CutTabs.READABLE));
    }

    @Test
    void theCrossOfATabIsInSightWhereverItIsPressed() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");

        Node cross = Fx.supply(() -> view.tabHead(0).lookup(".tab-close-button"));

        Fx.await("it", () -> cross.isVisible() && cross.getOpacity() > 0.3);
        robots.click(cross);
        awaitTitles("two.txt");
    }

    private Bounds inStrip(int tab) {
        return view.tabHead(tab).getBoundsInParent();
    }

    private boolean isWhole(int tab) {
        Bounds clip = view.node("#tabs .headers-region").getClip().getBoundsInParent();
        return inStrip(tab).getMinX() >= clip.getMinX() - 1
                && inStrip(tab).getMaxX() <= clip.getMaxX() + 1;
    }

    /** As a file does that is loaded, or saved under another name. */
    @Test
    void theTabInFrontIsWholeWhenItGetsALongerName() throws IOException {
        Path[] files = new Path[12];
        for (int i = 0; i < files.length; i++) {
            files[i] = file("a file " + i + ".txt", "");
        }
        open(files);
        bringToFront(11);
        Fx.await("the last", () -> isWhole(11));

        Fx.run(() -> view.tab(11).setText("a file of a longer name.txt"));
        Fx.await("all of it", () -> inStrip(11).getWidth() > 200 && isWhole(11));
        Fx.run(() -> view.tab(10).setText("a file of a longer name, too.txt"));
        Fx.await("all of it", () -> inStrip(10).getWidth() > 200 && isWhole(11));
        bringToFront(0);
        Fx.await("the first", () -> isWhole(0));
        Fx.run(() -> stage.setWidth(620));
        Fx.await("the first", () -> view.node("#tabs").getLayoutBounds().getWidth() == 620);
        assertThat(Fx.supply(() -> isWhole(0))).isTrue();
    }

    @Test
    void theListOfTabsHasTheirNamesAndMarks() throws IOException {
        Path[] paths = new Path[14];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = file("__a_file_" + i + "__.txt", "");
        }
        open(paths);
        bringToFront(0);
        awaitLoaded();
        robots.type("x");
        bringToFront(1);
        awaitLoaded();
        files.fail("force", "No space left on device");
        robots.type("x");
        robots.save();
        Fx.await("a mark", () -> view.tab(1).getGraphic().lookup(".tab-failed") != null);

        Node button = Fx.supply(() -> view.node("#tabs .tab-down-button"));
        robots.click(button);

        Fx.await("the list", () -> list(button).isPresent());
        Fx.await("the name", () -> shownIn(button, 0).equals("__a_file_0__.txt"));
        assertThat(Fx.supply(() -> shownIn(button, 13))).isEqualTo("__a_file_13__.txt");
        assertThat(Fx.supply(() -> marks(button, 0))).contains("tab-modified");
        assertThat(Fx.supply(() -> marks(button, 1))).contains("tab-failed");
        Fx.run(() ->
                assertThat(list(button).orElseThrow().getItems().get(2).getGraphic()).isNull());
        Fx.run(() -> list(button).ifPresent(ContextMenu::hide));
    }

    private static Optional<ContextMenu> list(Node button) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> menu.getOwnerNode() == button)
                .findFirst();
    }

    /** What is drawn, which is less than the words where one letter is a mnemonic. */
    private static String shownIn(Node button, int item) {
        Node row = list(button).orElseThrow().getItems().get(item).getStyleableNode();
        return row.lookup(".label").lookup(".text") instanceof Text text ? text.getText() : "";
    }

    private static List<String> marks(Node button, int item) {
        return list(button).orElseThrow().getItems().get(item).getGraphic().getStyleClass();
    }
}
