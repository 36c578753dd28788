package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.time.Instant;
import org.keepsake.background.PauseMeter;
import org.keepsake.background.SaveTask;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SaveReceipt;

/** The state of a document's latest save, as the status bar and the tab show it. */
public sealed interface SaveState {

    /** Nothing to report. */
    record Idle() implements SaveState {}

    /** The document has a file that does not exist yet. */
    record NewFile() implements SaveState {}

    /** A save is waiting or running. */
    record Saving(SaveTask task) implements SaveState {}

    /**
     * The last save is on disk.
     *
     * @param pause how long the window stalled meanwhile
     * @param at when the save ended
     */
    record Saved(SaveReceipt receipt, PauseMeter.Pause pause, Instant at) implements SaveState {}

    /** Another program has changed the file, and the document, which had no edits, was reloaded. */
    record Reloaded(Path file, Instant at) implements SaveState {}

    /** The user cancelled the last save. */
    record Cancelled(Path file) implements SaveState {}

    /** The last save failed; the file is unchanged. */
    record Failed(Path file, SaveFailure failure) implements SaveState {}
}
