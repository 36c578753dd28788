package org.keepsake.journal.record;

import org.keepsake.text.Text;

/** The content of one record of a journal. */
public sealed interface Entry
        permits Origin, Place, Entry.Reference, Entry.Splice, Entry.Stored, Entry.Saving {

    /** The initial text is the one in the file, if it has this fingerprint. */
    record Reference(Fingerprint fingerprint) implements Entry {}

    /**
     * Replaces a range of bytes.
     *
     * @param offset where, in bytes of the text so far
     * @param removed how many bytes are removed
     * @param inserted what replaces them; a record holds at most {@link Frame#MOST_DATA}
     * @param more whether the next record belongs to the same change
     */
    record Splice(long offset, long removed, Text inserted, boolean more) implements Entry {
        /**
         * Comes first in a change that undoing has made. It changes nothing, so that a program that
         * does not know it reads an edit.
         */
        static final Splice UNDONE = new Splice(0, 0, Text.empty(), true);

        /** Whether this is {@link #UNDONE}. */
        public boolean tellsOfUndoing() {
            return more && removed == 0 && inserted.byteLength() == 0;
        }
    }

    /** The file holds the text so far. */
    record Stored() implements Entry {}

    /**
     * The text so far, including the preceding splices of an unfinished change, is being saved:
     * from here on the file may hold it.
     */
    record Saving(Fingerprint fingerprint) implements Entry {}
}
