package org.keepsake.lab.pulse;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The latest responses of a thread that is probed repeatedly, one probe at a time: when it was
 * probed, and how late it responded. A probe that is still unanswered counts with the wait so far.
 * Plain arithmetic; all times are those of {@link System#nanoTime}. Confined to one thread at a
 * time.
 */
final class PulseRecord {
    private final long interval;
    private final long[] asked;
    private final long[] waits;

    /** The number of responses ever; a pending probe has the next number. */
    private long answers;

    private boolean open;

    /**
     * Creates an empty record.
     *
     * @param interval the time from a response to the next probe
     * @param capacity how many probes are remembered
     */
    PulseRecord(Duration interval, int capacity) {
        this.interval = interval.toNanos();
        asked = new long[capacity];
        waits = new long[capacity];
    }

    /** Whether a probe is unanswered. */
    boolean isOpen() {
        return open;
    }

    /** Records a probe; not allowed while one is unanswered. */
    void ask(long now) {
        asked[slot(answers)] = now;
        open = true;
    }

    /** Records the response. */
    void answer(long now) {
        waits[slot(answers)] = now - asked[slot(answers)];
        answers++;
        open = false;
    }

    /**
     * The waits that overlap a span; the parts before it do not count.
     *
     * <p>A thread that does not respond is not probed again, so one long wait stands for the many
     * that probes during it would have seen: they are counted as well, as if it had been probed
     * every interval. Otherwise a second of silence would be one sample among a hundred good ones,
     * and no percentile would ever show it. (The error is known as coordinated omission;
     * HdrHistogram corrects it in the same way.)
     */
    Pauses between(long from, long to, long now) {
        long[] all =
                overlapping(from, to, now)
                        .map(number -> wait(number, now) - before(number, from))
                        .flatMap(wait ->
                                LongStream.iterate(wait, left -> left - interval)
                                        .limit(1 + wait / interval))
                        .sorted()
                        .toArray();
        return new Pauses(all.length, at(all, 0.99), at(all, 1));
    }

    /**
     * The longest wait, in nanoseconds, that overlaps each of the latest spans of equal length,
     * oldest first. Spans begin at fixed times, so a pause stays in its span.
     *
     * @param now lies in the last span, which is not over yet
     */
    long[] latest(int spans, Duration each, long now) {
        long length = each.toNanos();
        long first = Math.floorDiv(now, length) - spans + 1;
        long[] longest = new long[spans];
        overlapping(first * length, now, now)
                .forEach(number -> {
                    long start = asked[slot(number)];
                    long wait = wait(number, now);
                    long begin = Math.floorDiv(start, length) - first;
                    long end = Math.floorDiv(start + wait, length) - first;
                    for (int i = (int) Math.max(0, begin); i <= Math.min(spans - 1, end); i++) {
                        longest[i] = Math.max(longest[i], wait);
                    }
                });
        return longest;
    }

    /** The numbers of the probes whose waits overlap a span, the latest first. */
    private LongStream overlapping(long from, long to, long now) {
        long latest = open ? answers : answers - 1;
        long oldest = Math.max(0, latest - asked.length + 1);
        return LongStream.iterate(latest, number -> number >= oldest, number -> number - 1)
                .takeWhile(number -> asked[slot(number)] + wait(number, now) - from >= 0)
                .filter(number -> asked[slot(number)] - to <= 0);
    }

    /** The waits of at least {@code shortest} that overlap a span, oldest first. */
    List<Silence> silences(long from, long to, long now, Duration shortest) {
        return overlapping(from, to, now)
                .filter(number -> wait(number, now) >= shortest.toNanos())
                .mapToObj(number ->
                        new Silence(asked[slot(number)], asked[slot(number)] + wait(number, now)))
                .toList()
                .reversed();
    }

    private long wait(long number, long now) {
        return number == answers ? now - asked[slot(number)] : waits[slot(number)];
    }

    private long before(long number, long time) {
        return Math.max(0, time - asked[slot(number)]);
    }

    private int slot(long number) {
        return (int) (number % asked.length);
    }

    private static Duration at(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return index < 0 ? Duration.ZERO : Duration.ofNanos(sorted[index]);
    }
}
