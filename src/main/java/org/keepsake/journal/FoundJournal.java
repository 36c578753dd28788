package org.keepsake.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keepsake.text.Text;

/** A dead session's journal that is in this session's folder now. Immutable. */
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

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** Which document it is of. */
    public Origin origin() {
        return origin;
    }

    /** When it was last written to. */
    public Instant latest() {
        return latest;
    }

    /**
     * Brings the document back. Takes time in proportion to the edits and, where a file is given,
     * to its text.
     *
     * @param file the text that the document's file holds now, read in {@link Origin#storedFormat};
     *     empty if there is none or it can't be read
     * @return empty if the edits are to a text that neither the file nor the journal has
     */
    public Optional<Recovered> recover(Optional<Text> file) {
        return Replay.of(entries, file)
                .map(replay -> {
                    boolean fileIsBase = replay.fileIsBase(file, origin.exists());
                    return new Recovered(
                            origin,
                            replay.text(),
                            replay.base(),
                            fileIsBase,
                            replay.place(),
                            latest,
                            torn || !replay.isSensible());
                });
    }
}
