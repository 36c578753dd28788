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
import org.keepsake.load.LoadException;
import org.keepsake.text.Text;

/**
 * Counts the lines in which each version differs from the one before it. A worker does it, one
 * version at a time, the latest first.
 */
final class LineChanges {
    /** The size of the largest version that is counted, in bytes: there may be many of them. */
    static final long LARGEST = 8L << 20;

    /** Reads a version; blocks. */
    interface Source {
        Text read(ListedVersion version) throws LoadException;
    }

    /** A version and its text, unless that is too large or cannot be read. */
    private record Read(ListedVersion version, Optional<Text> text) {}

    private record Step(Read read, Optional<LineCounts> count) {}

    private final Executor readers;
    private final Source source;
    private final BiConsumer<ListedVersion, Optional<LineCounts>> counted;
    private boolean wanted = true;

    /**
     * Creates a count that has not started.
     *
     * @param counted receives the result for each version but the oldest; empty if it is too large,
     *     differs too much from the one before it, or one of them cannot be read
     */
    LineChanges(
            Executor readers,
            Source source,
            BiConsumer<ListedVersion, Optional<LineCounts>> counted) {
        this.readers = readers;
        this.source = source;
        this.counted = counted;
    }

    /** Starts counting. */
    void start(List<ListedVersion> latestFirst) {
        next(new ArrayDeque<>(latestFirst), Optional.empty());
    }

    /** Stops counting. */
    void stop() {
        wanted = false;
    }

    private void next(Queue<ListedVersion> versions, Optional<Read> later) {
        ListedVersion version = versions.poll();
        if (version == null || !wanted) {
            return;
        }
        readers.execute(
                Job.of(cancelled -> step(version, later.flatMap(Read::text), cancelled))
                        .whenSucceeded(step -> {
                            tell(later, step.count());
                            next(versions, Optional.of(step.read()));
                        })
                        .whenFailed(
                                LoadException.class,
                                _ -> {
                                    tell(later, Optional.empty());
                                    next(versions, Optional.of(unread(version)));
                                }));
    }

    private void tell(Optional<Read> later, Optional<LineCounts> count) {
        later.ifPresent(read -> counted.accept(read.version(), count));
    }

    private static Read unread(ListedVersion version) {
        return new Read(version, Optional.empty());
    }

    private Step step(ListedVersion version, Optional<Text> later, BooleanSupplier cancelled)
            throws LoadException {
        if (version.size() > LARGEST) {
            return new Step(unread(version), Optional.empty());
        }
        Text text = source.read(version);
        Optional<LineCounts> count =
                later.filter(LineChanges::isSmall)
                        .filter(_ -> isSmall(text))
                        .flatMap(after -> count(text, after, cancelled));
        return new Step(new Read(version, Optional.of(text)), count);
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
