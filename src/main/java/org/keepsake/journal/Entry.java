package org.keepsake.journal;

import org.keepsake.text.Text;

/** What one record of a journal says. */
sealed interface Entry
        permits Origin, Place, Entry.Reference, Entry.Splice, Entry.Stored, Entry.Saving {

    /** The text to begin with is the one that the file holds, if it is this one. */
    record Reference(Fingerprint fingerprint) implements Entry {}

    /**
     * Bytes are taken out, and others put in.
     *
     * @param offset where, in bytes of the text so far
     * @param removed how many bytes go
     * @param inserted what comes in their place; a record holds at most {@link Frame#MOST_DATA}
     * @param more whether the next record belongs to the same change
     */
    record Splice(long offset, long removed, Text inserted, boolean more) implements Entry {}

    /** The text so far is what the file holds. */
    record Stored() implements Entry {}

    /**
     * The text so far, with the splices before it of a change that goes on, is being saved: from
     * here on the file may hold it.
     */
    record Saving(Fingerprint fingerprint) implements Entry {}
}
