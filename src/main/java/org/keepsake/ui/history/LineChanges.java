package org.keepsake.ui.history;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.keepsake.background.Job;
import org.keepsake.compare.Comparison;
import org.keepsake.compare.Difference;
import org.keepsake.history.Version;
import org.keepsake.load.LoadException;
import org.keepsake.text.Text;

/**
 * Counts on a worker, one version after the other, the lines that differ between each version and
 * the one that came after it. FX thread.
 */
final class LineChanges {
    /** Bytes of the largest version that is counted: there may be many of them. */
    static final long LARGEST = 8L << 20;

    /** How to read a version; blocks. */
    interface Source {
        Text read(Version version) throws LoadException;
    }

    /**
     * Lines of both texts that the other does not have.
     *
     * @param added of the later one
     * @param removed of the earlier one
     */
    record Count(int added, int removed) {}

    private record Step(Optional<Text> text, Optional<Count> count) {}

    private final Executor readers;
    private final Source source;
    private final BiConsumer<Version, Optional<Count>> counted;
    private boolean wanted = true;

    /**
     * Nothing is counted yet.
     *
     * @param counted hears of each version; empty if it is too large, differs too much from the one
     *     after it, or can't be read
     */
    LineChanges(Executor readers, Source source, BiConsumer<Version, Optional<Count>> counted) {
        this.readers = readers;
        this.source = source;
        this.counted = counted;
    }

    /**
     * Begins to count.
     *
     * @param now the text that came after the latest version
     */
    void start(List<Version> latestFirst, Text now) {
        next(new ArrayDeque<>(latestFirst), Optional.of(now));
    }

    /** Nobody wants to know any more. */
    void stop() {
        wanted = false;
    }

    private void next(Queue<Version> versions, Optional<Text> later) {
        Version version = versions.poll();
        if (version == null || !wanted) {
            return;
        }
        readers.execute(
                Job.of(cancelled -> step(version, later, cancelled))
                        .whenSucceeded(step -> {
                            counted.accept(version, step.count());
                            next(versions, step.text());
                        })
                        .whenFailed(
                                LoadException.class,
                                _ -> {
                                    counted.accept(version, Optional.empty());
                                    next(versions, Optional.empty());
                                }));
    }

    private Step step(Version version, Optional<Text> later, BooleanSupplier cancelled)
            throws LoadException {
        if (version.size() > LARGEST) {
            return new Step(Optional.empty(), Optional.empty());
        }
        Text text = source.read(version);
        Optional<Count> count =
                later.filter(LineChanges::isSmall)
                        .filter(_ -> isSmall(text))
                        .flatMap(after -> count(text, after, cancelled));
        return new Step(Optional.of(text), count);
    }

    private static boolean isSmall(Text text) {
        return text.byteLength() <= LARGEST && Comparison.isWithinLimits(text);
    }

    /** Empty if the texts have too little in common to count exactly. */
    static Optional<Count> count(Text earlier, Text later, BooleanSupplier cancelled)
            throws CancellationException {
        Comparison comparison = Comparison.of(earlier, later, cancelled);
        List<Difference> differences = comparison.differences();
        return comparison.isExact()
                ? Optional.of(
                        new Count(
                                differences.stream().mapToInt(Difference::rightCount).sum(),
                                differences.stream().mapToInt(Difference::leftCount).sum()))
                : Optional.empty();
    }
}
