package org.keepsake.background;

import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keepsake.text.Text;

/**
 * Rewrites a text that may be edited in the meantime: a worker transforms a snapshot, and if the
 * result comes too late to be applied, starts over with the latest text.
 *
 * @param newest returns a pass over the current text
 * @param taker applies the result of a pass over the first text; returns false if it came too late
 * @param worker runs the passes
 */
public record Rewriting(
        Supplier<RewriteTask> newest, BiPredicate<Text, Text> taker, Executor worker) {

    /** As many attempts as it takes. */
    public static final int UNTIL_TAKEN = Integer.MAX_VALUE;

    /**
     * Starts the first pass.
     *
     * @param attempts the maximum number of passes, at least 1
     * @param started receives each pass before it runs, to show it or to add handlers
     * @param settled runs when a result was applied, or the last one came too late
     */
    public void start(int attempts, Consumer<RewriteTask> started, Runnable settled) {
        RewriteTask task = newest.get();
        started.accept(task);
        task.whenSucceeded(made -> {
            if (taker.test(task.text(), made) || attempts == 1) {
                settled.run();
            } else {
                start(attempts - 1, started, settled);
            }
        });
        worker.execute(task);
    }
}
