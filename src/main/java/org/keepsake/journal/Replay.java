package org.keepsake.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Text;

/** Applies the entries of a journal one after the other, up to the first that makes no sense. */
final class Replay {
    private Text text;
    private Text base = Text.empty();
    private Place place = new Place(0, 0, 0);
    private boolean sensible = true;

    /** The text within a change that takes several records; null outside of one. */
    private @Nullable Text unfinished;

    /** What the file may hold, the latest last. */
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(Fingerprint fingerprint, Text text) {}

    private Replay(Text start) {
        text = start;
    }

    /**
     * Applies entries to an empty text, or to the file's where they refer to it.
     *
     * @param file what the document's file holds now
     * @return empty if they refer to a text that the file does not hold
     */
    static Optional<Replay> of(List<Entry> entries, Optional<Text> file) {
        if (entries.stream().noneMatch(Entry.Reference.class::isInstance)) {
            return Optional.of(new Replay(Text.empty()).apply(entries));
        }
        return file.flatMap(holds -> {
            Fingerprint found = Fingerprint.of(holds);
            // From the text that was referred to, if the file still has it: all follows from there.
            // Else from the latest that was on its way to the file.
            for (int i : startsIn(entries)) {
                if (found.equals(fingerprint(entries.get(i)))) {
                    Replay replay = new Replay(holds);
                    replay.base = holds;
                    return Optional.of(replay.apply(entries.subList(i + 1, entries.size())));
                }
            }
            return Optional.empty();
        });
    }

    private static List<Integer> startsIn(List<Entry> entries) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Reference) {
                starts.addFirst(i);
            } else if (entries.get(i) instanceof Entry.Saving) {
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

    private Replay apply(List<Entry> entries) {
        for (Entry entry : entries) {
            try {
                apply(entry);
            } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException _) {
                // Whole records that mean nothing together: nobody but a hostile hand writes them.
                sensible = false;
                break;
            }
        }
        return this;
    }

    private void apply(Entry entry) {
        switch (entry) {
            case Entry.Splice splice -> apply(splice);
            case Entry.Stored _ -> base = text;
            case Entry.Saving saving ->
                    candidates.add(
                            new Candidate(
                                    saving.fingerprint(), unfinished == null ? text : unfinished));
            case Place known -> place = known;
            case Entry.Reference _, Origin _ -> {}
        }
    }

    private void apply(Entry.Splice splice) {
        Text before = unfinished == null ? text : unfinished;
        Text after =
                before.replace(
                        splice.offset(),
                        Math.addExact(splice.offset(), splice.removed()),
                        splice.inserted());
        if (splice.more()) {
            unfinished = after;
        } else {
            unfinished = null;
            text = after;
            long end = splice.offset() + splice.inserted().byteLength();
            place = new Place(end, end, place.topLine());
        }
    }

    /** Takes the text for the base that the file holds now, if it is one that it may hold. */
    boolean fileIsBase(Optional<Text> file, boolean existed) {
        if (file.isEmpty()) {
            return !existed;
        }
        for (Candidate candidate : candidates.reversed()) {
            if (candidate.fingerprint().matches(file.get())) {
                base = candidate.text();
                return true;
            }
        }
        return existed && base.contentEquals(file.get());
    }

    Text text() {
        return text;
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
