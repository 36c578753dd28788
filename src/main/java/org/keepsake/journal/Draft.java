package org.keepsake.journal;

import java.util.Optional;
import org.keepsake.text.Text;

/**
 * What a document is at one moment.
 *
 * @param text as it is in the window
 * @param stored the text that its file holds, as far as is known; empty for a document without one
 * @param origin which document it is
 * @param durable whether {@code stored} is known to survive a power cut in its file
 * @param place where somebody is in the text, if that is known better than by the last edit
 */
public record Draft(Text text, Text stored, Origin origin, boolean durable, Optional<Place> place) {

    /** The same with a known place. */
    public Draft at(Place known) {
        return new Draft(text, stored, origin, durable, Optional.of(known));
    }
}
