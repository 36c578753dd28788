package org.keepsake.ui.editor;

import org.keepsake.background.Job;

/**
 * A large text on its way to or from the clipboard, or to a printer.
 *
 * @param task does the work
 * @param sentence describes it
 * @param kind where it comes from or goes to
 */
public record Transfer(Job<?> task, String sentence, Kind kind) {

    /** Where a text comes from or goes to. */
    public enum Kind {
        COPY,
        /** The text of the document cannot be edited until the other one has arrived. */
        PASTE,
        PRINT
    }

    /** Whether it comes from the clipboard. */
    public boolean inward() {
        return kind == Kind.PASTE;
    }

    /** Whether the user may cancel it. */
    public boolean cancellable() {
        return kind != Kind.COPY;
    }
}
