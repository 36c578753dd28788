package org.keepsake.view;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.layout.PlacedRow;
import org.keepsake.view.layout.Scrolling;
import org.keepsake.view.layout.Sideways;
import org.keepsake.view.layout.Viewport;
import org.keepsake.view.row.Composition;
import org.keepsake.view.row.LetterStyles;
import org.keepsake.view.row.RowNode;
import org.keepsake.view.row.RowNodes;
import org.keepsake.view.row.TextLook;
import org.keepsake.view.screen.Parts;
import org.keepsake.view.screen.Screen;
import org.keepsake.view.screen.ScrollBars;
import org.keepsake.view.screen.ScrollMarks;

/**
 * The parts of a view: the screen, the line numbers beside it and the scroll bars. It is laid out
 * at most once per frame, independently of the window: it is not managed, so nothing that happens
 * here causes other nodes to be laid out.
 */
final class Surface extends Region {
    /** The gap between the line numbers and the letters, in pixels. */
    private static final double PADDING = 4;

    /** Two distances that differ by less are the same, in pixels. */
    private static final double SAME = 0.5;

    /** The space kept free beside the caret and after the longest line, in pixels. */
    private static final double ROOM = 24;

    private final TextView view;
    private final RowNodes rows = new RowNodes();
    private final ScrollBars bars = new ScrollBars(rows, this::scrollTo, this::shiftTo);
    private final Parts parts = new Parts(bars);
    private final Screen screen = parts.screen();
    private final Decorations decorations = new Decorations();
    private Viewport viewport = Viewport.START;
    private double left;
    private double contentWidth;
    private Reveal reveal = Reveal.NONE;

    /** Whether the caret was on the screen before the size or the font changed, and is to stay. */
    private boolean keepsCaret;

    /** Where text that is dragged would be dropped. */
    private @Nullable Caret drop;

    /** Where the upper edge was in the window when it was laid out last, in pixels. */
    private double edge = Double.NaN;

    /** How far the upper edge alone has moved down since, in pixels. */
    private double moved;

    private boolean restyled = true;
    private List<PlacedRow> placed = List.of();

    Surface(TextView view) {
        this.view = view;
        setManaged(false);
        getChildren().addAll(parts.nodes());
    }

    RowNodes rows() {
        style();
        return rows;
    }

    Screen screen() {
        return screen;
    }

    Viewport viewport() {
        return viewport;
    }

    List<PlacedRow> placed() {
        return placed;
    }

    /** The visible row at a height of the view, or the nearest one. */
    PlacedRow rowAt(double y) {
        layout();
        List<PlacedRow> rowsInSight = placed.isEmpty() ? scrolling().visible(viewport) : placed;
        return rowsInSight.stream()
                .filter(row -> y < row.bottom())
                .findFirst()
                .orElse(rowsInSight.getLast());
    }

    /** The horizontal distance of a point in the view from the start of the letters. */
    double textX(double x) {
        return x - screen.getLayoutX() - textLeft();
    }

    /** Where the letters of a row begin, in pixels of the screen. */
    double textLeft() {
        return PADDING - left;
    }

    /**
     * Shows another text. A caret that has moved out of sight is scrolled to first, so that where
     * the view comes to rest does not depend on how many keys came within a frame.
     */
    void become(Text before, Text now, Edit edit) {
        if (reveal != Reveal.NONE && screen.height() > 0 && !isPlaced(view.carets().main())) {
            scroll();
        }
        rows.become(now, edit);
        viewport = viewport.after(before, now, edit);
        requestLayout();
    }

    /** Whether a caret is in one of the rows that were shown last. */
    private boolean isPlaced(Caret caret) {
        return !placed.isEmpty()
                && caret.offset() >= placed.getFirst().row().row().start()
                && caret.offset() <= placed.getLast().row().row().end();
    }

    void compose(@Nullable Composition composition) {
        rows.compose(composition);
        requestLayout();
    }

    void restyle() {
        keepsCaret |= showsCaret();
        restyled = true;
        requestLayout();
    }

    void setDecorator(Decorator now) {
        decorations.setDecorator(now);
        requestLayout();
    }

    void setScrollMarks(ScrollMarks now) {
        bars.vertical().mark(now);
    }

    void redecorate() {
        decorations.clear();
        requestLayout();
    }

    void setStyles(LetterStyles now) {
        rows.setStyles(now);
        requestLayout();
    }

    void restyleLetters() {
        rows.restyle();
        requestLayout();
    }

    void setActive(boolean active) {
        screen.caretNodes().setActive(active);
    }

    void reveal(Reveal how) {
        reveal = how;
        screen.caretNodes().restart();
        requestLayout();
    }

    /** Shows where text that is dragged would be dropped, or no longer. */
    void showDrop(@Nullable Caret place) {
        drop = place;
        requestLayout();
    }

    /** Scrolls until the given offset is in the first visible line. */
    void beginAt(long offset) {
        scrollTo(new Viewport(offset, 0));
    }

    /** Scrolls right and down, in pixels. */
    void scrollBy(double right, double down) {
        reveal = Reveal.NONE;
        if (screen.height() > 0) {
            viewport = scrolling().by(viewport, down);
        }
        if (!view.wrapProperty().get()) {
            left = Math.max(0, left + right);
        }
        requestLayout();
    }

    private void scrollTo(Viewport now) {
        reveal = Reveal.NONE;
        keepsCaret = false;
        viewport = now;
        requestLayout();
    }

    private void shiftTo(double now) {
        left = now;
        requestLayout();
    }

    /** The height of a page: the last visible line becomes the first. */
    double page() {
        double pitch = pitch();
        return Math.max(pitch, Math.floor(screen.height() / pitch - 1) * pitch);
    }

    double pitch() {
        style();
        TextLook look = rows.look();
        return look == null ? 1 : look.pitch();
    }

    private Scrolling scrolling() {
        style();
        return new Scrolling(rows, screen.height());
    }

    /** Picks up changes of the font and, when lines are wrapped, of the width. */
    private void style() {
        if (restyled) {
            restyled = false;
            boolean wraps = view.wrapProperty().get();
            parts.numbers().setFont(view.fontProperty().get());
            contentWidth = 0;
            arrange();
            double width = Math.max(1, screen.width() - 2 * PADDING);
            rows.look(
                    TextLook.of(
                            view.fontProperty().get(),
                            view.tabSizeProperty().get(),
                            view.lineSpacingProperty().get(),
                            wraps ? wrapWidth(width) : 0,
                            view.whitespaceProperty().get()));
            decorations.clear();
            if (wraps) {
                left = 0;
            }
        }
    }

    private double wrapWidth(double width) {
        int column = view.wrapColumnProperty().get();
        double digit = TextLook.digitWidth(view.fontProperty().get());
        // Half a digit more: widths are rounded.
        return column == 0 ? width : Math.min(width, (column + 0.5) * digit);
    }

    private void arrange() {
        parts.arrange(
                getWidth(),
                getHeight(),
                view.lineNumbersProperty().get() ? numbered() : 0,
                view.wrapProperty().get(),
                hasHorizontalBar());
    }

    /** How many lines the gutter has room for. */
    private int numbered() {
        return Math.max(view.text().lineCount(), view.expectedLinesProperty().get());
    }

    /**
     * Covers the view. If only its upper edge has moved in the window, because a notice came or
     * went above it, the rows keep their place on the screen: what is being read must not jump. So
     * the notice covers the first rows, unless the caret is there, or the whole text has room below
     * it; nobody would look for rows above a text that fits. Where there is nothing above that
     * could come into sight, the rows follow the edge, as they do where nobody reads them now.
     *
     * @param top the upper edge in the window
     */
    void cover(double top, double width, double height) {
        double down = top - edge;
        if (isInSight() && Math.abs(down + height - getHeight()) < SAME) {
            moved += down;
        }
        edge = top;
        resizeRelocate(0, 0, width, height);
    }

    /** Whether the view is in front, not in a tab behind another. */
    private boolean isInSight() {
        return Stream.<Node>iterate(view, Objects::nonNull, Node::getParent)
                .allMatch(Node::isVisible);
    }

    @Override
    public void resize(double width, double height) {
        if (width != getWidth() || height != getHeight()) {
            keepsCaret |= showsCaret();
            restyled = true;
        }
        super.resize(width, height);
    }

    /** Whether the main caret is on the screen; not if the screen is about to change. */
    private boolean showsCaret() {
        Caret caret = view.carets().main();
        return !restyled
                && screen.height() > 0
                && scrolling().shows(viewport, caret.offset(), caret.upstream());
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (!parts.fit(numbered())) {
            restyled = true;
        }
        style();
        if (screen.height() <= 0) {
            return;
        }
        if (moved != 0) {
            follow(moved);
            moved = 0;
        }
        Set<RowNode> shown = place();
        if (hasHorizontalBar() != bars.horizontal().isVisible()) {
            arrange();
            shown = place();
        }
        reveal = Reveal.NONE;
        keepsCaret = false;
        left = Math.clamp(left, 0, Math.max(0, contentWidth + ROOM - screen.width()));
        screen.show(placed, textLeft());
        screen.show(placed, view.carets(), textLeft(), view.currentLineProperty().get());
        screen.showDrop(placed, drop, textLeft());
        parts.showGutter(placed, decorations.gutter());
        bars.show(placed, screen.height(), left, screen.width(), contentWidth + ROOM);
        rows.keep(shown);
        decorations.keep(shown);
    }

    /**
     * The upper edge has moved, and the rows keep their place. The row above that of the caret, in
     * which the user may have typed last, stays in sight as that does.
     */
    private void follow(double down) {
        Text text = view.text();
        int line = text.position(view.carets().main().offset()).line();
        long above = text.lineStart(line) - 1;
        boolean stays = above >= 0 && scrolling().shows(viewport, above, false);
        viewport = scrolling().by(viewport, down);
        if (stays && keepsCaret) {
            viewport = scrolling().showing(viewport, above, false);
        }
    }

    /** Scrolls as wanted, and finds the rows to show. */
    private Set<RowNode> place() {
        scroll();
        placed = scrolling().visible(viewport);
        Set<RowNode> shown = new HashSet<>();
        for (PlacedRow row : placed) {
            RowNode node = (RowNode) row.row();
            contentWidth = Math.max(contentWidth, node.width());
            decorations.show(node, view.text());
            shown.add(node);
        }
        return shown;
    }

    /** The horizontal bar takes its room from the text only when there is something to scroll. */
    private boolean hasHorizontalBar() {
        return !view.wrapProperty().get() && contentWidth + ROOM > screen.width();
    }

    private void scroll() {
        Caret caret = view.carets().main();
        Reveal how = reveal == Reveal.NONE && keepsCaret ? Reveal.NEAREST : reveal;
        viewport = how.in(scrolling(), viewport, caret);
        if (reveal != Reveal.NONE && !view.wrapProperty().get()) {
            revealSideways(caret);
        }
    }

    private void revealSideways(Caret caret) {
        double anchor = xOf(caret.anchor(), false);
        double x = xOf(caret.offset(), caret.upstream());
        left = new Sideways(screen.width() - PADDING, ROOM).showing(left, anchor, x);
        contentWidth = Math.max(contentWidth, x);
    }

    private double xOf(long offset, boolean upstream) {
        RowNode row = rows.rowOf(offset, upstream);
        return row.caretX(row.column(offset), upstream);
    }
}
