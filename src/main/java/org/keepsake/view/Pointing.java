package org.keepsake.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.layout.Moves;
import org.keepsake.view.layout.PlacedRow;
import org.keepsake.view.row.RowNode;
import org.keepsake.view.row.RowNodes;
import org.keepsake.view.screen.CaretNodes;

/** What is under a point of the view, and where the context menu belongs. */
record Pointing(TextView view, Surface surface) {
    /** The caret at a point of the view, or at the nearest place of the text. */
    Caret caretAt(double x, double y) {
        PlacedRow row = surface.rowAt(y);
        return Moves.at(row.row(), surface.textX(x), y - row.y());
    }

    /**
     * Carets that select from column to column, in each row from the given one to the one at a
     * point.
     */
    Carets rectangle(long from, double firstX, double x, double y) {
        RowNodes rows = surface.rows();
        RowNode first = rows.rowOf(from);
        RowNode last = (RowNode) surface.rowAt(y).row();
        boolean down = last.row().index() >= first.row().index();
        RowNode bottom = down ? last : first;
        List<Caret> carets = new ArrayList<>();
        for (RowNode row = down ? first : last; ; row = rows.below(row)) {
            carets.add(
                    Caret.selecting(
                            row.offset(row.column(0, firstX)),
                            row.offset(row.column(0, surface.textX(x)))));
            if (row.row().index() >= bottom.row().index()) {
                return Carets.of(carets, down ? carets.getLast() : carets.getFirst());
            }
        }
    }

    /** The point just below the caret, in pixels of the view. */
    Point2D belowCaret() {
        surface.layout();
        double left = surface.screen().getLayoutX();
        return surface.screen().caretNodes().places().stream()
                .filter(CaretNodes.Place::main)
                .findFirst()
                .map(place -> new Point2D(left + place.x(), place.bottom()))
                .orElse(new Point2D(left, 0));
    }

    /** The point just below the start of what is composed at the caret, in pixels of the view. */
    Point2D belowComposed() {
        double bottom = belowCaret().getY();
        Caret caret = view.carets().main();
        RowNode row = surface.rows().rowOf(caret.offset(), caret.upstream());
        double x = row.x(row.column(caret.offset()), caret.upstream());
        return new Point2D(surface.screen().getLayoutX() + surface.textLeft() + x, bottom);
    }

    /** Asks for the context menu below the caret, as its key does. */
    void askForMenu() {
        Point2D below = belowCaret();
        Point2D at = view.localToScreen(below);
        Point2D inScene = view.localToScene(below);
        if (at != null) {
            view.fireEvent(
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            inScene.getX(),
                            inScene.getY(),
                            at.getX(),
                            at.getY(),
                            true,
                            null));
        }
    }
}
