package org.keepsake.ui.print;

import org.keepsake.background.Job;
import org.keepsake.print.Pages;
import org.keepsake.print.PrintArea;
import org.keepsake.text.Text;

/** Finds the pages of a text. Its progress is in bytes. */
final class LayoutJob extends Job<Pages> {
    private final Text text;
    private final PrintArea area;

    LayoutJob(Text text, PrintArea area) {
        this.text = text;
        this.area = area;
    }

    @Override
    protected Pages call() {
        return Pages.of(
                text,
                area,
                done -> updateProgress(done, Math.max(1, text.byteLength())),
                this::isCancelled);
    }
}
