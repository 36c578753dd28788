package org.keepsake.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepsake.journal.record.Dated;
import org.keepsake.journal.record.Entry;
import org.keepsake.journal.record.Fingerprint;
import org.keepsake.journal.record.Origin;
import org.keepsake.journal.record.Place;
import org.keepsake.text.Text;

/** Applies the entries of a journal in order, up to the first that is invalid. */
final class Replay {
    private Text text;
    private Text base = Text.empty();
    private Place place = new Place(0, 0, 0);
    private boolean sensible = true;

    /** The text within a change that spans several records; null between changes. */
    private @Nullable Text unfinished;

    /** Whether undoing has made that change. */
    private boolean undone;

    /** The texts that the file may hold, the latest last. */
    private final List<Candidate> candidates = new ArrayList<>();

    private final RecordedTexts texts = new RecordedTexts(RecordedTexts.MOST);

    /**
     * A text that the file may hold.
     *
     * @param first how many texts had been recorded before it
     */
    private record Candidate(Fingerprint fingerprint, Text text, long first) {}

    private Replay(Text start) {
        text = start;
    }

    /**
     * Applies entries to an empty text, or to that of the file if they refer to it.
     *
     * @param file the text that the document's file holds now
     * @return empty if they refer to a text that the file does not hold
     */
    static Optional<Replay> of(List<Dated> entries, Optional<Text> file) {
        if (entries.stream().map(Dated::entry).noneMatch(Entry.Reference.class::isInstance)) {
            return Optional.of(new Replay(Text.empty()).apply(entries));
        }
        return file.flatMap(holds -> {
            Fingerprint found = Fingerprint.of(holds);
            // From the referenced text, if the file still has it, because everything follows from
            // there; otherwise from the latest text that was being saved to the file.
            for (int i : startsIn(entries)) {
                if (found.equals(fingerprint(entries.get(i).entry()))) {
                    Replay replay = new Replay(holds);
                    replay.becomeBase(holds);
                    return Optional.of(replay.apply(entries.subList(i + 1, entries.size())));
                }
            }
            return Optional.empty();
        });
    }

    private static List<Integer> startsIn(List<Dated> entries) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).entry() instanceof Entry.Reference) {
                starts.addFirst(i);
            } else if (entries.get(i).entry() instanceof Entry.Saving) {
                starts.add(Math.min(1, starts.size()), i);
            }
        }
        return starts;
    }

    private static @Nullable Fingerprint fingerprint(Entry entry) {
        return switch (entry) {
            case Entry.Reference reference -> reference.fingerprint();
            case Entry.Saving saving -> saving.fingerprint();
            default -> null;
        };
    }

    private Replay apply(List<Dated> entries) {
        for (Dated entry : entries) {
            try {
                apply(entry);
            } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException _) {
                // Intact records that are invalid together: only tampering produces them.
                sensible = false;
                break;
            }
        }
        return this;
    }

    private void apply(Dated dated) {
        switch (dated.entry()) {
            case Entry.Splice splice -> apply(splice, dated.at());
            case Entry.Stored _ -> becomeBase(text);
            case Entry.Saving saving -> candidates.add(candidate(saving.fingerprint()));
            case Place known -> place = known;
            case Entry.Reference _, Origin _ -> {}
        }
    }

    /** The latest text so far follows the one that is being saved, if that is an earlier one. */
    private Candidate candidate(Fingerprint fingerprint) {
        return unfinished == null
                ? new Candidate(fingerprint, text, texts.count())
                : new Candidate(fingerprint, unfinished, texts.count() - 1);
    }

    private void becomeBase(Text stored) {
        base = stored;
        texts.startFrom(stored, texts.count());
    }

    private void apply(Entry.Splice splice, Instant at) {
        if (unfinished == null) {
            undone = splice.tellsOfUndoing();
        }
        Text before = unfinished == null ? text : unfinished;
        Text after =
                before.replace(
                        splice.offset(),
                        Math.addExact(splice.offset(), splice.removed()),
                        splice.inserted());
        if (splice.more()) {
            unfinished = after;
        } else {
            boolean thereAndBack = unfinished != null && after.contentEquals(text);
            unfinished = null;
            if (!thereAndBack) {
                text = after;
                texts.add(new RecordedText(after, at, undone));
            }
            long end = splice.offset() + splice.inserted().byteLength();
            place = new Place(end, end, place.topLine());
        }
    }

    /** Makes the text that the file holds now the base, if it is one that the file may hold. */
    boolean fileIsBase(Optional<Text> file, boolean existed) {
        if (file.isEmpty()) {
            return !existed;
        }
        for (Candidate candidate : candidates.reversed()) {
            if (candidate.fingerprint().matches(file.get())) {
                base = candidate.text();
                texts.startFrom(base, candidate.first());
                return true;
            }
        }
        return existed && base.contentEquals(file.get());
    }

    Text text() {
        return text;
    }

    /** The latest texts, from the one after the base on. */
    List<RecordedText> texts() {
        return texts.list();
    }

    Text base() {
        return base;
    }

    Place place() {
        return place.within(text.byteLength());
    }

    /** Whether all entries could be applied. */
    boolean isSensible() {
        return sensible;
    }
}
