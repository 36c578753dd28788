package org.keepsake.journal;

import java.time.Instant;
import org.keepsake.journal.record.Origin;
import org.keepsake.journal.record.Place;
import org.keepsake.text.Text;

/**
 * A document as it was when its process ended.
 *
 * @param origin identifies the document
 * @param text what was in the window, as far as it was written
 * @param base the text that its file held; empty for a document without a file
 * @param fileIsBase whether the file holds that text now, or is missing as it was then
 * @param place the user's place in the text
 * @param latest when the journal was last written
 * @param torn whether a later part of it could not be read
 */
public record Recovered(
        Origin origin,
        Text text,
        Text base,
        boolean fileIsBase,
        Place place,
        Instant latest,
        boolean torn) {}
