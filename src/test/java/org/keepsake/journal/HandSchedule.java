package org.keepsake.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/** A schedule whose time goes on when a test says so; work beside the steps takes random time. */
final class HandSchedule implements Schedule {
    private record Step(long at, long number, Runnable run) {}

    private final Random random;
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::number));
    private long now = 1;
    private long numbers;

    HandSchedule(Random random) {
        this.random = random;
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public InstantSource clock() {
        return () -> Instant.ofEpochSecond(1_700_000_000).plusNanos(now);
    }

    @Override
    public void run(Duration delay, Runnable step) {
        steps.add(new Step(now + delay.toNanos(), numbers++, step));
    }

    @Override
    public void background(Runnable work) {
        run(Duration.ofMillis(random.nextInt(2000)), work);
    }

    /** Lets time pass, with all that is due. */
    void pass(Duration duration) {
        long until = now + duration.toNanos();
        while (!steps.isEmpty() && steps.element().at() <= until) {
            Step step = steps.remove();
            now = Math.max(now, step.at());
            step.run().run();
        }
        now = until;
    }
}
