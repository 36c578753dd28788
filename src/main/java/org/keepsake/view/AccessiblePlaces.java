package org.keepsake.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import org.keepsake.view.layout.PlacedRow;
import org.keepsake.view.row.RowNode;

/**
 * Tells screen readers and magnifiers where on the screen the text is, as the toolkit's own text
 * area does.
 *
 * @param offsets converts the offsets that they use
 */
record AccessiblePlaces(TextView view, Surface surface, Accessibility offsets) {

    /** The value of an attribute of a view; empty for those that are as any region's. */
    static Optional<Object> answer(
            TextView view, Surface surface, AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case EDITABLE -> Optional.of(view.isEditable());
            case FONT -> Optional.of(view.fontProperty().get());
            default -> {
                Accessibility told = new Accessibility(view.text(), view.carets().main());
                yield told.answer(attribute, parameters)
                        .or(() ->
                                new AccessiblePlaces(view, surface, told)
                                        .place(attribute, parameters));
            }
        };
    }

    private Optional<Object> place(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.BOUNDS_FOR_RANGE
                && parameters.length == 2
                && parameters[0] instanceof Integer first
                && parameters[1] instanceof Integer last) {
            return Optional.of(bounds(offsets.bytes(first), offsets.bytes(last + 1)));
        }
        if (attribute == AccessibleAttribute.OFFSET_AT_POINT
                && parameters.length == 1
                && parameters[0] instanceof Point2D onScreen) {
            Point2D at = view.screenToLocal(onScreen);
            return Optional.ofNullable(at)
                    .map(point -> new Pointing(view, surface).caretAt(point.getX(), point.getY()))
                    .map(caret -> offsets.units(caret.offset()));
        }
        return Optional.empty();
    }

    /** Where bytes are on the screen; nothing for those that are out of sight. */
    private Bounds[] bounds(long from, long to) {
        surface.layout();
        List<Bounds> bounds = new ArrayList<>();
        for (PlacedRow placed : surface.placed()) {
            RowNode row = (RowNode) placed.row();
            if (from < row.row().end() && to > row.row().start()) {
                int first = row.column(Math.max(from, row.row().start()));
                int last = row.column(Math.min(to, row.row().end()));
                for (Rectangle2D area : row.areas(first, last)) {
                    bounds.add(
                            row.localToScreen(
                                    new BoundingBox(
                                            area.getMinX(),
                                            area.getMinY(),
                                            area.getWidth(),
                                            area.getHeight())));
                }
            }
        }
        return bounds.toArray(Bounds[]::new);
    }
}
