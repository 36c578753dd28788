package org.keepsake.ui.editor;

import java.nio.file.Path;
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

    /** The last save is on disk; {@code pause} is how long the window stalled meanwhile. */
    record Saved(SaveReceipt receipt, PauseMeter.Pause pause) implements SaveState {}

    /** The last save was given up at the user's word. */
    record Cancelled(Path file) implements SaveState {}

    /** The last save failed; the file is as it was. */
    record Failed(Path file, SaveFailure failure) implements SaveState {}
}
