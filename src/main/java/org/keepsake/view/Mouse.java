package org.keepsake.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Boundaries;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/**
 * Handles the mouse. A click places the caret, a double click selects a word, a triple click a
 * line. Shift extends the selection, Ctrl adds a caret. Dragging selects, and scrolls at the edges;
 * with Alt it selects a rectangle. A click beside the text selects a line. The wheel scrolls.
 */
final class Mouse {
    /** The unit that a drag selects by. */
    private enum Unit {
        CLUSTER,
        WORD,
        LINE
    }

    private final TextView view;
    private final Surface surface;
    private final Pointing pointing;
    private final TextDrag drag;
    private final SelectionDrag selectionDrag;
    private final AutoScroll autoScroll;

    private Unit unit = Unit.CLUSTER;
    private boolean selecting;

    /** Whether the button went down on the selection, which may then be dragged. */
    private boolean grabbed;

    private boolean rectangle;

    /** The selection when the button went down, and the other carets. */
    private Caret origin = Caret.at(0);

    private List<Caret> others = List.of();
    private double x;
    private double y;

    /** Where the rectangle began. */
    private double firstX;

    private long firstOffset;

    Mouse(TextView view, Surface surface) {
        this.view = view;
        this.surface = surface;
        pointing = new Pointing(view, surface);
        drag = new TextDrag(view, surface);
        selectionDrag = new SelectionDrag(view, surface);
        autoScroll = new AutoScroll(surface, 0, this::extend);
    }

    void install() {
        drag.install();
        selectionDrag.install();
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                e -> view.setCursor(isBeside(e.getX()) ? Cursor.DEFAULT : Cursor.TEXT));
        view.addEventHandler(
                ScrollEvent.SCROLL,
                e -> {
                    surface.scrollBy(-e.getDeltaX(), -e.getDeltaY());
                    e.consume();
                });
    }

    private boolean isBeside(double viewX) {
        return viewX < surface.screen().getLayoutX();
    }

    private void pressed(MouseEvent e) {
        view.requestFocus();
        if (e.getButton() == MouseButton.SECONDARY) {
            focusAt(e);
            return;
        }
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        boolean beside = isBeside(e.getX());
        unit =
                beside || e.getClickCount() % 3 == 0
                        ? Unit.LINE
                        : e.getClickCount() % 3 == 2 ? Unit.WORD : Unit.CLUSTER;
        Caret at = pointing.caretAt(e.getX(), e.getY());
        boolean grabs =
                unit == Unit.CLUSTER
                        && !(e.isShiftDown() || e.isAltDown() || e.isShortcutDown())
                        && drag.canBegin(at.offset());
        drag.prepare(grabs);
        selectionDrag.prepare(grabs);
        grabbed = grabs;
        selecting = !grabs;
        if (grabs) {
            e.consume();
            return;
        }
        rectangle = e.isAltDown() && !beside;
        firstX = surface.textX(e.getX());
        firstOffset = at.offset();
        Carets carets = view.carets();
        boolean adding = e.isShortcutDown() && !e.isShiftDown();
        others = adding ? carets.all() : List.of();
        if (e.isShiftDown() && !rectangle) {
            origin = Caret.selecting(carets.main().anchor(), carets.main().anchor());
            selectTo(at);
        } else if (adding && unit == Unit.CLUSTER) {
            Carets toggled = carets.toggled(at);
            others = toggled.all().stream().filter(caret -> !caret.equals(at)).toList();
            origin = at;
            view.setCaretsInPlace(toggled);
        } else {
            origin = unitAt(at);
            show(origin);
        }
        e.consume();
    }

    /** The menu applies to the selection, or to the place under the pointer. */
    private void focusAt(MouseEvent e) {
        Caret at = pointing.caretAt(e.getX(), e.getY());
        boolean onSelection =
                view.carets().all().stream()
                        .anyMatch(caret ->
                                !caret.isEmpty()
                                        && caret.start() <= at.offset()
                                        && at.offset() <= caret.end());
        if (!onSelection) {
            view.setCaretsInPlace(Carets.of(at));
        }
    }

    private void dragged(MouseEvent e) {
        if (!selecting) {
            return;
        }
        x = e.getX();
        y = e.getY();
        autoScroll.follow(y);
        extend();
        e.consume();
    }

    private void extend() {
        if (rectangle) {
            selectRectangle();
        } else {
            selectTo(pointing.caretAt(x, y));
        }
    }

    private void released(MouseEvent e) {
        if (grabbed && e.isStillSincePress()) {
            view.setCarets(Carets.of(pointing.caretAt(e.getX(), e.getY())));
        }
        grabbed = false;
        selecting = false;
        autoScroll.stop();
    }

    private Caret unitAt(Caret at) {
        return switch (unit) {
            case CLUSTER -> at;
            case WORD -> new Boundaries(view.text()).word(at.offset());
            case LINE -> lineAt(at.offset());
        };
    }

    private Caret lineAt(long offset) {
        Text text = view.text();
        int line = text.position(offset).line();
        long end = line + 1 < text.lineCount() ? text.lineStart(line + 1) : text.byteLength();
        return Caret.selecting(text.lineStart(line), end);
    }

    private void selectTo(Caret at) {
        Caret there = unitAt(at);
        if (at.offset() < origin.start()) {
            show(Caret.selecting(origin.end(), there.start()));
        } else if (unit == Unit.CLUSTER) {
            show(new Caret(origin.start(), at.offset(), at.upstream(), Double.NaN));
        } else {
            show(Caret.selecting(origin.start(), Math.max(origin.end(), there.end())));
        }
    }

    private void show(Caret caret) {
        if (others.isEmpty()) {
            view.setCarets(Carets.of(caret));
        } else {
            List<Caret> all = new ArrayList<>(others);
            all.add(caret);
            view.setCaretsInPlace(Carets.of(all, caret));
        }
    }

    /**
     * Puts a caret into each screen line between the first and this one, selecting from column to
     * column.
     */
    private void selectRectangle() {
        Carets carets = pointing.rectangle(firstOffset, firstX, x, y);
        view.setCaretsInPlace(carets);
    }
}
