package org.keepsake.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.keepsake.document.Selection;
import org.keepsake.search.Matches;
import org.keepsake.text.Text;
import org.keepsake.view.Decorator;
import org.keepsake.view.row.Mark;
import org.keepsake.view.TextView;

/**
 * Highlights matches and brackets in one document. It looks only at rows that are about to be
 * shown.
 */
public final class Highlights implements Decorator {
    /** The most matches marked in one row, around the selected one: each is a shape of its own. */
    private static final int MOST_IN_A_ROW = 1000;

    private final TextView view;
    private final BracketMarks brackets;
    private Matches matches = Matches.none(Text.empty());
    private Selection current = Selection.caretAt(0);

    /** Creates highlights that mark nothing yet. */
    Highlights(TextView view, BracketMarks brackets) {
        this.view = view;
        this.brackets = brackets;
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
            view.redecorate();
        }
    }

    /** Removes all marks of matches. */
    public void clear() {
        show(Matches.none(Text.empty()), Selection.caretAt(0));
    }

    @Override
    public List<Mark> marks(Text text, long from, long to) {
        List<Mark> marks = new ArrayList<>();
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
}
