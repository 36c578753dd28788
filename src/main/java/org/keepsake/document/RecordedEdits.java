package org.keepsake.document;

import java.time.Duration;
import java.time.Instant;
import org.keepsake.text.Text;

/**
 * The undo steps of edits that were made to a document before it was opened, grouped as those of
 * typing are. Confined to one thread at a time; meant for a background thread, as there may be
 * many.
 */
public final class RecordedEdits {
    private final EditHistory history = new EditHistory(this::nanoTime);
    private Instant now = Instant.EPOCH;
    private Text text;
    private Selection caret = Selection.caretAt(0);

    /** Begins with a text, which is the document's text before the edits are added. */
    public RecordedEdits(Text base) {
        text = base;
    }

    private long nanoTime() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    /** Adds the edit that led to {@code next}. Takes O(log n). */
    public void add(Text next, Instant at) {
        now = at;
        TextChange change = TextChange.ofCharacters(text, next);
        Selection before = before(change);
        caret = Selection.caretAt(change.end());
        history.add(new EditHistory.Step(change, Selections.of(before), Selections.of(caret)));
        text = next;
    }

    /** Where the caret probably was: where the last edit ended, if that touches this one. */
    private Selection before(TextChange change) {
        long end = change.start() + change.removed();
        boolean near = caret.caret() >= change.start() && caret.caret() <= end;
        return near ? caret : Selection.caretAt(end);
    }

    /** The text after all of them. */
    Text text() {
        return text;
    }

    EditHistory history() {
        return history;
    }
}
