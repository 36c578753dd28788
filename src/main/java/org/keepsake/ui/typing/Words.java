package org.keepsake.ui.typing;

import java.text.BreakIterator;
import org.keepsake.document.Selection;
import org.keepsake.text.Position;
import org.keepsake.text.Text;

/** The word at the caret. */
final class Words {
    /** How far to look on either side of the caret, in UTF-16 units. */
    private static final int REACH = 256;

    private Words() {}

    /** The selection or, if it is empty, the word at the caret; empty if there is none. */
    static Selection orSelection(Text text, Selection selection) {
        if (!selection.isEmpty()) {
            return selection;
        }
        Position caret = text.position(selection.caret());
        int from = Math.max(0, caret.column() - REACH);
        int to = Math.min(text.lineLength(caret.line()), caret.column() + REACH);
        String near = text.line(caret.line(), from, to);
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(near);
        int at = caret.column() - from;
        int begin = at == 0 ? 0 : words.preceding(at);
        if (begin < 0 || !isWord(near, begin, at)) {
            begin = at;
        }
        int end = at == near.length() ? at : words.following(at);
        if (!isWord(near, at, end)) {
            end = at;
        }
        return new Selection(
                text.offset(caret.line(), from + begin), text.offset(caret.line(), from + end));
    }

    private static boolean isWord(String near, int from, int to) {
        return from < to && Character.isLetterOrDigit(near.codePointAt(from));
    }
}
