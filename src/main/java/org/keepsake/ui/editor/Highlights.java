package org.keepsake.ui.editor;

import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import org.keepsake.document.Document;
import org.keepsake.document.Selection;
import org.keepsake.search.Matches;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/**
 * Marks what was found in one document, and brackets. Only lines that are about to be shown are
 * looked at. FX thread.
 */
public final class Highlights implements SyntaxDecorator {
    /**
     * In one row so many are marked at most, around the one that is selected: each is a shape of
     * its own.
     */
    private static final int MOST_IN_A_ROW = 1000;

    private final Document document;
    private final CodeTextModel model;
    private final BracketMarks brackets;
    private Matches matches;
    private Selection current = Selection.caretAt(0);

    /** Up to which byte lines were shown since the marks were last drawn. */
    private long shownTo;

    /** Marks nothing yet. */
    Highlights(Document document, CodeTextModel model, BracketMarks brackets) {
        this.document = document;
        this.model = model;
        this.brackets = brackets;
        this.matches = Matches.none(Text.empty());
        model.setDecorator(this);
    }

    /**
     * Marks other matches. While a search goes on they become more from the beginning on, and what
     * is on the screen is drawn again only if that is where they became more.
     *
     * @param selected what is selected: one of them, perhaps
     */
    public void show(Matches now, Selection selected) {
        boolean same = now == matches;
        boolean onlyMore =
                now.text() == matches.text()
                        && !matches.isComplete()
                        && matches.searchedTo() >= shownTo;
        boolean sameCurrent = selected.equals(current) || !(isMatch(current) || isMatch(selected));
        matches = now;
        current = selected;
        if (!sameCurrent || !(same || onlyMore)) {
            draw();
        }
    }

    private boolean isMatch(Selection selected) {
        int match = matches.firstFrom(selected.start());
        return match < matches.size()
                && matches.start(match) == selected.start()
                && matches.end(match) == selected.end();
    }

    /** Marks nothing any more. */
    public void clear() {
        boolean empty = matches.size() == 0;
        matches = Matches.none(Text.empty());
        if (!empty) {
            draw();
        }
    }

    private void draw() {
        shownTo = 0;
        // The control throws away all that it has laid out, whatever the range.
        model.fireStyleChangeEvent(TextPos.ZERO, TextPos.ZERO);
    }

    @Override
    public RichParagraph createRichParagraph(CodeTextModel shown, int row) {
        RichParagraph.Builder paragraph = RichParagraph.builder();
        Text text = document.text();
        Rows.Row place = text.rows().row(row);
        if (matches.searchedTo() >= 0) {
            mark(paragraph, text, place);
        }
        // Above a match, for they are smaller.
        brackets.mark(paragraph, place);
        return paragraph.addSegment(shown.getPlainText(row)).build();
    }

    private void mark(RichParagraph.Builder paragraph, Text text, Rows.Row row) {
        if (matches.text() != text) {
            matches = matches.moved(text);
        }
        long end = row.end();
        shownTo = Math.max(shownTo, end);
        int first = matches.firstFrom(row.start());
        if (first > 0 && matches.end(first - 1) > row.start()) {
            first--;
        }
        if (current.start() <= end) {
            first = Math.max(first, matches.firstFrom(current.start()) - MOST_IN_A_ROW / 2);
        }
        for (int match = first; match < matches.size() && match - first < MOST_IN_A_ROW; match++) {
            long start = matches.start(match);
            if (start > end || (start == end && !row.last())) {
                return;
            }
            int from = text.rows().column(row, start);
            int to = text.rows().column(row, matches.end(match));
            boolean isCurrent = start == current.anchor() && matches.end(match) == current.caret();
            paragraph.addHighlight(from, to - from, isCurrent ? "match-current" : "match");
        }
    }

    @Override
    public void handleChange(
            CodeTextModel changed, TextPos start, TextPos end, int top, int lines, int bottom) {
        // Matches are moved along when they are next shown.
    }
}
