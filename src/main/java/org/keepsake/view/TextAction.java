package org.keepsake.view;

/** What a key can do in a text. {@link KeyTable} says which key does it. */
public enum TextAction {
    /** Moves one cluster left. */
    LEFT(Sort.MOVE),
    /** Moves one cluster right. */
    RIGHT(Sort.MOVE),
    /** Moves one screen line up. */
    UP(Sort.MOVE),
    /** Moves one screen line down. */
    DOWN(Sort.MOVE),
    /** Moves to the start of a word; in text from right to left, to the end. */
    WORD_LEFT(Sort.MOVE),
    /** The other way; on Windows to the start of the next word. */
    WORD_RIGHT(Sort.MOVE),
    /** Moves to the start of the screen line, then behind the indentation, then to the start. */
    HOME(Sort.MOVE),
    /** Moves to the end of the screen line, then of the line. */
    END(Sort.MOVE),
    /** Moves a page up. */
    PAGE_UP(Sort.MOVE),
    /** Moves a page down. */
    PAGE_DOWN(Sort.MOVE),
    /** Moves to the start of the text. */
    DOCUMENT_START(Sort.MOVE),
    /** Moves to the end of the text. */
    DOCUMENT_END(Sort.MOVE),
    /** Like {@link #LEFT}, extending the selection; likewise for the others. */
    SELECT_LEFT(LEFT),
    SELECT_RIGHT(RIGHT),
    SELECT_UP(UP),
    SELECT_DOWN(DOWN),
    SELECT_WORD_LEFT(WORD_LEFT),
    SELECT_WORD_RIGHT(WORD_RIGHT),
    SELECT_HOME(HOME),
    SELECT_END(END),
    SELECT_PAGE_UP(PAGE_UP),
    SELECT_PAGE_DOWN(PAGE_DOWN),
    SELECT_DOCUMENT_START(DOCUMENT_START),
    SELECT_DOCUMENT_END(DOCUMENT_END),
    /** Selects the whole text. */
    SELECT_ALL(Sort.SELECTION),
    /** Selects the lines of the carets, with their line breaks. */
    SELECT_LINE(Sort.SELECTION),
    /** Selects the words at the carets, or adds a caret at the next occurrence of the selection. */
    SELECT_NEXT_OCCURRENCE(Sort.SELECTION),
    /** Adds a caret in the screen line above. */
    ADD_CARET_ABOVE(Sort.SELECTION),
    /** Adds a caret in the screen line below. */
    ADD_CARET_BELOW(Sort.SELECTION),
    /** Removes all carets but the main one. */
    SINGLE_CARET(Sort.SELECTION),
    /** Scrolls one line up; the carets stay. */
    SCROLL_UP(Sort.VIEW),
    /** Scrolls one line down; the carets stay. */
    SCROLL_DOWN(Sort.VIEW),
    /** Opens the context menu at the caret. */
    CONTEXT_MENU(Sort.VIEW),
    /** Deletes the selection, or the cluster before the caret. */
    BACKSPACE(Sort.EDIT),
    /** Deletes the selection, or the cluster after the caret. */
    DELETE(Sort.EDIT),
    /** Deletes to the start of the word. */
    DELETE_WORD_LEFT(Sort.EDIT),
    /** Deletes to the end of the word. */
    DELETE_WORD_RIGHT(Sort.EDIT),
    /** Inserts a line break. */
    NEW_LINE(Sort.EDIT),
    /** Inserts a tab. */
    TAB(Sort.EDIT),
    /** Does nothing unless the owner of the view handles it. */
    BACK_TAB(Sort.OWNER),
    /** Left to the owner of the view. */
    CUT(Sort.OWNER),
    /** Left to the owner of the view. */
    COPY(Sort.OWNER),
    /** Left to the owner of the view. */
    PASTE(Sort.OWNER),
    /** Left to the owner of the view. */
    UNDO(Sort.OWNER),
    /** Left to the owner of the view. */
    REDO(Sort.OWNER);

    /** The part of the view that performs the action. */
    enum Sort {
        MOVE,
        SELECTION,
        VIEW,
        EDIT,
        OWNER
    }

    private final Sort sort;
    private final TextAction move;
    private final boolean extending;

    TextAction(Sort sort) {
        this.sort = sort;
        this.move = this;
        this.extending = false;
    }

    TextAction(TextAction move) {
        this.sort = move.sort;
        this.move = move;
        this.extending = true;
    }

    Sort sort() {
        return sort;
    }

    /** The move that this performs, with or without selecting. */
    TextAction move() {
        return move;
    }

    /** Whether it changes the text, or its owner may do so. */
    boolean isEdit() {
        return sort == Sort.EDIT || (sort == Sort.OWNER && this != COPY);
    }

    /** Whether a move extends the selection. */
    boolean isExtending() {
        return extending;
    }
}
