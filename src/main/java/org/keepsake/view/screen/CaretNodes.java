package org.keepsake.view.screen;

import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * The visible carets. They blink while the view has the focus, and stay on for a moment after each
 * key.
 */
public final class CaretNodes extends Parent {
    private static final Duration BLINK = Duration.ofMillis(500);
    private static final double WIDTH = 2;
    private static final PseudoClass SECONDARY = PseudoClass.getPseudoClass("secondary");

    /**
     * Where a caret is drawn, in pixels of the screen.
     *
     * @param x its left edge
     * @param top its upper edge
     * @param bottom its lower edge
     * @param main whether it is the one that the screen follows
     */
    public record Place(double x, double top, double bottom, boolean main) {}

    private final Blinking blinking = new Blinking(BLINK, () -> setVisible(!isVisible()));
    private List<Place> places = List.of();
    private boolean active;

    CaretNodes() {
        setVisible(false);
    }

    /** Shows the carets while the view has the focus, and hides them otherwise. */
    public void setActive(boolean now) {
        active = now;
        restart();
    }

    /** Restarts the blinking with the carets shown, as after a key. */
    public void restart() {
        setVisible(active);
        if (active) {
            blinking.restart();
        } else {
            blinking.stop();
        }
    }

    public List<Place> places() {
        return places;
    }

    public void show(List<Place> now) {
        if (now.equals(places)) {
            return;
        }
        places = List.copyOf(now);
        var nodes = getChildren();
        while (nodes.size() > places.size()) {
            nodes.removeLast();
        }
        for (int i = 0; i < places.size(); i++) {
            if (i == nodes.size()) {
                Region caret = new Region();
                caret.getStyleClass().setAll("caret");
                caret.setManaged(false);
                nodes.add(caret);
                caret.applyCss();
            }
            Place place = places.get(i);
            Region caret = (Region) nodes.get(i);
            caret.pseudoClassStateChanged(SECONDARY, !place.main);
            put(caret, place);
        }
        restart();
    }

    /** Puts a caret where it is drawn. */
    static void put(Region caret, Place place) {
        caret.resizeRelocate(
                Math.max(0, Math.round(place.x) - WIDTH / 2),
                place.top,
                WIDTH,
                place.bottom - place.top);
    }
}
