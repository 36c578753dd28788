package org.keepsake.ui.print;

import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.keepsake.background.Job;

/**
 * Prints. Succeeded: the value is the number of pages that the printer has taken. Failed: a {@link
 * PrintException}. Cancelled: the printer's job was given up, pages may have been printed.
 */
final class PrintJob extends Job<Integer> {
    private final Press press;
    private final PrintOrder order;
    private final IntFunction<String> numbers;

    /**
     * Creates a job.
     *
     * @param numbers returns what the heading says of a page, counted from 0
     */
    PrintJob(Press press, PrintOrder order, IntFunction<String> numbers) {
        this.press = press;
        this.order = order;
        this.numbers = numbers;
    }

    @Override
    protected Integer call() throws PrintException {
        Press.Run run = press.start(order.printer(), order.design().paper(), order.name());
        boolean done = false;
        try {
            for (int page = order.first(); page <= order.last(); page++) {
                if (isCancelled()) {
                    throw new CancellationException();
                }
                updateProgress(page - order.first(), order.count());
                run.print(
                        PageNode.of(
                                order.design(),
                                order.name(),
                                numbers.apply(page),
                                order.pages().lines(page)));
            }
            run.end();
            done = true;
            return order.count();
        } finally {
            if (!done) {
                run.cancel();
            }
        }
    }
}
