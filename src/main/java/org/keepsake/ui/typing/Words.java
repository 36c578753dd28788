package org.keepsake.ui.typing;

import org.keepsake.document.Selection;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Boundaries;
import org.keepsake.view.caret.Caret;

/** The word at the caret. */
final class Words {
    private Words() {}

    /** The selection or, if it is empty, the word at the caret; empty if there is none. */
    static Selection orSelection(Text text, Selection selection) {
        if (!selection.isEmpty()) {
            return selection;
        }
        Caret word = new Boundaries(text).wordBeside(selection.caret());
        return text.string(word.start(), word.end())
                        .codePoints()
                        .anyMatch(Character::isLetterOrDigit)
                ? new Selection(word.start(), word.end())
                : selection;
    }
}
