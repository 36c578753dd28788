package org.keepsake.view.screen;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A scroll bar: a thumb on a track, large enough to be grabbed however long the text is. A click
 * beside the thumb moves it there.
 */
public final class ScrollStrip extends Region {
    /** The thickness in pixels. */
    public static final double THICKNESS = 14;

    private static final double LEAST_THUMB = 24;
    private static final double INSET = 3;

    private final boolean vertical;
    private final DoubleConsumer scroll;
    private final Region thumb = new Region();
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
        thumb.getStyleClass().setAll("scroll-thumb");
        thumb.setManaged(false);
        thumb.setMouseTransparent(true);
        getChildren().add(thumb);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
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
        double at = along(e) - start;
        boolean onThumb = at >= 0 && at <= thumbLength();
        grabbed = onThumb ? at : thumbLength() / 2;
        if (!onThumb) {
            drag(e);
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
