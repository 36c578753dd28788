package org.keepsake.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Boundaries;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.layout.Moves;

/** Performs the actions that move the carets and select. */
final class Moving {
    private final TextView view;
    private final KeyTable.Platform platform;

    /** The words that the command selected itself, and no user by hand. */
    private Optional<Carets> words = Optional.empty();

    Moving(TextView view, KeyTable.Platform platform) {
        this.view = view;
        this.platform = platform;
    }

    void run(TextAction action) {
        switch (action.sort()) {
            case MOVE -> move(action.move(), action.isExtending());
            case SELECTION -> select(action);
            default -> throw new IllegalArgumentException(action.name());
        }
    }

    private void move(TextAction move, boolean extending) {
        Carets moved = view.carets().map(caret -> moved(caret, move, extending));
        if (move == TextAction.PAGE_UP || move == TextAction.PAGE_DOWN) {
            double page = view.surface().page();
            view.surface().scrollBy(0, move == TextAction.PAGE_UP ? -page : page);
        }
        view.setCarets(moved);
    }

    private Caret moved(Caret caret, TextAction move, boolean extending) {
        Boundaries bounds = new Boundaries(view.text());
        Moves moves = view.moves();
        return switch (move) {
            case LEFT -> sideways(caret, bounds, true, extending);
            case RIGHT -> sideways(caret, bounds, false, extending);
            case WORD_LEFT -> wordSideways(caret, bounds, true, extending);
            case WORD_RIGHT -> wordSideways(caret, bounds, false, extending);
            case UP -> moves.up(caret, extending);
            case DOWN -> moves.down(caret, extending);
            case HOME -> home(caret, extending);
            case END -> wraps() ? moves.end(caret, extending) : lineEnd(caret, extending);
            case PAGE_UP -> moves.by(caret, -view.surface().page(), extending);
            case PAGE_DOWN -> moves.by(caret, view.surface().page(), extending);
            case DOCUMENT_START -> caret.to(0, extending);
            case DOCUMENT_END -> caret.to(view.text().byteLength(), extending);
            default -> throw new IllegalArgumentException(move.name());
        };
    }

    /**
     * Moves to the next cluster; without {@code extending}, a selection collapses to its end on
     * that side.
     */
    private static Caret sideways(Caret caret, Boundaries bounds, boolean left, boolean extending) {
        if (!extending && !caret.isEmpty()) {
            boolean first = left != bounds.isRightToLeft(caret.start(), false);
            return Caret.at(first ? caret.start() : caret.end());
        }
        long at = caret.offset();
        boolean back = left != bounds.isRightToLeft(at, left);
        return caret.to(back ? bounds.before(at) : bounds.after(at), extending);
    }

    /** Moves by a word, in text from right to left the other way round as well. */
    private Caret wordSideways(Caret caret, Boundaries bounds, boolean left, boolean extending) {
        long at = caret.offset();
        boolean back = left != bounds.isRightToLeft(at, left);
        return caret.to(back ? bounds.wordStart(at) : wordRight(bounds, at), extending);
    }

    private boolean wraps() {
        return view.wrapProperty().get();
    }

    /**
     * Moves to the start of the screen line; in the first one, and from that start, behind the
     * indentation of the line, and from there to the start of the line. Without wrapping, the rows
     * of a long line are only a way to show it.
     */
    private Caret home(Caret caret, boolean extending) {
        Text text = view.text();
        long start = text.lineStart(text.position(caret.offset()).line());
        Caret home = wraps() ? view.moves().home(caret, extending) : caret.to(start, extending);
        long indented = new Boundaries(text).indentationEnd(caret.offset());
        return home.offset() > start || caret.offset() == indented
                ? home
                : caret.to(indented, extending);
    }

    private Caret lineEnd(Caret caret, boolean extending) {
        int line = view.text().position(caret.offset()).line();
        return caret.to(view.text().lineEnd(line), extending);
    }

    private long wordRight(Boundaries bounds, long offset) {
        return platform == KeyTable.Platform.WINDOWS
                ? bounds.nextWord(offset)
                : bounds.wordEnd(offset);
    }

    private void select(TextAction action) {
        Carets carets = view.carets();
        switch (action) {
            case SELECT_ALL ->
                    view.setCaretsInPlace(Carets.of(Caret.selecting(0, view.text().byteLength())));
            case SELECT_LINE -> view.setCarets(carets.map(this::line));
            case SINGLE_CARET -> view.setCaretsInPlace(carets.single());
            case SELECT_NEXT_OCCURRENCE -> selectNextOccurrence(carets);
            case ADD_CARET_ABOVE ->
                    view.setCarets(more(carets, view.moves().up(carets.main(), false)));
            case ADD_CARET_BELOW ->
                    view.setCarets(more(carets, view.moves().down(carets.main(), false)));
            default -> throw new IllegalArgumentException(action.name());
        }
    }

    private void selectNextOccurrence(Carets carets) {
        boolean whole = carets.main().isEmpty() || words.filter(carets::equals).isPresent();
        Optional<Carets> next = new Occurrences(view.text(), whole).next(carets);
        next.ifPresent(view::setCarets);
        if (next.isPresent()) {
            words = whole ? Optional.of(view.carets()) : Optional.empty();
        }
    }

    private static Carets more(Carets carets, Caret another) {
        List<Caret> all = new ArrayList<>(carets.all());
        all.add(another);
        return Carets.of(all, another);
    }

    private Caret line(Caret caret) {
        Text text = view.text();
        int last = text.position(caret.end()).line();
        long end = last + 1 < text.lineCount() ? text.lineStart(last + 1) : text.byteLength();
        return Caret.selecting(text.lineStart(text.position(caret.start()).line()), end);
    }
}
