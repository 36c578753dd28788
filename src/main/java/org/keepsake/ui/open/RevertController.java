package org.keepsake.ui.open;

import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.Editor;

/** Returns to what is on disk, after asking the user, as one undo step. */
public final class RevertController {
    private final Prompts prompts;
    private final ReloadController reloads;

    public RevertController(Prompts prompts, ReloadController reloads) {
        this.prompts = prompts;
        this.reloads = reloads;
    }

    /** Asks, then reads the document's file again. Does nothing for a document without a file. */
    public void revert(Editor editor) {
        if (editor.document().path().isPresent()) {
            prompts.askToRevert(
                    editor.name(),
                    yes -> {
                        if (yes) {
                            reloads.reload(editor);
                        }
                    });
        }
    }
}
