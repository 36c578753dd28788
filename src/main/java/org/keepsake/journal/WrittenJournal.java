package org.keepsake.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/** A journal that is open for more, and what it says so far. For one thread at a time. */
final class WrittenJournal {
    /** A journal may be this many times as long as it needs to be, and {@link Limits#slack}. */
    private static final int SLACK_FACTOR = 4;

    /** Edits to a text that is referred to may have this part of its length. */
    private static final int FRACTION = 4;

    private final JournalWriter out;
    private final Draft start;
    private final boolean byReference;
    private final Limits limits;
    private Text text;
    private @Nullable Place place;

    private WrittenJournal(JournalWriter out, Draft start, boolean byReference, Limits limits) {
        this.out = out;
        this.start = start;
        this.limits = limits;
        this.byReference = byReference;
        this.text = byReference || start.origin().exists() ? start.stored() : Text.empty();
    }

    /**
     * Writes a whole journal to a new file, which is not forced yet.
     *
     * @param whole whether all texts are stored, be they ever so big
     */
    static WrittenJournal create(
            Path path,
            Draft draft,
            boolean whole,
            FileOperations files,
            InstantSource clock,
            Limits limits)
            throws IOException {
        boolean byReference = !whole && mayRefer(draft, limits);
        WrittenJournal journal =
                new WrittenJournal(
                        JournalWriter.create(path, files, clock), draft, byReference, limits);
        try {
            journal.begin();
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

    private void begin() throws IOException {
        out.write(start.origin());
        if (byReference) {
            out.write(new Entry.Reference(Fingerprint.of(start.stored())));
        } else if (start.origin().exists()) {
            out.write(Text.empty(), start.stored());
            out.write(new Entry.Stored());
        }
        append(start);
    }

    /** Whether it begins with what {@code draft} begins with, so that the rest can follow. */
    @SuppressWarnings("ReferenceEquality") // the same root is the same text
    boolean isOf(Draft draft) {
        return start.stored() == draft.stored() && start.origin().equals(draft.origin());
    }

    /** Appends what brings it up to {@code draft}. */
    void append(Draft draft) throws IOException {
        out.write(text, draft.text());
        text = draft.text();
        Optional<Place> known = draft.place();
        if (known.isPresent() && !known.get().equals(place)) {
            place = known.get();
            out.write(known.get());
        }
    }

    /**
     * Notes that the text of {@code draft} is on its way to the file. It may be an earlier one than
     * this journal's: the way there and back is one change, so that no crash stops half-way.
     */
    void appendSaving(Draft draft) throws IOException {
        out.write(text, draft.text(), true);
        out.write(new Entry.Saving(Fingerprint.of(draft.text())));
        out.write(draft.text(), text);
    }

    void force() throws IOException {
        out.force();
    }

    /** Whether a new journal of the same would be shorter by far. */
    boolean isTooLong() {
        return !byReference && out.size() > SLACK_FACTOR * needed() + limits.slack();
    }

    /** Whether its edits have outgrown a part of the text that it only refers to. */
    boolean hasOutgrownReference() {
        return byReference && out.size() > start.stored().byteLength() / FRACTION;
    }

    boolean isByReference() {
        return byReference;
    }

    /** Whether writing it anew takes longer than others should wait. */
    boolean isBig() {
        return needed() > limits.big();
    }

    /** How many bytes a new journal would have, nearly. */
    private long needed() {
        Edit edit = Edit.between(start.stored(), text);
        return start.stored().byteLength() + edit.endAfter() - edit.start();
    }

    /** Closes it. Whatever counts was forced before. */
    void close() {
        try {
            out.close();
        } catch (IOException _) {
            // As said.
        }
    }
}
