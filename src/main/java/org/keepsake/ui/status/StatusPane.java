package org.keepsake.ui.status;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The layout of the status bar: the story of saving at the left, and a slot for each other item at
 * the right.
 *
 * <p>The sentence comes first: whatever it leaves no room for gives way, from the left. The bar is
 * as high as the width of the window makes it, whatever it shows. In a narrow one the slots have a
 * line of their own, below the sentence, but for the figures, which are beside it while it leaves
 * room. A sentence that is longer than its line is wrapped beside those slots that still have room.
 *
 * <p>Nothing else moves because a sentence changes or a number grows: a slot is as wide as its
 * content has been since the document came to the front.
 */
final class StatusPane extends Region {
    /** What gives way to what: the lowest first. */
    enum Rank {
        /** Shown if there is room beside all others. */
        IF_ROOM(1),
        /** Figures of the text. */
        FIGURES(2),
        /** A note that comes and goes; it is cut before anything of a higher rank is. */
        NOTE(0),
        /** There in any document, while the sentence leaves room. */
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

    /** The width of a window from which one line is enough, in pixels. */
    private static final double ONE_LINE = 900;

    /** The least that is worth showing of a note, in pixels. */
    private static final double LEAST_NOTE = 24;

    private static final double LINE = 28;
    private static final double GAP = 16;

    private final List<Slot> slots = new ArrayList<>();
    private final StatusStory story;

    /** Whether progress and Cancel are below the sentence; they stay there until they go. */
    private boolean workBelow;

    /** Whether the figures have left their room to progress and Cancel, until these go. */
    private boolean figuresYield;

    /** What the slots may take beside progress and Cancel, which must not move until they go. */
    private double besideWork = Double.MAX_VALUE;

    /** The width of the bar that this was laid out for. */
    private double widthWithWork;

    /** Creates a bar that shows nothing but {@code story}. */
    StatusPane(StatusStory story) {
        this.story = story;
        getChildren().addAll(story.words(), story.work());
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
        getChildren().add(2 + place, slot);
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

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double top = snappedTopInset();
        if (isOneLine(getWidth())) {
            layoutInOneLine(left, top, width);
        } else {
            layoutInTwoLines(left, top, width);
        }
    }

    private void layoutInOneLine(double left, double top, double width) {
        double work = before(story.work());
        double room = width - story.room() - work;
        figuresYield &= work > 0;
        boolean stays = work > 0 && width == widthWithWork;
        besideWork = stays ? besideWork : Double.MAX_VALUE;
        double taken = layoutSlots(slots, left + width, top, room);
        if (work > 0) {
            // A little more, for numbers that grow.
            double most = stays ? besideWork : taken + GAP;
            besideWork = Math.max(taken, Math.min(most, room));
        }
        widthWithWork = work > 0 ? width : -1;
        layoutStory(left, top, width - (work > 0 ? besideWork : taken));
        story.setWrapped(false);
    }

    private void layoutInTwoLines(double left, double top, double width) {
        double words = story.room();
        double work = before(story.work());
        besideWork = Double.MAX_VALUE;
        workBelow = work > 0 && (workBelow || words + work > width);
        double room = width + GAP;
        double right = left + width;
        story.setWrapped(work == 0 && words > width);
        List<Slot> below = slots.stream().filter(slot -> slot.rank != Rank.FIGURES).toList();
        double beside = layoutFigures(right, top, width - words - (workBelow ? 0 : work));
        if (workBelow) {
            place(story.words(), left, top, width - beside, LINE);
            place(story.work(), left, top + LINE, work - GAP, LINE);
            layoutSlots(below, right, top + LINE, room - work);
        } else if (words + work > width) {
            double besideWrapped = besideWrapped(below, width);
            double taken = layoutSlots(below, right, top + LINE, besideWrapped);
            place(story.words(), left, top, width - taken, 2 * LINE);
        } else {
            layoutSlots(below, right, top + LINE, room);
            layoutStory(left, top, width - beside);
        }
    }

    /** Lays out the figures beside a sentence, if it leaves room; returns what they take. */
    private double layoutFigures(double right, double top, double room) {
        List<Slot> figures = slots.stream().filter(slot -> slot.rank == Rank.FIGURES).toList();
        figuresYield = before(story.work()) > 0;
        return layoutSlots(figures, right, top, room);
    }

    /** Progress and Cancel are beside the sentence, at the end of its room. */
    private void layoutStory(double left, double top, double width) {
        double work = before(story.work());
        place(story.words(), left, top, width - work, LINE);
        place(story.work(), left + width - work + GAP, top, work - GAP, LINE);
    }

    /** The width of the slots that a wrapped sentence of at most two lines of the bar leaves. */
    private double besideWrapped(List<Slot> below, double width) {
        double room = below.stream().mapToDouble(StatusPane::before).sum();
        for (Slot slot : below) {
            if (story.fits(width - room, 2 * LINE)) {
                return room;
            }
            room -= before(slot);
        }
        return 0;
    }

    /** The width of an item with a gap before it; zero for one that is hidden. */
    private static double before(Region item) {
        double wide = item.prefWidth(-1);
        return wide > 0 ? wide + GAP : 0;
    }

    /**
     * Lays out those of {@code slots} that fit, from the right.
     *
     * @param room for all of them, each with a gap before it
     * @return what they take
     */
    private double layoutSlots(List<Slot> slots, double right, double top, double room) {
        double forNotes =
                slots.stream()
                        .filter(slot -> slot.rank == Rank.NOTE)
                        .mapToDouble(StatusPane::before)
                        .sum();
        double taken = 0;
        boolean full = false;
        for (Slot slot : slots.reversed()) {
            double wide = before(slot);
            if (slot.rank == Rank.NOTE) {
                // A note is cut rather than left out.
                wide = Math.clamp(Math.min(room, besideWork) - taken, 0, wide);
                slot.setVisible(wide > LEAST_NOTE + GAP);
            } else if (slot.rank == Rank.FIGURES) {
                double limit = Math.min(room, besideWork) - forNotes;
                boolean fits = !figuresYield && taken + wide <= limit;
                figuresYield |= !fits && before(story.work()) > 0;
                full |= !fits;
                slot.setVisible(!full);
            } else {
                double limit =
                        slot.rank == Rank.ALWAYS ? room : Math.min(room, besideWork) - forNotes;
                full |= taken + wide > limit;
                slot.setVisible(!full);
            }
            if (slot.isVisible()) {
                taken += wide;
                place(slot, right - taken + GAP, top, wide - GAP, LINE);
            }
        }
        return taken;
    }

    private void place(Region item, double x, double y, double width, double height) {
        item.resizeRelocate(snapPositionX(x), y, snapSizeX(Math.max(0, width)), snapSizeY(height));
    }

    /**
     * As wide as its content has been, even while that is hidden; a note or figures, to the left of
     * which nothing stands that matters, as wide as they are.
     */
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
            }
        }

        private void forgetWidth() {
            widest = 0;
            requestLayout();
        }

        @Override
        protected double computePrefWidth(double height) {
            double now = content.isManaged() ? super.computePrefWidth(height) : 0;
            boolean leftmost = rank == Rank.NOTE || rank == Rank.FIGURES;
            widest = leftmost ? now : Math.max(widest, now);
            return widest;
        }
    }
}
