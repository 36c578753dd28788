package org.keepsake.ui.find;

/** What the user can ask for in the {@link FindBar}. */
interface FindRequests {
    /** The query has changed. */
    void queryChanged();

    /** The replacement has changed. */
    void replacementChanged();

    /** Go to the next match, or the previous one. */
    void go(boolean forward);

    /** Search in the selection only, or in everything again. */
    void limit(boolean toSelection);

    /** Enter the query before the one in the field, or the one after it. */
    void stepInHistory(boolean older);

    /** Replace the selected match. */
    void replaceOne();

    /** Replace all matches. */
    void replaceAll();

    /** Show the bar, with or without the replacement field. */
    void open(boolean replacing);

    /** Return to the text. */
    void close();
}
