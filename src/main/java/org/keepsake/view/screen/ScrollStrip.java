package org.keepsake.view.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.keepsake.view.row.Marks;

/**
 * A scroll bar: a thumb on a track, large enough to be grabbed however long the text is. A click
 * beside the thumb shows what is there in the middle, so that a click on a mark leads to its place,
 * and takes hold of the thumb.
 */
public final class ScrollStrip extends Region {
    /** The thickness in pixels. */
    public static final double THICKNESS = 14;

    private static final double LEAST_THUMB = 24;
    private static final double INSET = 3;
    private static final double MARK_BREADTH = 3;
    private static final double LEAST_MARK = 2;

    private final boolean vertical;
    private final DoubleConsumer scroll;
    private final Region thumb = new Region();
    private final Marks marks = new Marks();
    private ScrollMarks marked = ScrollMarks.NONE;
    private double extent = 1;
    private double grabbed;

    /**
     * Creates a scroll bar.
     *
     * @param scroll receives the position to scroll to, as a fraction of the whole from 0 to 1
     */
    public ScrollStrip(boolean vertical, DoubleConsumer scroll) {
        this.vertical = vertical;
        this.scroll = scroll;
        setManaged(false);
        getStyleClass().setAll("scroll-track");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("vertical"), vertical);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("horizontal"), !vertical);
        thumb.getStyleClass().setAll("scroll-thumb");
        thumb.setManaged(false);
        thumb.setMouseTransparent(true);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        getChildren().addAll(thumb, marks);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
    }

    /** Shows marks beside the thumb. */
    public void mark(ScrollMarks now) {
        marked = now;
        showMarks();
    }

    @Override
    public void resize(double width, double height) {
        boolean higher = height != getHeight();
        super.resize(width, height);
        if (higher) {
            showMarks();
        }
    }

    /** One shape for each kind, with a run of marks for each part. */
    private void showMarks() {
        Map<String, List<Rectangle2D>> kinds = new LinkedHashMap<>();
        for (ScrollMarks.Run run : marked.on((int) getHeight())) {
            double x = run.side() == ScrollMarks.Side.LEFT ? 0 : THICKNESS - MARK_BREADTH;
            double height = Math.max(LEAST_MARK, run.to() - run.from());
            double y = Math.clamp(run.from(), 0, Math.max(0, getHeight() - height));
            kinds.computeIfAbsent(run.styleClass(), style -> new ArrayList<>())
                    .add(new Rectangle2D(x, y, MARK_BREADTH, height));
        }
        marks.show(
                kinds.entrySet().stream()
                        .map(kind -> new Marks.Shape(kind.getKey(), kind.getValue()))
                        .toList());
    }

    /**
     * Shows the position of the view.
     *
     * @param from the position of the upper or left edge
     * @param shown how much is visible
     * @param total how much there is
     */
    public void show(double from, double shown, double total) {
        extent = Math.min(1, shown / total);
        thumb.setVisible(extent < 1);
        // Of what is all in sight the gutter says the same.
        marks.setVisible(extent < 1);
        double length = thumbLength();
        double rest = total - shown;
        double at = rest <= 0 ? 0 : Math.clamp(from / rest, 0, 1) * (length() - length);
        if (vertical) {
            place(INSET, at, THICKNESS - 2 * INSET, length);
        } else {
            place(at, INSET, length, THICKNESS - 2 * INSET);
        }
    }

    private void place(double x, double y, double width, double height) {
        double px = Math.round(x);
        double py = Math.round(y);
        if (thumb.getLayoutX() != px
                || thumb.getLayoutY() != py
                || thumb.getWidth() != width
                || thumb.getHeight() != height) {
            thumb.resizeRelocate(px, py, width, height);
        }
    }

    private double length() {
        return vertical ? getHeight() : getWidth();
    }

    private double thumbLength() {
        return Math.min(length(), Math.max(LEAST_THUMB, Math.floor(extent * length())));
    }

    private double along(MouseEvent e) {
        return vertical ? e.getY() : e.getX();
    }

    private void press(MouseEvent e) {
        double start = vertical ? thumb.getLayoutY() : thumb.getLayoutX();
        grabbed = along(e) - start;
        if (extent < 1 && (grabbed < 0 || grabbed > thumbLength())) {
            double part = Math.clamp(along(e) / length() - extent / 2, 0, 1 - extent);
            grabbed = along(e) - part / (1 - extent) * (length() - thumbLength());
            scroll.accept(part);
        }
        e.consume();
    }

    private void drag(MouseEvent e) {
        double way = length() - thumbLength();
        if (way > 0) {
            double part = Math.clamp((along(e) - grabbed) / way, 0, 1);
            scroll.accept(part * (1 - extent));
        }
        e.consume();
    }
}
