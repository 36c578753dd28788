package org.keepsake.ui.status;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Where things are in the status bar: at the left the story of saving, with room for a whole
 * sentence, at the right a slot for each of the other things. FX thread.
 *
 * <p>Nothing moves because a sentence changes or a number grows: a slot is as wide as its content
 * has ever been, and what is shown where depends on the width of the window alone. Where both do
 * not fit side by side, the slots have a line of their own below the story; {@code extra} is shown
 * only where it leaves room for everything else.
 */
final class StatusPane extends Region {
    /** What a whole sentence takes in either language, with a name of usual length, in pixels. */
    static final double STORY = 560;

    private static final double LINE = 28;
    private static final double GAP = 16;

    private final Node story;
    private final Slot extra;
    private final List<Slot> slots = new ArrayList<>();
    private final BooleanProperty room;

    /**
     * A pane.
     *
     * @param story gets what the slots leave, at least {@link #STORY} where the window is as wide
     * @param extra shown where there is room
     * @param room is set when that is so
     * @param others in the other slots, from the left; one that comes and goes should come first
     */
    StatusPane(Region story, Node extra, BooleanProperty room, List<Node> others) {
        this.story = story;
        this.extra = new Slot(extra);
        this.room = room;
        others.forEach(other -> slots.add(new Slot(other)));
        getChildren().add(story);
        getChildren().add(this.extra);
        getChildren().addAll(slots);
    }

    /** A thing for which there is a place left of those that are there. */
    void addFirst(Node item) {
        Slot slot = new Slot(item);
        slots.addFirst(slot);
        getChildren().add(1, slot);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double lines = width < 0 || isOneLine(inner(width)) ? 1 : 2;
        return snappedTopInset() + lines * LINE + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private boolean isOneLine(double width) {
        return width - width(slots) >= STORY;
    }

    /** With a gap before each. */
    private static double width(List<Slot> some) {
        return some.stream()
                .mapToDouble(slot -> slot.prefWidth(-1))
                .filter(width -> width > 0)
                .map(width -> width + GAP)
                .sum();
    }

    @Override
    protected void layoutChildren() {
        double width = inner(getWidth());
        boolean oneLine = isOneLine(width);
        double left = width - width(slots) - (oneLine ? STORY : 0);
        boolean extraFits = left >= extra.prefWidth(-1) + (oneLine ? GAP : 0);
        room.set(extraFits);
        extra.setVisible(extraFits);
        List<Slot> shown =
                Stream.concat(Stream.of(extra).filter(Node::isVisible), slots.stream()).toList();
        double top = snappedTopInset();
        double x = snappedLeftInset() + width;
        for (Slot slot : shown.reversed()) {
            double wide = Math.min(slot.prefWidth(-1), x - snappedLeftInset());
            x -= Math.max(wide, 0);
            slot.resizeRelocate(
                    snapPositionX(x), oneLine ? top : top + LINE, snapSizeX(wide), LINE);
            x -= wide > 0 ? GAP : 0;
        }
        story.resizeRelocate(
                snappedLeftInset(), top, oneLine ? x - snappedLeftInset() : width, LINE);
    }

    /** As wide as its content has ever been; nothing while that is away. */
    private static final class Slot extends StackPane {
        private final Node content;
        private double widest;

        Slot(Node content) {
            super(content);
            this.content = content;
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected double computePrefWidth(double height) {
            if (!content.isManaged()) {
                return 0;
            }
            widest = Math.max(widest, super.computePrefWidth(height));
            return widest;
        }
    }
}
