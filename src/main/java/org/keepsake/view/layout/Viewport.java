package org.keepsake.view.layout;

import org.keepsake.text.Edit;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Carets;

/**
 * The visible part of a text, independent of the size of the window.
 *
 * @param top a byte offset in the topmost row
 * @param into how many pixels of that row are above the upper edge, at least 0
 */
public record Viewport(long top, double into) {
    /** The beginning of a text. */
    public static final Viewport START = new Viewport(0, 0);

    /** The viewport that shows the same rows after an edit. */
    public Viewport after(Text before, Text now, Edit edit) {
        return new Viewport(Carets.after(top, before, now, edit), into);
    }
}
