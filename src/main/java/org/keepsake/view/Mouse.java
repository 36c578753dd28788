package org.keepsake.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Boundaries;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/**
 * Handles the mouse. A click places the caret, a double click selects a word, a triple click a
 * line. Shift extends the selection, Ctrl adds a caret. Dragging selects, and scrolls at the edges;
 * with Alt it selects a rectangle. A click beside the text selects a line. The wheel scrolls, and
 * selects as well while the button is down. Only the axis along which it turns more counts: a
 * finger on a touchpad never moves quite straight.
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

    /** Whether Ctrl was held then: a click adds a caret. */
    private boolean adding;

    private boolean rectangle;

    /** Whether the button went down beside the text. */
    private boolean beside;

    /** The selection when the button went down, and the other carets. */
    private Caret origin = Caret.at(0);

    private List<Caret> others = List.of();
    private double x;
    private double y;

    /** Where the rectangle began. */
    private double firstX;

    private Caret first = Caret.at(0);

    /** The text that {@link #origin}, {@link #others} and {@link #first} are places of. */
    private Text seen = Text.empty();

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
                    boolean across = Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY());
                    surface.scrollBy(across ? -e.getDeltaX() : 0, across ? 0 : -e.getDeltaY());
                    if (selecting && others.isEmpty()) {
                        extend();
                    }
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
        x = e.getX();
        y = e.getY();
        beside = isBeside(x);
        unit =
                beside || e.getClickCount() % 3 == 0
                        ? Unit.LINE
                        : e.getClickCount() % 3 == 2 ? Unit.WORD : Unit.CLUSTER;
        Caret at = pointing.caretAt(x, y);
        adding = e.isShortcutDown() && !e.isShiftDown();
        boolean grabs =
                unit == Unit.CLUSTER
                        && !(e.isShiftDown() || e.isAltDown())
                        && drag.canBegin(pointing.clusterAt(x, y));
        drag.prepare(grabs);
        selectionDrag.prepare(grabs);
        grabbed = grabs;
        selecting = !grabs;
        if (grabs) {
            e.consume();
            return;
        }
        rectangle = e.isAltDown() && !beside;
        firstX = surface.textX(x);
        first = at;
        seen = view.text();
        Carets carets = view.carets();
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
        autoScroll.follow(beside ? surface.screen().getLayoutX() : x, y);
        extend();
        e.consume();
    }

    /** Selects up to the pointer, or to the visible letter beside it if it is beyond an edge. */
    private void extend() {
        followText();
        double left = surface.screen().getLayoutX();
        double near = Math.clamp(x, left, left + surface.screen().width());
        if (rectangle) {
            view.setCaretsInPlace(pointing.rectangle(first, firstX, near, y));
        } else {
            selectTo(pointing.caretAt(near, y));
        }
    }

    /** The text may have changed since the button went down: typed, loaded, reloaded. */
    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    private void followText() {
        Text now = view.text();
        if (now != seen) {
            Edit edit = Edit.between(seen, now);
            origin = after(origin, now, edit);
            first = after(first, now, edit);
            others = others.stream().map(caret -> after(caret, now, edit)).toList();
            seen = now;
        }
    }

    private Caret after(Caret caret, Text now, Edit edit) {
        return Carets.of(caret).after(seen, now, edit).main();
    }

    private void released(MouseEvent e) {
        if (grabbed && e.isStillSincePress()) {
            Caret at = pointing.caretAt(e.getX(), e.getY());
            view.setCarets(adding ? view.carets().toggled(at) : Carets.of(at));
        }
        if (!e.isStillSincePress()) {
            // A quick hand lets go elsewhere than where the mouse was last seen.
            dragged(e);
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
}
