package org.keepsake.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.keepsake.text.Text;

/** The pages of a text. Immutable. */
public final class Pages {
    private final Text text;
    private final PrintArea area;
    private final long[] starts;

    private Pages(Text text, PrintArea area, long[] starts) {
        this.text = text;
        this.area = area;
        this.starts = starts;
    }

    /** Only the first page of a text, found in the time that it takes to read it. */
    public static Pages first(Text text, PrintArea area) {
        return new Pages(text, area, new long[] {0});
    }

    /**
     * Finds all pages of a text, in one pass over it: work for a background thread.
     *
     * @param progress receives, for each page, how many bytes of the text are done
     * @param cancelled is asked for each page
     * @throws CancellationException when {@code cancelled} says so
     */
    public static Pages of(
            Text text, PrintArea area, LongConsumer progress, BooleanSupplier cancelled) {
        long[] starts = new long[16];
        int count = 0;
        LineBreaker lines = new LineBreaker(text, 0, area);
        while (lines.hasNext()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = lines.offset();
            progress.accept(starts[count - 1]);
            for (int row = 0; row < area.lines() && lines.hasNext(); row++) {
                lines.next();
            }
        }
        return new Pages(text, area, Arrays.copyOf(starts, count));
    }

    /** How many there are, at least one. */
    public int count() {
        return starts.length;
    }

    /** The lines of a page, counted from 0. */
    public List<PrintedLine> lines(int page) {
        Objects.checkIndex(page, starts.length);
        List<PrintedLine> printed = new ArrayList<>();
        LineBreaker lines = new LineBreaker(text, starts[page], area);
        while (lines.hasNext() && printed.size() < area.lines()) {
            printed.add(lines.next());
        }
        return printed;
    }
}
