package org.keepsake.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.keepsake.compare.ChangedLines;
import org.keepsake.document.Selection;
import org.keepsake.search.Matches;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;
import org.keepsake.view.Decorator;
import org.keepsake.view.TextView;
import org.keepsake.view.row.Mark;
import org.keepsake.view.screen.GutterMark;

/**
 * Highlights matches and brackets in one document, and marks lines in the gutter that differ from
 * the file. It looks only at rows that are about to be shown.
 */
public final class Highlights implements Decorator {
    /** The most matches marked in one row, around the selected one: each is a shape of its own. */
    private static final int MOST_IN_A_ROW = 1000;

    private static final GutterMark CHANGED =
            new GutterMark("gutter-changed", GutterMark.Place.RIGHT);
    private static final GutterMark REMOVED =
            new GutterMark("gutter-removed", GutterMark.Place.UPPER_RIGHT);

    private final TextView view;
    private final BracketMarks brackets;
    private final BooleanSupplier modified;
    private final ObjectProperty<Matches> shown =
            new SimpleObjectProperty<>(Matches.none(Text.empty()));

    /** The matches shown, in the text on the screen. */
    private Matches matches = shown.get();

    private ChangedLines changed = ChangedLines.none(Text.empty());

    /** What was edited since {@link #changed} was found, in this text. */
    private Edit since = new Edit(0, 0, 0);

    private Text sinceText = Text.empty();
    private Selection current = Selection.caretAt(0);

    /** The part of a text that is searched, if it is not all of it. */
    private Function<Text, Optional<Selection>> limits = _ -> Optional.empty();

    /**
     * Creates highlights that mark nothing yet.
     *
     * @param modified whether the text differs from its file; one that was just loaded does not
     */
    Highlights(TextView view, BracketMarks brackets, BooleanSupplier modified) {
        this.view = view;
        this.brackets = brackets;
        this.modified = modified;
        view.setDecorator(this);
    }

    /**
     * Marks these matches instead of the earlier ones.
     *
     * @param selected the selection, possibly one of them
     */
    public void show(Matches now, Selection selected) {
        if (now != matches || !selected.equals(current)) {
            matches = now;
            current = selected;
            shown.set(now);
            view.redecorate();
        }
    }

    /**
     * Marks the part of the text that is searched.
     *
     * @param now where that is in a later text of the document; empty for all of it
     */
    public void limit(Function<Text, Optional<Selection>> now) {
        limits = now;
        view.redecorate();
    }

    /** The matches that are marked, possibly in an earlier text. */
    ReadOnlyObjectProperty<Matches> matchesProperty() {
        return shown;
    }

    /** Marks these lines in the gutter instead of the earlier ones. */
    void show(ChangedLines now) {
        changed = now;
        sinceText = changed.text();
        since = new Edit(0, 0, 0);
        view.redecorate();
    }

    /** Removes all marks of matches. */
    public void clear() {
        show(Matches.none(Text.empty()), Selection.caretAt(0));
    }

    @Override
    public List<Mark> marks(Text text, long from, long to) {
        List<Mark> marks = new ArrayList<>();
        limits.apply(text)
                .filter(part -> part.start() <= to && part.end() > from)
                .map(part -> new Mark(part.start(), part.end(), "search-range"))
                .ifPresent(marks::add);
        if (matches.searchedTo() >= 0) {
            mark(marks, text, from, to);
        }
        // On top of matches, because brackets are smaller.
        marks.addAll(brackets.marks(from, to));
        return marks;
    }

    private void mark(List<Mark> marks, Text text, long from, long to) {
        if (matches.text() != text) {
            matches = matches.moved(text);
        }
        int first = matches.firstFrom(from);
        if (first > 0 && matches.end(first - 1) > from) {
            first--;
        }
        if (current.start() <= to) {
            first = Math.max(first, matches.firstFrom(current.start()) - MOST_IN_A_ROW / 2);
        }
        for (int match = first; match < matches.size() && match - first < MOST_IN_A_ROW; match++) {
            long start = matches.start(match);
            long end = matches.end(match);
            if (start > to || (start == to && end > to)) {
                return;
            }
            boolean isCurrent = start == current.anchor() && end == current.caret();
            marks.add(new Mark(start, end, isCurrent ? "match-current" : "match"));
        }
    }

    @Override
    public List<GutterMark> gutterMarks(Text text, long from, long to) {
        return modified.getAsBoolean() ? changeAt(text, from, to).stream().toList() : List.of();
    }

    private Optional<GutterMark> changeAt(Text text, long from, long to) {
        if (sinceText != text) {
            since = Edit.between(changed.text(), text);
            sinceText = text;
        }
        if (text == changed.text() || to < since.start()) {
            return foundAt(from, to);
        }
        return from > since.endAfter()
                ? foundAt(from - since.growth(), to - since.growth())
                : Optional.of(CHANGED);
    }

    private Optional<GutterMark> foundAt(long from, long to) {
        int range = changed.firstEndingAfter(from);
        if (range == changed.size() || changed.start(range) > to) {
            return Optional.empty();
        }
        return changed.start(range) < changed.end(range)
                ? Optional.of(CHANGED)
                : Optional.of(REMOVED);
    }
}
