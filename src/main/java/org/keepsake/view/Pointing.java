package org.keepsake.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import org.keepsake.view.caret.Boundaries;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.layout.Moves;
import org.keepsake.view.layout.PlacedRow;
import org.keepsake.view.row.RowNode;
import org.keepsake.view.screen.CaretNodes;

/** What is under a point of the view, and where the context menu belongs. */
record Pointing(TextView view, Surface surface) {
    /** The caret at a point of the view, or at the nearest place of the text. */
    Caret caretAt(double x, double y) {
        PlacedRow row = surface.rowAt(y);
        return Moves.at(row.row(), surface.textX(x), y - row.y());
    }

    /** The character under a point of the view, selected; behind the end of a line, its break. */
    Caret clusterAt(double x, double y) {
        Caret nearest = caretAt(x, y);
        long at = nearest.offset();
        RowNode row = surface.rows().rowOf(at, nearest.upstream());
        Boundaries bounds = new Boundaries(view.text());
        boolean isLeft = surface.textX(x) < row.x(row.column(at), nearest.upstream());
        return isLeft != bounds.isRightToLeft(at, isLeft)
                ? Caret.selecting(bounds.before(at), at)
                : Caret.selecting(at, bounds.after(at));
    }

    /**
     * Carets that select from column to column, in each screen line from that of a caret to the one
     * at a point.
     */
    Carets rectangle(Caret from, double firstX, double x, double y) {
        RowNode first = surface.rows().rowOf(from.offset(), from.upstream());
        int firstLine = first.lineOf(first.column(from.offset()), from.upstream());
        PlacedRow placed = surface.rowAt(y);
        RowNode last = (RowNode) placed.row();
        int lastLine = last.lineAt(y - placed.y());
        int apart = last.row().index() - first.row().index();
        boolean down = apart > 0 || (apart == 0 && lastLine >= firstLine);
        RowNode bottom = down ? last : first;
        int bottomLine = down ? lastLine : firstLine;
        RowNode row = down ? first : last;
        int line = down ? firstLine : lastLine;
        List<Caret> carets = new ArrayList<>();
        while (true) {
            carets.add(selecting(row, line, firstX, surface.textX(x)));
            boolean isBottomRow = row.row().index() >= bottom.row().index();
            if (isBottomRow && line >= bottomLine) {
                return Carets.of(carets, down ? carets.getLast() : carets.getFirst());
            }
            if (line < row.lines() - 1) {
                line++;
            } else {
                row = surface.rows().below(row);
                line = 0;
            }
        }
    }

    private static Caret selecting(RowNode row, int line, double from, double to) {
        double y = row.lineTop(line);
        Caret caret = Moves.at(row, to, y);
        return new Caret(
                Moves.at(row, from, y).offset(), caret.offset(), caret.upstream(), Double.NaN);
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
