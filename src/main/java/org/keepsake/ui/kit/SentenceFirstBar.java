package org.keepsake.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;

/**
 * A status bar that tells one of its items whether there is room for it beside the whole sentence:
 * what became of a save comes first.
 */
public final class SentenceFirstBar extends StatusBar {
    /** What the other items may grow by from one moment to the next, in pixels. */
    private static final double SLACK = 32;

    private final Region extra;
    private final BooleanProperty room;

    /**
     * A bar with {@code extra} among its items.
     *
     * @param room is set as the bar is laid out
     */
    public SentenceFirstBar(Region extra, BooleanProperty room) {
        this.extra = extra;
        this.room = room;
    }

    @Override
    protected void layoutChildren() {
        double with = prefWidth(-1) + (extra.isManaged() ? 0 : extra.prefWidth(-1));
        room.set(with + SLACK <= getWidth());
        super.layoutChildren();
    }
}
