package org.keepsake.view;

import javafx.beans.value.ObservableValue;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Transaction;

/**
 * What a view shows and edits: a text that changes. The view never changes the text itself; it asks
 * for edits, and shows the result.
 */
public interface TextBuffer {
    /** The text; the view shows each new one, whoever has set it. */
    ObservableValue<Text> textProperty();

    /** Whether the text can be edited, not just read. */
    boolean isEditable();

    /**
     * Converts a string that replaces a range of bytes of the current text: its line breaks, each a
     * {@code '\n'}, become those of the neighbouring text.
     */
    Text encode(String string, long from, long to);

    /**
     * Applies an edit to the current text.
     *
     * @return false if it was not applied
     */
    boolean apply(Transaction edit);
}
