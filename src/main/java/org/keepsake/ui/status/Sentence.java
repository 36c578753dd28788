package org.keepsake.ui.status;

/**
 * What the status bar says.
 *
 * @param whole all of it
 * @param brief the same in fewer words, for when there is no room for all of it
 */
record Sentence(String whole, String brief) {

    /** A sentence that cannot be said in fewer words. */
    static Sentence of(String words) {
        return new Sentence(words, words);
    }
}
