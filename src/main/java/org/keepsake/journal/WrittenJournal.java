package org.keepsake.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepsake.journal.record.Entry;
import org.keepsake.journal.record.Fingerprint;
import org.keepsake.journal.record.JournalWriter;
import org.keepsake.journal.record.Place;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/**
 * A journal that is open for appending, and what it says so far. Confined to one thread at a time.
 */
final class WrittenJournal {
    /** A journal may be this many times as long as necessary, plus {@link Limits#slack}. */
    private static final int SLACK_FACTOR = 4;

    /** Edits to a referenced text may grow to its length divided by this. */
    private static final int FRACTION = 4;

    /** Earlier texts take at most {@link Limits#slack} divided by this. */
    private static final int TEXTS_FRACTION = 4;

    /** The size of a record without its text, in bytes, rounded up. */
    private static final int RECORD = 48;

    private final Path path;
    private final JournalWriter out;
    private final Draft start;
    private final boolean byReference;
    private final Limits limits;
    private Text text;
    private @Nullable Place place;

    private WrittenJournal(
            Path path, JournalWriter out, Draft start, boolean byReference, Limits limits) {
        this.path = path;
        this.out = out;
        this.start = start;
        this.limits = limits;
        this.byReference = byReference;
        this.text = byReference || start.origin().exists() ? start.stored() : Text.empty();
    }

    /**
     * Writes a whole journal to a new file, without forcing it.
     *
     * @param texts earlier texts of the document, from the stored one on
     * @param whole whether to store all texts, however big
     */
    static WrittenJournal create(
            Path path,
            Draft draft,
            List<RecordedText> texts,
            boolean whole,
            FileOperations files,
            InstantSource clock,
            Limits limits)
            throws IOException {
        boolean byReference = !whole && mayRefer(draft, limits);
        WrittenJournal journal =
                new WrittenJournal(
                        path, JournalWriter.create(path, files, clock), draft, byReference, limits);
        try {
            journal.begin(texts);
            return journal;
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    private static boolean mayRefer(Draft draft, Limits limits) {
        return draft.durable()
                && draft.origin().exists()
                && draft.stored().byteLength() > limits.big();
    }

    private void begin(List<RecordedText> texts) throws IOException {
        out.write(start.origin());
        if (byReference) {
            out.write(new Entry.Reference(Fingerprint.of(start.stored())));
        } else if (start.origin().exists()) {
            out.write(Text.empty(), start.stored());
            out.write(new Entry.Stored());
        }
        for (RecordedText next : latest(texts)) {
            out.write(text, next.text(), next.at(), next.undone());
            text = next.text();
        }
        append(start);
    }

    /**
     * The latest texts, as many as do not make the journal too long: all that led to the first of
     * them is written as one edit.
     */
    private List<RecordedText> latest(List<RecordedText> texts) {
        int first = texts.size();
        long room = bytes(text, start.text()) + limits.slack() / TEXTS_FRACTION;
        for (int i = texts.size() - 1; i >= 0 && room >= 0; i--) {
            Text next = texts.get(i).text();
            if (bytes(text, next) <= room) {
                first = i;
            }
            room -= bytes(i == 0 ? text : texts.get(i - 1).text(), next);
        }
        return texts.subList(first, texts.size());
    }

    /** The approximate size of the record of an edit. */
    private static long bytes(Text before, Text after) {
        Edit edit = Edit.between(before, after);
        return RECORD + edit.endAfter() - edit.start();
    }

    /** Where it was created. */
    Path path() {
        return path;
    }

    /** Whether it has the same beginning as {@code draft}, so that the rest can be appended. */
    @SuppressWarnings("ReferenceEquality") // The same root means the same text.
    boolean isOf(Draft draft) {
        return start.stored() == draft.stored() && start.origin().equals(draft.origin());
    }

    /** Appends the changes up to {@code draft}. */
    @SuppressWarnings("ReferenceEquality") // The same root means the same text.
    void append(Draft draft) throws IOException {
        if (draft.text() != text) {
            out.writeNow(text, draft.text(), draft.undone());
            text = draft.text();
            // Whoever reads the edit takes its end for the place.
            place = null;
        }
        Optional<Place> known = draft.place();
        if (known.isPresent() && !known.get().equals(place)) {
            place = known.get();
            out.write(known.get());
        }
    }

    /**
     * Records that the text of {@code draft} is being saved to the file. That may be an earlier
     * text than the latest one here: the splices there and back are one change, so that no crash
     * can leave the journal in between.
     */
    void appendSaving(Draft draft) throws IOException {
        out.write(text, draft.text(), true);
        out.write(new Entry.Saving(Fingerprint.of(draft.text())));
        out.write(draft.text(), text);
    }

    void force() throws IOException {
        out.force();
    }

    /** Whether a new journal with the same content would be much shorter. */
    boolean isTooLong() {
        return !byReference && out.size() > SLACK_FACTOR * needed() + limits.slack();
    }

    /** Whether its edits have outgrown the allowed fraction of the text that it only references. */
    boolean hasOutgrownReference() {
        return byReference && out.size() > start.stored().byteLength() / FRACTION;
    }

    boolean isByReference() {
        return byReference;
    }

    /** Whether rewriting it takes longer than the steps should wait. */
    boolean isBig() {
        return needed() > limits.big();
    }

    /** The approximate size of a new journal, in bytes. */
    private long needed() {
        Edit edit = Edit.between(start.stored(), text);
        return start.stored().byteLength() + edit.endAfter() - edit.start();
    }

    /** Closes the file. Everything that matters was forced before, so errors are ignored. */
    void close() {
        try {
            out.close();
        } catch (IOException _) {
            // Ignored, as documented.
        }
    }
}
