package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
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
}
