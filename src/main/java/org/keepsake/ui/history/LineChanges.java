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
import org.keepsake.compare.LineCounts;
import org.keepsake.compare.SideBySide;
import org.keepsake.history.Version;
import org.keepsake.load.LoadException;
import org.keepsake.text.Text;

/**
 * Counts the lines in which each version differs from the one after it. A worker does it, one
 * version at a time.
 */
final class LineChanges {
    /** The size of the largest version that is counted, in bytes: there may be many of them. */
    static final long LARGEST = 8L << 20;

    /** Reads a version; blocks. */
    interface Source {
        Text read(Version version) throws LoadException;
    }

    private record Step(Optional<Text> text, Optional<LineCounts> count) {}

    private final Executor readers;
    private final Source source;
    private final BiConsumer<Version, Optional<LineCounts>> counted;
    private boolean wanted = true;

    /**
     * Creates a count that has not started.
     *
     * @param counted receives the result for each version; empty if it is too large, differs too
     *     much from the one after it, or cannot be read
     */
    LineChanges(
            Executor readers, Source source, BiConsumer<Version, Optional<LineCounts>> counted) {
        this.readers = readers;
        this.source = source;
        this.counted = counted;
    }

    /**
     * Starts counting.
     *
     * @param now the text that came after the latest version
     */
    void start(List<Version> latestFirst, Text now) {
        next(new ArrayDeque<>(latestFirst), Optional.of(now));
    }

    /** Stops counting. */
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
        Optional<LineCounts> count =
                later.filter(LineChanges::isSmall)
                        .filter(_ -> isSmall(text))
                        .flatMap(after -> count(text, after, cancelled));
        return new Step(Optional.of(text), count);
    }

    private static boolean isSmall(Text text) {
        return text.byteLength() <= LARGEST && Comparison.isWithinLimits(text);
    }

    /** Compares two texts; empty if they have too little in common to count exactly. */
    static Optional<LineCounts> count(Text earlier, Text later, BooleanSupplier cancelled)
            throws CancellationException {
        Comparison comparison = Comparison.of(earlier, later, cancelled);
        return comparison.isExact()
                ? Optional.of(SideBySide.count(comparison, cancelled))
                : Optional.empty();
    }
}
