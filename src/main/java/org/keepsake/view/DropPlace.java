package org.keepsake.view;

import org.keepsake.view.caret.Caret;

/** Where text that is being dragged would be dropped: a caret shows it, the edges scroll. */
final class DropPlace {
    /** How near to the upper or lower edge a drag scrolls, in pixels. */
    private static final double EDGE = 20;

    private final Surface surface;
    private final Pointing pointing;
    private final AutoScroll autoScroll;
    private double x;
    private double y;

    DropPlace(TextView view, Surface surface) {
        this.surface = surface;
        pointing = new Pointing(view, surface);
        autoScroll = new AutoScroll(surface, EDGE, this::show);
    }

    /** Follows the pointer, in pixels of the view. */
    void follow(double newX, double newY) {
        x = newX;
        y = newY;
        autoScroll.follow(x, y);
        show();
    }

    private void show() {
        surface.showDrop(caret());
    }

    /** The place under the pointer. */
    Caret caret() {
        return pointing.caretAt(x, y);
    }

    /** Shows it no longer. */
    void hide() {
        autoScroll.stop();
        surface.showDrop(null);
    }
}
