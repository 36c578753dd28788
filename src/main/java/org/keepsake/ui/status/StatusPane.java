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
 * <p>The sentence comes first. It is told in fewer words before the figures of the text give way;
 * whatever those still leave no room for does, from the left. The bar is as high as the width of
 * the window makes it, whatever it shows. In a narrow one the slots have a line of their own, below
 * the sentence, but for the figures, which are beside it while it leaves room. A sentence that is
 * longer than its line is wrapped beside those slots that still have room.
 *
 * <p>Nothing else moves because a sentence changes or a number grows: a slot is as wide as its
 * content has been since the document came to the front, and progress and Cancel stand behind the
 * longest sentence that may be told until they go.
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
    private static final double ONE_LINE = 700;

    /** The least that is worth showing of a note, in pixels. */
    private static final double LEAST_NOTE = 24;

    private static final double LINE = 28;
    private static final double GAP = 16;

    private final List<Slot> slots = new ArrayList<>();
    private final StatusStory story;

    /** Creates a bar that shows nothing but {@code story}. */
    StatusPane(StatusStory story) {
        this.story = story;
        getChildren().addAll(story.words(), story.work());
    }

    /** What is told at the left. */
    StatusStory story() {
        return story;
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
        double others =
                slots.stream()
                        .filter(slot -> slot.rank != Rank.IF_ROOM)
                        .mapToDouble(StatusPane::before)
                        .sum();
        double words = layOutSentence(width - work - others);
        double taken = layoutSlots(slots, left + width, top, width - words - work);
        layoutStory(left, top, words, width - taken);
        story.setWrapped(false);
    }

    private void layoutInTwoLines(double left, double top, double width) {
        double work = before(story.work());
        double words = layOutSentence(width - work);
        boolean isLong = words + work > width;
        double right = left + width;
        story.setWrapped(work == 0 && isLong);
        List<Slot> figures = slots.stream().filter(slot -> slot.rank == Rank.FIGURES).toList();
        List<Slot> below = slots.stream().filter(slot -> slot.rank != Rank.FIGURES).toList();
        double beside = layoutSlots(figures, right, top, width - words - work);
        if (!isLong) {
            layoutSlots(below, right, top + LINE, width + GAP);
            layoutStory(left, top, words, width - beside);
        } else if (work > 0) {
            layoutSlots(below, right, top + LINE, width + GAP - work);
            place(story.words(), left, top, width, LINE);
            place(story.work(), left, top + LINE, work - GAP, LINE);
        } else {
            double taken = layoutSlots(below, right, top + LINE, besideWrapped(below, width));
            place(story.words(), left, top, width - taken, 2 * LINE);
        }
    }

    /**
     * Chooses between the whole sentence and the brief one.
     *
     * @param room for the whole one
     * @return the width of what may be said until progress and Cancel go, so that these need not
     *     move
     */
    private double layOutSentence(double room) {
        double whole = story.room(false);
        story.setBrief(whole > room);
        return whole > room ? story.room(true) : whole;
    }

    /**
     * Progress and Cancel are beside the sentence.
     *
     * @param words the room of the sentence
     * @param width the room of all three, at least
     */
    private void layoutStory(double left, double top, double words, double width) {
        double work = before(story.work());
        double before = work > 0 ? Math.min(words, width - work) : width;
        place(story.words(), left, top, before, LINE);
        place(story.work(), left + before + GAP, top, work - GAP, LINE);
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
                wide = Math.clamp(room - taken, 0, wide);
                slot.setVisible(wide > LEAST_NOTE + GAP);
            } else {
                full |= taken + wide > (slot.rank == Rank.ALWAYS ? room : room - forNotes);
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
            boolean leftmost = rank == Rank.NOTE || rank == Rank.FIGURES || rank == Rank.IF_ROOM;
            widest = leftmost ? now : Math.max(widest, now);
            return widest;
        }
    }
}
