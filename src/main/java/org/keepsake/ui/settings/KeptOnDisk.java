package org.keepsake.ui.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.keepsake.history.History;
import org.keepsake.journal.JournalFolder;
import org.keepsake.storage.DiskUse;
import org.keepsake.ui.words.Messages;

/** What Keepsake stores besides the files of the user: earlier versions, and unsaved changes. */
final class KeptOnDisk {
    /** Edits that were given up are gone from the disk by then, unless that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final History history;
    private final JournalFolder journals;
    private final BooleanSupplier protects;

    /**
     * Knows what is stored.
     *
     * @param protects whether unsaved changes are being stored; safe on any thread
     */
    KeptOnDisk(History history, JournalFolder journals, BooleanSupplier protects) {
        this.history = history;
        this.journals = journals;
        this.protects = protects;
    }

    /** All that is stored. */
    List<DiskUseRow.Kept> all() {
        return List.of(
                new DiskUseRow.Kept(
                        "versions",
                        "use.clear.versions",
                        "use.question.versions",
                        "use.consequence.versions",
                        this::versions,
                        history::clear),
                new DiskUseRow.Kept(
                        "edits",
                        "use.clear.edits",
                        "use.question.edits",
                        "use.consequence.edits",
                        this::edits,
                        journals::clearAside));
    }

    private Function<Messages, DiskUseRow.Told> versions() throws IOException {
        DiskUse use = history.use();
        return messages ->
                new DiskUseRow.Told(
                        told(messages, use, "use.versions", "use.versions.none"), use.files() > 0);
    }

    private Function<Messages, DiskUseRow.Told> edits() throws IOException, InterruptedException {
        journals.flush(PATIENCE);
        DiskUse own = journals.use();
        DiskUse aside = journals.useAside();
        boolean on = protects.getAsBoolean();
        return messages -> {
            String now =
                    on
                            ? told(messages, own, "use.edits", "use.edits.none")
                            : told(messages, own, "use.edits.left", "use.edits.off");
            String left =
                    messages.get(
                            "use.edits.aside",
                            now,
                            aside.files(),
                            messages.bytes(aside.bytes()),
                            journals.root().toString());
            return new DiskUseRow.Told(aside.files() > 0 ? left : now, aside.files() > 0);
        };
    }

    private static String told(Messages messages, DiskUse use, String some, String none) {
        return use.files() == 0
                ? messages.get(none)
                : messages.get(some, use.files(), messages.bytes(use.bytes()));
    }
}
