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
 * The layout of the status bar: the story of saving at the left, with room for a whole sentence,
 * and a slot for each other item at the right.
 *
 * <p>Nothing moves because a sentence changes or a number grows: a slot is as wide as its content
 * has ever been, and what is shown where depends on the width of the window alone. If both do not
 * fit side by side, the slots get a line of their own below the story; {@code extra} is shown only
 * if it leaves room for everything else.
 */
final class StatusPane extends Region {
    /** The width of a whole sentence in either language, with a name of usual length, in pixels. */
    static final double STORY = 560;

    private static final double LINE = 28;
    private static final double GAP = 16;

    private final Node story;
    private final Slot extra;
    private final List<Slot> slots = new ArrayList<>();
    private final BooleanProperty room;

    /**
     * Creates a pane.
     *
     * @param story gets what the slots leave, at least {@link #STORY} if the window is wide enough
     * @param extra shown if there is room
     * @param room set to whether there is
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

    /** Adds a slot for {@code item} to the left of the others. */
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

    /** The width of these slots, with a gap before each. */
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

    /** As wide as its content has ever been; zero while that is hidden. */
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
