package org.keepsake.tour.bench;

import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.DoubleStream;
import org.keepsake.lab.trials.GeneratedText;
import org.keepsake.lab.trials.Spread;
import org.keepsake.text.Text;
import org.keepsake.tour.actor.UnexpectedException;

/**
 * Times the operations of the text simply: many calls at random places per batch, and many batches,
 * of which the first ones are discarded.
 */
final class RopeBench {
    private static final long SIZE = 64L << 20;
    private static final int CALLS = 2000;
    private static final int WARM_UP = 20;
    private static final int BATCHES = 31;

    private final Random random = new Random(1);
    private final Text letter = Text.of("x");
    private Text text = GeneratedText.of(SIZE);

    MarkdownTable run() {
        MarkdownTable table = new MarkdownTable("operation on 64 MiB", "µs");
        add(table, "insert a character", at -> edit(at, at, letter));
        add(table, "delete a character", at -> edit(at, at + 1, Text.empty()));
        add(table, "line and column of an offset", at -> text.position(at).line());
        add(table, "start of a line", at -> text.lineStart((int) (at % text.lineCount())));
        add(table, "a line as a string", at -> text.line((int) (at % text.lineCount())).length());
        add(table, "cut out the half from there", at -> text.slice(at / 2, at).byteLength());
        add(table, "append the whole text to itself", at -> text.concat(text).byteLength() + at);
        return table;
    }

    private long edit(long from, long to, Text with) {
        text = text.replace(from, to, with);
        return text.byteLength();
    }

    private void add(MarkdownTable table, String name, LongUnaryOperator operation) {
        for (int i = 0; i < WARM_UP; i++) {
            batch(operation);
        }
        double[] batches = DoubleStream.generate(() -> batch(operation)).limit(BATCHES).toArray();
        table.row(name, MarkdownTable.spread(Spread.of(DoubleStream.of(batches))));
    }

    /** Returns the microseconds per call. */
    private double batch(LongUnaryOperator operation) {
        long sum = 0;
        long length = text.byteLength() - 1;
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            sum += operation.applyAsLong(random.nextLong(length));
        }
        long nanos = System.nanoTime() - start;
        // The compiler may omit what nobody uses.
        if (sum < 0) {
            throw new UnexpectedException("an operation has given less than nothing");
        }
        return nanos / 1e3 / CALLS;
    }
}
