package org.keepsake.journal;

import java.util.Optional;
import org.keepsake.journal.record.Origin;
import org.keepsake.journal.record.Place;
import org.keepsake.text.Text;

/**
 * A document at one moment.
 *
 * @param text the text in the window
 * @param stored the text in its file, as far as is known; empty for a document without a file
 * @param origin identifies the document
 * @param durable whether {@code stored} is known to survive a power cut
 * @param place the user's place in the text, if it is known better than by the last edit
 * @param undone whether undoing led to the text
 */
public record Draft(
        Text text,
        Text stored,
        Origin origin,
        boolean durable,
        Optional<Place> place,
        boolean undone) {

    /** A draft whose text was typed. */
    public Draft(Text text, Text stored, Origin origin, boolean durable, Optional<Place> place) {
        this(text, stored, origin, durable, place, false);
    }

    /** The same draft with a known place. */
    public Draft at(Place known) {
        return new Draft(text, stored, origin, durable, Optional.of(known), undone);
    }

    /** The same draft with a text that was typed, or that undoing led to. */
    public Draft undone(boolean is) {
        return new Draft(text, stored, origin, durable, place, is);
    }
}
