package org.keepsake.background;

import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keepsake.text.Text;

/**
 * Rewrites a text that may be edited meanwhile: a worker makes the new text of a snapshot, and if
 * that comes too late to be taken over, does so again with the newest text. FX thread.
 *
 * @param newest a pass over the text as it is now
 * @param taker takes over what a pass has made of the first text; false if it came too late
 * @param worker runs the passes
 */
public record Rewriting(
        Supplier<RewriteTask> newest, BiPredicate<Text, Text> taker, Executor worker) {

    /** As many attempts as it takes. */
    public static final int UNTIL_TAKEN = Integer.MAX_VALUE;

    /**
     * Starts the first pass.
     *
     * @param attempts how many passes at most, at least 1
     * @param started is given each pass before it runs, to show it or to hear of its end
     * @param settled runs when a pass was taken over, or the last one came too late
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
