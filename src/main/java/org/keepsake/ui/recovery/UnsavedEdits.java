package org.keepsake.ui.recovery;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import org.keepsake.document.Document;
import org.keepsake.document.Selection;
import org.keepsake.journal.DocumentJournal;
import org.keepsake.journal.Draft;
import org.keepsake.journal.JournalFolder;
import org.keepsake.journal.record.Origin;
import org.keepsake.journal.record.Place;
import org.keepsake.profile.Settings;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.SaveState;

/**
 * Keeps the edits of all documents until they are saved or given up. Each edit is handed to the
 * journal of its document, which costs a key a few references.
 */
public final class UnsavedEdits {
    /**
     * How long a caret that has moved waits to be written down: a key costs nothing, and a crash
     * loses little.
     */
    private static final javafx.util.Duration PLACE_AFTER = javafx.util.Duration.seconds(2);

    private final JournalFolder folder;
    private final Supplier<Settings> settings;
    private final EditorTabs tabs;
    private final Map<Editor, Followed> followed = new HashMap<>();
    private Runnable changed = () -> {};

    /** Follows the documents of {@code tabs}, now and from now on. */
    public UnsavedEdits(JournalFolder folder, Supplier<Settings> settings, EditorTabs tabs) {
        this.folder = folder;
        this.settings = settings;
        this.tabs = tabs;
        tabs.onAdded(this::follow);
        tabs.onChanged(this::forgetClosed);
    }

    /** One document and its journal. */
    private final class Followed {
        private final Editor editor;
        private final Document document;
        private final PauseTransition moved = new PauseTransition(PLACE_AFTER);
        private Optional<DocumentJournal> journal = Optional.empty();

        /** Whether the latest save is known to survive a power failure. */
        private boolean durable = true;

        /** Whether the document is being taken back to the text that was recovered. */
        private boolean restoring;

        Followed(Editor editor) {
            this.editor = editor;
            this.document = editor.document();
            moved.setOnFinished(e -> notePlace());
        }

        void adopt(DocumentJournal found, Runnable restore) {
            restoring = true;
            try {
                restore.run();
            } finally {
                restoring = false;
            }
            giveUp();
            journal = Optional.of(found);
            changed();
        }

        void changed() {
            if (restoring) {
                return;
            }
            if (document.isModified() && !editor.isLoading()) {
                if (isOn()) {
                    journal().note(draft());
                    moved();
                    changed.run();
                }
            } else if (durable) {
                journal.ifPresent(DocumentJournal::forget);
            }
        }

        void moved() {
            if (journal.isPresent() && moved.getStatus() != PauseTransition.Status.RUNNING) {
                moved.playFromStart();
            }
        }

        private void notePlace() {
            journal.filter(open -> isKept()).ifPresent(open -> open.note(draft().at(place())));
        }

        private boolean isKept() {
            return document.isModified() && !editor.isLoading() && isOn();
        }

        private Place place() {
            Selection selection = editor.text().selection();
            int topLine = editor.text().view().topLine();
            return new Place(selection.anchor(), selection.caret(), topLine);
        }

        private DocumentJournal journal() {
            DocumentJournal open = journal.orElseGet(folder::open);
            journal = Optional.of(open);
            return open;
        }

        private Draft draft() {
            return new Draft(
                            document.text(),
                            document.storedText(),
                            origin(),
                            durable,
                            Optional.empty())
                    .undone(document.edits().isUndone());
        }

        private Origin origin() {
            boolean exists =
                    document.path().isPresent()
                            && !(document.expected() instanceof Expected.NoFile);
            return new Origin(
                    document.path(),
                    exists,
                    editor.untitledNumber().orElse(0),
                    document.formatProperty().get(),
                    document.storedFormat(),
                    document.lineBreaks().first());
        }

        void follow(SaveState state) {
            switch (state) {
                case SaveState.Saving(var task) -> saving(task.request());
                case SaveState.Saved(SaveReceipt receipt, _, _) -> {
                    durable = receipt.durability() instanceof Durability.Flushed;
                    changed();
                }
                default -> {}
            }
        }

        private void saving(SaveRequest request) {
            if (document.isStoredIn(request.path())) {
                journal.ifPresent(open ->
                        open.saving(
                                new Draft(
                                        request.text(),
                                        document.storedText(),
                                        origin(),
                                        durable,
                                        Optional.empty())));
            }
        }

        /** Writes all of it down, and where the user is in it. */
        void flush() {
            notePlace();
            journal.ifPresent(DocumentJournal::flush);
        }

        void giveUp() {
            moved.stop();
            journal.ifPresent(open -> {
                open.forget();
                open.flush();
                folder.release(open);
            });
            journal = Optional.empty();
        }
    }

    /** Sets what to run after each edit that is kept. */
    void onChanged(Runnable listener) {
        changed = listener;
    }

    private boolean isOn() {
        return settings.get().get(Settings.KEEP_EDITS);
    }

    private void follow(Editor editor) {
        Followed one = new Followed(editor);
        followed.put(editor, one);
        Document document = editor.document();
        document.textProperty().addListener((_, _, _) -> one.changed());
        document.modifiedProperty().addListener((_, _, _) -> one.changed());
        document.formatProperty().addListener((_, _, _) -> one.changed());
        document.pathProperty().addListener((_, _, _) -> one.changed());
        editor.loadingProperty().addListener((_, _, _) -> one.changed());
        editor.text().view().caretsProperty().addListener((_, _, _) -> one.moved());
        editor.saveStateProperty().addListener((_, _, is) -> one.follow(is));
    }

    /** A tab is closed only when its document has nothing to lose or the user has given it up. */
    private void forgetClosed() {
        List<Editor> open = tabs.all();
        List.copyOf(followed.keySet()).stream()
                .filter(editor -> !open.contains(editor))
                .forEach(editor ->
                        Optional.ofNullable(followed.remove(editor)).ifPresent(Followed::giveUp));
    }

    /**
     * Continues the journal of a document whose text {@code restore} brings back. The steps that
     * lead there are not recorded: they are texts that nobody has typed.
     */
    void adopt(Editor editor, DocumentJournal journal, Runnable restore) {
        Optional.ofNullable(followed.get(editor))
                .ifPresentOrElse(one -> one.adopt(journal, restore), restore);
    }

    /** Stores the whole text, because the file it is based on has been changed by others. */
    public void changedByOthers(Editor editor) {
        Optional.ofNullable(followed.get(editor))
                .flatMap(one -> one.journal)
                .ifPresent(DocumentJournal::storeWhole);
    }

    /** Writes everything down now. */
    public void flush() {
        followed.values().forEach(Followed::flush);
    }

    /** Applies a change of the setting: starts to keep edits, or deletes what was kept. */
    public void settingChanged() {
        followed.values().forEach(isOn() ? Followed::changed : Followed::giveUp);
    }

    /** Whether quitting loses nothing, as the user wants unsaved edits kept for the next start. */
    public boolean keepsOnQuit() {
        return isOn()
                && settings.get().get(Settings.ON_QUIT) == Settings.OnQuit.KEEP
                && failure().isEmpty();
    }

    /** Writes down what is to be kept and deletes what was given up; the program is ending. */
    public void end() {
        if (!keepsOnQuit()) {
            followed.values().forEach(Followed::giveUp);
        }
        flush();
    }

    /** How long the oldest edit that is not durable yet has been waiting. */
    Duration lateness() {
        return folder.journals().stream()
                .map(DocumentJournal::lateness)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Why edits can't be kept; empty if they are. */
    Optional<IOException> failure() {
        return folder.journals().stream()
                .flatMap(journal -> journal.failure().stream())
                .findFirst();
    }
}
