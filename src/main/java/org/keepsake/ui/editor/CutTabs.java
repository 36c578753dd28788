package org.keepsake.ui.editor;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * Hides a tab of which no more than a sliver is in sight at an edge of the strip, where there are
 * more tabs than fit: a lone dot or half a letter says nothing, and the list of tabs has it whole.
 */
final class CutTabs {
    /** More than a lone mark or the cross that closes, in pixels; a wider gap would be seen. */
    static final double READABLE = 40;

    private CutTabs() {}

    /** Watches over the strip of {@code pane}. */
    static void hideIn(TabPane pane) {
        pane.skinProperty()
                .subscribe(skin -> {
                    if (skin != null && pane.lookup(".headers-region") instanceof Pane strip) {
                        watch(strip);
                    }
                });
    }

    private static void watch(Pane strip) {
        // The strip is laid out anew when it is scrolled, and clips what does not fit.
        strip.needsLayoutProperty()
                .subscribe(needed -> {
                    if (!needed) {
                        update(strip);
                    }
                });
        if (strip.getClip() instanceof Rectangle clip) {
            clip.xProperty().subscribe((was, is) -> update(strip));
            clip.widthProperty().subscribe((was, is) -> update(strip));
        }
    }

    private static void update(Pane strip) {
        if (strip.getClip() instanceof Rectangle clip) {
            for (Node tab : strip.getChildren()) {
                tab.setOpacity(isReadable(tab.getBoundsInParent(), clip) ? 1 : 0);
            }
        }
    }

    private static boolean isReadable(Bounds tab, Rectangle clip) {
        double from = Math.max(tab.getMinX(), clip.getX());
        double to = Math.min(tab.getMaxX(), clip.getX() + clip.getWidth());
        return to - from >= Math.min(READABLE, tab.getWidth());
    }
}
