package org.keepsake.document;

/** Edits as keys make them. */
final class Edits {
    private Edits() {}

    /** The caret comes to stand behind what was put in. */
    static boolean type(Document document, TextChange change, Selection before) {
        return document.edits()
                .type(
                        change,
                        Selections.of(before),
                        Selections.of(Selection.caretAt(change.end())));
    }
}
