package org.keepsake.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepsake.journal.record.Dated;
import org.keepsake.journal.record.JournalReader;
import org.keepsake.journal.record.Origin;
import org.keepsake.text.Text;
import org.keepsake.text.Unshared;

/** A journal of a dead session that is in this session's folder now. Immutable. */
public final class FoundJournal {
    private final Path path;
    private final Origin origin;
    private final List<Dated> entries;
    private final Instant latest;
    private final boolean torn;
    private final boolean crashed;

    FoundJournal(Path path, Origin origin, JournalReader.Whole content, boolean crashed) {
        this.path = path;
        this.origin = origin;
        this.entries = content.entries();
        this.latest = content.latest();
        this.torn = content.torn();
        this.crashed = crashed;
    }

    /** The path of the journal. */
    public Path path() {
        return path;
    }

    /** The document it belongs to. */
    public Origin origin() {
        return origin;
    }

    /** Whether its process was killed or crashed, instead of keeping the edits at its end. */
    public boolean crashed() {
        return crashed;
    }

    /** When its text was last edited, as far as is known without replaying it. */
    Instant latest() {
        return latest;
    }

    /**
     * Recovers the document. Takes time proportional to the edits and, if {@code file} is given, to
     * its length.
     *
     * @param file the text that the document's file holds now, read in {@link Origin#storedFormat};
     *     empty if there is none or it can't be read
     * @return empty if the edits apply to a text that neither the file nor the journal has
     */
    public Optional<Recovered> recover(Optional<Text> file) {
        return Replay.of(entries, file).map(replay -> recovered(replay, file));
    }

    private Recovered recovered(Replay replay, Optional<Text> file) {
        boolean fileIsBase = replay.fileIsBase(file, origin.exists());
        Text base = fileIsBase ? file.orElse(replay.base()) : replay.base();
        List<RecordedText> texts = texts(replay);
        return new Recovered(
                origin,
                base,
                rebased(texts, replay.base(), base),
                fileIsBase,
                replay.place(),
                texts.isEmpty() ? latest : texts.getLast().at(),
                torn || !replay.isSensible());
    }

    /** The texts from the one after the base to the one that was in the window. */
    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    private List<RecordedText> texts(Replay replay) {
        List<RecordedText> texts = replay.texts();
        Text last = texts.isEmpty() ? replay.base() : texts.getLast().text();
        // The latest text may have been the stored one when an earlier one was being saved.
        return last == replay.text()
                ? texts
                : List.of(new RecordedText(replay.text(), latest, false));
    }

    private static List<RecordedText> rebased(List<RecordedText> texts, Text before, Text base) {
        List<RecordedText> rebased = new ArrayList<>();
        Text from = before;
        Text to = base;
        for (RecordedText next : texts) {
            to = rebased(next.text(), from, to);
            from = next.text();
            rebased.add(new RecordedText(to, next.at(), next.undone()));
        }
        return rebased;
    }

    /**
     * The text as an edit of {@code base}, which has the content of {@code before}: what shares no
     * memory with the stored text counts as changed.
     */
    private static Text rebased(Text text, Text before, Text base) {
        Text rebased = base;
        for (Unshared part : Unshared.between(before, text).reversed()) {
            rebased =
                    rebased.replace(
                            part.start(),
                            part.end(),
                            text.slice(part.startAfter(), part.endAfter()));
        }
        return rebased;
    }
}
