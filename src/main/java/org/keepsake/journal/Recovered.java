package org.keepsake.journal;

import java.time.Instant;
import java.util.List;
import org.keepsake.journal.record.Origin;
import org.keepsake.journal.record.Place;
import org.keepsake.text.Text;

/**
 * A document as it was when its process ended.
 *
 * @param origin identifies the document
 * @param base the text that its file held; empty for a document without a file
 * @param texts the texts that followed, each edited from the one before, at least the last one; one
 *     may be the outcome of many edits, and so is the first if there were very many
 * @param fileIsBase whether the file holds that text now, or is missing as it was then
 * @param place the user's place in the text
 * @param latest when the text was last edited, as far as is known
 * @param torn whether a later part of it could not be read
 */
public record Recovered(
        Origin origin,
        Text base,
        List<RecordedText> texts,
        boolean fileIsBase,
        Place place,
        Instant latest,
        boolean torn) {

    public Recovered {
        texts = List.copyOf(texts);
    }

    /** What was in the window, as far as it was written. */
    public Text text() {
        return texts.isEmpty() ? base : texts.getLast().text();
    }
}
