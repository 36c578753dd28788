package org.keepsake.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tab in front whole in the strip when it, or one before it, gets wider, and when the
 * strip gets narrower. The toolkit scrolls to a tab when it is chosen, by the width that it has at
 * that moment, and a name may come later. Who scrolls the strip away from it is left alone.
 */
final class FrontTab {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /**
     * Where the tab in front is, wherever the strip is scrolled to.
     *
     * @param start what the tabs before it take
     * @param room the width of the strip that is in sight
     */
    private record Place(Node tab, double start, double width, double room) {}

    private final Pane strip;
    private @Nullable Place last;

    private FrontTab(Pane strip) {
        this.strip = strip;
    }

    /** Watches over the strip of {@code pane}. */
    static void keepInSight(TabPane pane) {
        pane.skinProperty()
                .subscribe(skin -> {
                    if (skin != null && pane.lookup(".headers-region") instanceof Pane strip) {
                        new FrontTab(strip).watch();
                    }
                });
    }

    private void watch() {
        strip.needsLayoutProperty()
                .subscribe(needed -> {
                    if (!needed) {
                        update();
                    }
                });
        if (strip.getClip() instanceof Rectangle clip) {
            clip.widthProperty().subscribe((was, is) -> update());
        }
    }

    private void update() {
        Place now = place().orElse(null);
        if (now != null && !now.equals(last)) {
            last = now;
            // Later: the strip is being laid out.
            Platform.runLater(() -> front().ifPresent(this::show));
        }
    }

    private Optional<Region> front() {
        return tabs().stream()
                .filter(tab -> tab.getPseudoClassStates().contains(SELECTED))
                .findFirst();
    }

    private List<Region> tabs() {
        return strip.getChildren().stream().map(Region.class::cast).toList();
    }

    private Optional<Place> place() {
        if (!(strip.getClip() instanceof Rectangle clip)) {
            return Optional.empty();
        }
        return front().map(tab -> {
            double start =
                    tabs().stream()
                            .takeWhile(before -> before != tab)
                            .mapToDouble(Region::getWidth)
                            .sum();
            return new Place(tab, start, tab.getWidth(), clip.getWidth());
        });
    }

    private void show(Region tab) {
        if (strip.getClip() instanceof Rectangle clip) {
            Bounds at = tab.getBoundsInParent();
            double before = clip.getX() - at.getMinX();
            double beyond = at.getMaxX() - (clip.getX() + clip.getWidth());
            if (before > 0) {
                scroll(before);
            } else if (beyond > 0) {
                scroll(Math.max(before, -beyond));
            }
        }
    }

    /** The only way in: as the wheel does it. */
    private void scroll(double way) {
        strip.fireEvent(
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        0,
                        0,
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        way,
                        0,
                        way,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(strip, 0, 0)));
    }
}
