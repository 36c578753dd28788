package org.keepsake.view;

import javafx.beans.value.ObservableValue;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Transaction;

/**
 * What a view shows and edits: a text that changes. The view never changes a text by itself; it
 * asks, and shows what has come of it. FX thread.
 */
public interface TextBuffer {
    /** The text; the view shows each new one, whoever has set it. */
    ObservableValue<Text> textProperty();

    /** Whether the text can be edited, and is not only shown. */
    boolean isEditable();

    /**
     * What a string becomes when it is put in the place of some bytes of the current text: its line
     * breaks, each a {@code '\n'}, become those of the neighbourhood.
     */
    Text encode(String string, long from, long to);

    /**
     * Makes an edit of the current text.
     *
     * @return false when it was not made
     */
    boolean apply(Transaction edit);
}
