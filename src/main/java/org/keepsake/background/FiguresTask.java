package org.keepsake.background;

import javafx.concurrent.Task;
import org.keepsake.text.Figures;
import org.keepsake.text.Text;

/**
 * Counts a text, or part of it, on a worker. Succeeded: the value has the figures. Cancelled:
 * counting stops soon after.
 */
public final class FiguresTask extends Task<Figures> {
    private final Counting counting;

    private interface Counting {
        Figures count(FiguresTask task);
    }

    private FiguresTask(Counting counting) {
        this.counting = counting;
    }

    /** Counts the bytes from {@code from} to before {@code to}. */
    public static FiguresTask of(Text text, long from, long to) {
        return new FiguresTask(task -> Figures.of(text, from, to, task::isCancelled));
    }

    /**
     * Counts a text of which an earlier version has been counted: only the lines that differ.
     *
     * @param figures of the earlier text
     */
    public static FiguresTask again(Figures figures, Text before, Text after) {
        return new FiguresTask(task -> figures.moved(before, after, task::isCancelled));
    }

    @Override
    protected Figures call() {
        return counting.count(this);
    }
}
