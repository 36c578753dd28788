package org.keepsake.view.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a text is visible in a view of a given height, and how to show another part. Only
 * visible rows are laid out.
 *
 * @param rows the text
 * @param height of the view in pixels, positive
 */
public record Scrolling(LaidRows rows, double height) {

    /** A screen line of a row. */
    private record Spot(LaidRow row, int line) {
        double top() {
            return row.lineTop(line);
        }

        double bottom() {
            return row.lineBottom(line);
        }
    }

    /** The visible rows, from the top. */
    public List<PlacedRow> visible(Viewport viewport) {
        List<PlacedRow> visible = new ArrayList<>();
        LaidRow row = rows.rowOf(viewport.top());
        double y = -viewport.into();
        while (true) {
            visible.add(new PlacedRow(row, y));
            y += row.height();
            if (y >= height || rows.isLast(row)) {
                return visible;
            }
            row = rows.below(row);
        }
    }

    /**
     * Scrolls down by a number of pixels, or up if negative; not beyond the beginning, and not
     * beyond the point where the last row touches the lower edge.
     */
    public Viewport by(Viewport viewport, double pixels) {
        return settled(viewport, pixels);
    }

    /** The nearest valid viewport. */
    public Viewport settled(Viewport viewport) {
        return settled(viewport, 0);
    }

    private Viewport settled(Viewport viewport, double pixels) {
        LaidRow row = rows.rowOf(viewport.top());
        return fromEnd(normal(row, viewport.into() + pixels));
    }

    /**
     * The viewport whose upper edge is a number of pixels below the top of a row, wherever that is.
     */
    private Viewport normal(LaidRow from, double pixels) {
        LaidRow row = from;
        double into = pixels;
        while (into < 0 && row.row().index() > 0) {
            row = rows.above(row);
            into += row.height();
        }
        while (into >= row.height() && !rows.isLast(row)) {
            into -= row.height();
            row = rows.below(row);
        }
        return new Viewport(row.row().start(), Math.max(0, into));
    }

    /** Scrolls back if there would be empty space below the last row. */
    private Viewport fromEnd(Viewport viewport) {
        LaidRow row = rows.rowOf(viewport.top());
        double shown = row.height() - viewport.into();
        while (shown < height && !rows.isLast(row)) {
            row = rows.below(row);
            shown += row.height();
        }
        return shown >= height ? viewport : normal(row, row.height() - height);
    }

    /**
     * Finds a screen line in the view.
     *
     * @return its distance below the upper edge; empty if it is not visible
     */
    public Optional<PlacedRow> find(Viewport viewport, long offset, boolean upstream) {
        int index = rows.rowOf(offset, upstream).row().index();
        return visible(viewport).stream()
                .filter(placed -> placed.row().row().index() == index)
                .findFirst();
    }

    /**
     * A valid viewport that shows a caret: the same one if it does already, scrolled as little as
     * possible if the caret is near, and centred on the caret if it is further away than the height
     * of the view.
     */
    public Viewport showing(Viewport viewport, long offset, boolean upstream) {
        Spot spot = spot(offset, upstream);
        Optional<Double> top = distance(viewport, spot);
        if (top.isEmpty()) {
            return centred(spot);
        }
        double bottom = top.get() + spot.bottom() - spot.top();
        if (top.get() < 0) {
            return by(viewport, top.get());
        }
        return bottom > height
                ? by(viewport, Math.min(top.get(), bottom - height))
                : settled(viewport);
    }

    /** A valid viewport, centred on a caret unless the caret is visible already. */
    public Viewport centring(Viewport viewport, long offset) {
        Spot spot = spot(offset, false);
        return isInSight(viewport, spot) ? settled(viewport) : centred(spot);
    }

    /** Whether the whole screen line of a caret is visible. */
    public boolean shows(Viewport viewport, long offset, boolean upstream) {
        return isInSight(viewport, spot(offset, upstream));
    }

    private boolean isInSight(Viewport viewport, Spot spot) {
        Optional<Double> top = distance(viewport, spot);
        return top.isPresent()
                && top.get() >= 0
                && top.get() + spot.bottom() - spot.top() <= height;
    }

    /** A viewport that begins with the screen line of a caret. */
    public Viewport beginningAt(long offset) {
        Spot spot = spot(offset, false);
        return fromEnd(normal(spot.row, spot.top()));
    }

    private Viewport centred(Spot spot) {
        double middle = (spot.top() + spot.bottom()) / 2;
        return fromEnd(normal(spot.row, middle - height / 2));
    }

    private Spot spot(long offset, boolean upstream) {
        LaidRow row = rows.rowOf(offset, upstream);
        return new Spot(row, row.lineOf(row.column(offset), upstream));
    }

    /**
     * The distance of a screen line below the upper edge; empty if it is more than the height of
     * the view away.
     */
    private Optional<Double> distance(Viewport viewport, Spot spot) {
        LaidRow row = rows.rowOf(viewport.top());
        int target = spot.row.row().index();
        double y = -viewport.into();
        while (row.row().index() > target && y > -height) {
            row = rows.above(row);
            y -= row.height();
        }
        while (row.row().index() < target && y < 2 * height) {
            y += row.height();
            row = rows.below(row);
        }
        double top = y + spot.top();
        return row.row().index() == target && top > -height && top < 2 * height
                ? Optional.of(top)
                : Optional.empty();
    }
}
