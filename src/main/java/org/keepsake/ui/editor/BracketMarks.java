package org.keepsake.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.keepsake.text.BracketPair;
import org.keepsake.text.Text;
import org.keepsake.view.TextView;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.row.Mark;

/** Marks the bracket at the caret and its partner while nothing is selected. */
final class BracketMarks {
    /** Stands for a caret that nobody has looked beside. */
    private static final long UNKNOWN = -2;

    private final TextView view;
    private final BooleanProperty shown = new SimpleBooleanProperty();

    /** The text in which {@link #pair} was found. */
    private Text text = Text.empty();

    /** The caret beside which it was looked for; -1 if there is none to look beside. */
    private long beside = -1;

    private Optional<BracketPair> pair = Optional.empty();

    /** Which brackets count together with the one at an offset. */
    private LongFunction<LongPredicate> counted = offset -> any -> true;

    BracketMarks(TextView view) {
        this.view = view;
        view.caretsProperty().subscribe((was, is) -> follow());
        shown.subscribe((was, is) -> follow());
    }

    /**
     * Sets which brackets count together with the one at a byte offset, and looks for the pair
     * again.
     */
    void setCounted(LongFunction<LongPredicate> now) {
        counted = now;
        beside = UNKNOWN;
        follow();
    }

    /** Whether brackets are marked. */
    BooleanProperty shownProperty() {
        return shown;
    }

    private void follow() {
        Optional<BracketPair> before = pair;
        update();
        if (!pair.equals(before)) {
            view.redecorate();
        }
    }

    private void update() {
        Text now = view.text();
        Caret caret = view.carets().main();
        boolean marking = shown.get() && view.carets().isSingle() && caret.isEmpty();
        long place = marking ? caret.offset() : -1;
        if (now.equals(text) && place == beside) {
            return;
        }
        text = now;
        beside = place;
        pair = marking ? BracketPair.beside(now, place, counted) : Optional.empty();
    }

    /** The marks in a row of the text on the screen. */
    List<Mark> marks(long from, long to) {
        update();
        return pair.stream()
                .flatMapToLong(found -> LongStream.of(found.open(), found.close()))
                .filter(bracket -> bracket >= from && bracket < to)
                .mapToObj(bracket -> new Mark(bracket, bracket + 1, "bracket"))
                .toList();
    }
}
