package org.keepsake.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keepsake.text.Text;

/**
 * The undo steps of edits that were made to a document before it was opened, grouped as those of
 * typing are. Confined to one thread at a time; meant for a background thread, as there may be
 * many.
 */
public final class RecordedEdits {
    /** The most bytes that somebody types between two records. */
    private static final int BURST = 10;

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

    /**
     * Undoes what leads back to a text with the content of {@code earlier}, or redoes it.
     *
     * @return false, without doing anything, if no step leads there
     */
    public boolean undo(Text earlier) {
        Optional<Text> there = history.goTo(earlier);
        there.ifPresent(found -> text = found);
        return there.isPresent();
    }

    /** Adds the edit that led to {@code next}. Takes O(log n). */
    public void add(Text next, Instant at) {
        now = at;
        TextChange change = TextChange.ofCharacters(text, next);
        if (change.removed() == 0 && change.inserted() <= BURST) {
            // Each word is a step of its own when it is typed, too.
            for (long i = change.start() + 1; i < change.end(); i++) {
                if (isSpace(next, i - 1) && !isSpace(next, i)) {
                    add(next.replace(i, change.end(), Text.empty()));
                }
            }
        }
        add(next);
    }

    private static boolean isSpace(Text in, long at) {
        return in.string(at, at + 1).equals(" ");
    }

    private void add(Text next) {
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
