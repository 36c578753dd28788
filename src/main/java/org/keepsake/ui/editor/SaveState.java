package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.time.Instant;
import org.keepsake.background.PauseMeter;
import org.keepsake.background.SaveTask;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SaveReceipt;

/** What became of the latest save of one document: what the status bar and the tab show. */
public sealed interface SaveState {

    /** Nothing to tell. */
    record Idle() implements SaveState {}

    /** The document has a file that does not exist yet. */
    record NewFile() implements SaveState {}

    /** A save is waiting or running. */
    record Saving(SaveTask task) implements SaveState {}

    /**
     * The last save is on disk.
     *
     * @param pause how long the window stalled meanwhile
     * @param at when it ended
     */
    record Saved(SaveReceipt receipt, PauseMeter.Pause pause, Instant at) implements SaveState {}

    /**
     * Another program has changed the file, and the document, which had no edits, was read again.
     */
    record Reloaded(Path file, Instant at) implements SaveState {}

    /** The last save was given up at the user's word. */
    record Cancelled(Path file) implements SaveState {}

    /** The last save failed; the file is as it was. */
    record Failed(Path file, SaveFailure failure) implements SaveState {}
}
