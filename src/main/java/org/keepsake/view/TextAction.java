package org.keepsake.view;

/** What a key can do in a text. Which key does it is in {@link KeyTable}. */
public enum TextAction {
    /** One cluster to the left. */
    LEFT(Sort.MOVE),
    /** One cluster to the right. */
    RIGHT(Sort.MOVE),
    /** One screen line up. */
    UP(Sort.MOVE),
    /** One screen line down. */
    DOWN(Sort.MOVE),
    /** To the start of a word. */
    WORD_LEFT(Sort.MOVE),
    /** To the end of a word, or on Windows to the start of the next. */
    WORD_RIGHT(Sort.MOVE),
    /** To the start of the screen line, then of the line. */
    HOME(Sort.MOVE),
    /** To the end of the screen line, then of the line. */
    END(Sort.MOVE),
    /** A screen up. */
    PAGE_UP(Sort.MOVE),
    /** A screen down. */
    PAGE_DOWN(Sort.MOVE),
    /** To the start of the text. */
    DOCUMENT_START(Sort.MOVE),
    /** To the end of the text. */
    DOCUMENT_END(Sort.MOVE),
    /** As {@link #LEFT}, selecting; and so on for the others. */
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
    /** The whole text. */
    SELECT_ALL(Sort.SELECTION),
    /** The lines of the carets, with their line breaks. */
    SELECT_LINE(Sort.SELECTION),
    /** The words at the carets, or another caret at the next place that reads the same. */
    SELECT_NEXT_OCCURRENCE(Sort.SELECTION),
    /** Another caret in the screen line above. */
    ADD_CARET_ABOVE(Sort.SELECTION),
    /** Another caret in the screen line below. */
    ADD_CARET_BELOW(Sort.SELECTION),
    /** Of several carets only the main one. */
    SINGLE_CARET(Sort.SELECTION),
    /** The screen one line up; the carets stay. */
    SCROLL_UP(Sort.VIEW),
    /** The screen one line down; the carets stay. */
    SCROLL_DOWN(Sort.VIEW),
    /** The context menu at the caret. */
    CONTEXT_MENU(Sort.VIEW),
    /** Deletes what is selected, or the cluster before. */
    BACKSPACE(Sort.EDIT),
    /** Deletes what is selected, or the cluster behind. */
    DELETE(Sort.EDIT),
    /** Deletes to the start of the word. */
    DELETE_WORD_LEFT(Sort.EDIT),
    /** Deletes to the end of the word. */
    DELETE_WORD_RIGHT(Sort.EDIT),
    /** A line break. */
    NEW_LINE(Sort.EDIT),
    /** A tab. */
    TAB(Sort.EDIT),
    /** Nothing, unless the owner of the view says what. */
    BACK_TAB(Sort.OWNER),
    /** As the owner of the view says. */
    CUT(Sort.OWNER),
    /** As the owner of the view says. */
    COPY(Sort.OWNER),
    /** As the owner of the view says. */
    PASTE(Sort.OWNER),
    /** As the owner of the view says. */
    UNDO(Sort.OWNER),
    /** As the owner of the view says. */
    REDO(Sort.OWNER);

    /** Who does it. */
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

    /** The move that this is, with or without selecting. */
    TextAction move() {
        return move;
    }

    /** Whether a move selects. */
    boolean isExtending() {
        return extending;
    }
}
