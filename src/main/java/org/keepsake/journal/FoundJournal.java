package org.keepsake.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keepsake.journal.record.Entry;
import org.keepsake.journal.record.JournalReader;
import org.keepsake.journal.record.Origin;
import org.keepsake.text.Text;
import org.keepsake.text.Unshared;

/** A journal of a dead session that is in this session's folder now. Immutable. */
public final class FoundJournal {
    private final Path path;
    private final Origin origin;
    private final List<Entry> entries;
    private final Instant latest;
    private final boolean torn;

    FoundJournal(Path path, Origin origin, JournalReader.Whole content) {
        this.path = path;
        this.origin = origin;
        this.entries = content.entries();
        this.latest = content.latest();
        this.torn = content.torn();
    }

    /** The path of the journal. */
    public Path path() {
        return path;
    }

    /** The document it belongs to. */
    public Origin origin() {
        return origin;
    }

    /** When it was last written. */
    public Instant latest() {
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
        return Replay.of(entries, file)
                .map(replay -> {
                    boolean fileIsBase = replay.fileIsBase(file, origin.exists());
                    Text base = fileIsBase ? file.orElse(replay.base()) : replay.base();
                    return new Recovered(
                            origin,
                            rebased(replay.text(), replay.base(), base),
                            base,
                            fileIsBase,
                            replay.place(),
                            latest,
                            torn || !replay.isSensible());
                });
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
