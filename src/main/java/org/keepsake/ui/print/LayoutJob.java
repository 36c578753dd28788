package org.keepsake.ui.print;

import org.keepsake.background.Job;
import org.keepsake.print.PageGrid;
import org.keepsake.print.Pages;
import org.keepsake.text.Text;

/** Finds the pages of a text. Its progress is in bytes. */
final class LayoutJob extends Job<Pages> {
    private final Text text;
    private final PageGrid grid;

    LayoutJob(Text text, PageGrid grid) {
        this.text = text;
        this.grid = grid;
    }

    @Override
    protected Pages call() {
        return Pages.of(
                text,
                grid,
                done -> updateProgress(done, Math.max(1, text.byteLength())),
                this::isCancelled);
    }
}
