package org.keepsake.ui.status;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The layout of the status bar: the story of saving at the left, with room for a whole sentence,
 * and a slot for each other item at the right.
 *
 * <p>The bar is as high as the width of the window makes it, whatever it shows: in a narrow one the
 * slots have a line of their own below the story. Nothing moves because a sentence changes or a
 * number grows: a slot is as wide as its content has been since the document came to the front. If
 * not all fit, those of the lowest rank give way, and in the end the notes, at the left, are cut.
 */
final class StatusPane extends Region {
    /** What gives way to what: the lowest first. */
    enum Rank {
        /** Figures that are nice to have. */
        FIGURES(1),
        /** Shown if there is room. */
        IF_ROOM(2),
        /** A note that comes and goes; it is cut before anything of a higher rank is. */
        NOTE(0),
        /** Always there. */
        ALWAYS(3);

        private final int place;

        /**
         * Creates a rank.
         *
         * @param place where its slots are, counted from the left
         */
        Rank(int place) {
            this.place = place;
        }
    }

    /** The width of a whole sentence in either language, with a name of usual length, in pixels. */
    private static final double STORY = 560;

    /** What the sentence has even while it is shorter, so that little gives way to the next one. */
    private static final double LEAST_STORY = 360;

    /** The width of a window from which one line is enough, in pixels. */
    private static final double ONE_LINE = 900;

    /** The least that is worth showing of a note, in pixels. */
    private static final double LEAST_NOTE = 24;

    private static final double LINE = 28;
    private static final double GAP = 16;

    private final List<Slot> slots = new ArrayList<>();
    private Region story = new Region();

    /** Sets what gets the room that the slots leave. */
    void setStory(Region story) {
        getChildren().remove(this.story);
        this.story = story;
        getChildren().addFirst(story);
    }

    /**
     * Adds a slot for {@code item}, to the left of the others of its rank. What gives way stands to
     * the left of what stays, and the notes to the left of all, so that nothing else moves.
     */
    void add(Node item, Rank rank) {
        Slot slot = new Slot(item, rank);
        int place = 0;
        while (place < slots.size() && slots.get(place).rank.place < rank.place) {
            place++;
        }
        slots.add(place, slot);
        // After the story, so that the keyboard goes from the left to the right.
        getChildren().add(1 + place, slot);
    }

    /** Another document is shown: what it needs may be less. */
    void forgetWidths() {
        slots.forEach(Slot::forgetWidth);
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
        double lines = width < 0 || isOneLine(width) ? 1 : 2;
        return snappedTopInset() + lines * LINE + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private static boolean isOneLine(double width) {
        return width >= ONE_LINE;
    }

    /** The width of all slots of at least this rank, with a gap before each. */
    private double width(Rank least) {
        return slots.stream()
                .filter(slot -> slot.rank.compareTo(least) >= 0)
                .mapToDouble(slot -> slot.prefWidth(-1))
                .filter(width -> width > 0)
                .map(width -> width + GAP)
                .sum();
    }

    /** The lowest rank that fits together with all that are above it. */
    private Rank leastShown(double room) {
        for (Rank rank : Rank.values()) {
            if (width(rank) <= room) {
                return rank;
            }
        }
        return Rank.ALWAYS;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        boolean oneLine = isOneLine(getWidth());
        double needed = Math.clamp(story.prefWidth(-1), LEAST_STORY, STORY);
        double room = oneLine ? width - needed : width + GAP;
        Rank least = leastShown(room);
        // A note is cut rather than left out, and gets what a short sentence does not need.
        double spare = oneLine ? needed - Math.min(story.prefWidth(-1), needed) : 0;
        double forNotes = Math.max(0, room + spare - width(Rank.ALWAYS));
        Rank shown = least == Rank.ALWAYS ? Rank.NOTE : least;
        double top = snappedTopInset();
        double x = left + width;
        for (Slot slot : slots.reversed()) {
            double wide = slot.prefWidth(-1);
            boolean fits = slot.rank.compareTo(shown) >= 0;
            if (slot.rank == Rank.NOTE && wide > 0) {
                wide = Math.clamp(forNotes - GAP, 0, wide);
                forNotes -= wide + GAP;
                fits = wide > LEAST_NOTE;
            }
            slot.setVisible(fits);
            if (!fits) {
                continue;
            }
            x -= wide;
            slot.resizeRelocate(
                    snapPositionX(x), oneLine ? top : top + LINE, snapSizeX(wide), LINE);
            x -= wide > 0 ? GAP : 0;
        }
        story.resizeRelocate(left, top, oneLine ? x - left : width, LINE);
    }

    /** As wide as its content has been, even while that is hidden; a note, as wide as it is. */
    private static final class Slot extends StackPane {
        private final Node content;
        private final Rank rank;
        private double widest;

        Slot(Node content, Rank rank) {
            super(content);
            this.content = content;
            this.rank = rank;
            setAlignment(Pos.CENTER_RIGHT);
            if (rank == Rank.NOTE && content instanceof Labeled note) {
                note.setMinWidth(0);
                if (note.getTooltip() == null) {
                    note.setTooltip(new Tooltip());
                    note.getTooltip().textProperty().bind(note.textProperty());
                }
            }
        }

        private void forgetWidth() {
            widest = 0;
            requestLayout();
        }

        @Override
        protected double computePrefWidth(double height) {
            double now = content.isManaged() ? super.computePrefWidth(height) : 0;
            // Nothing stands to the left of a note that could move.
            widest = rank == Rank.NOTE ? now : Math.max(widest, now);
            return widest;
        }
    }
}
