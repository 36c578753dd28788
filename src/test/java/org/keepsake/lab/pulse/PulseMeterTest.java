package org.keepsake.lab.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** The meter on the real FX thread, which is stalled on purpose, and on one that never answers. */
class PulseMeterTest {
    private static final Duration STALL = Duration.ofMillis(200);
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    /** A thread that does what it is given only when the test says so. */
    private final Queue<Runnable> questions = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    @Test
    void aDeliberateStallOfTheFxThreadIsMeasured() {
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        long before = System.nanoTime();
        try (PulseMeter meter = new PulseMeter(Platform::runLater)) {
            Platform.runLater(() -> {
                stalled.countDown();
                await(release);
            });
            await(stalled);
            PulseMeter.Watch watch = meter.watch();
            long start = System.nanoTime();
            // Also while it still goes on, the pause can be read.
            Duration growing = Duration.ZERO;
            while (growing.compareTo(STALL) < 0 && System.nanoTime() - start < PATIENCE) {
                growing = watch.pauses().longest();
            }
            Duration held = Duration.ofNanos(System.nanoTime() - start);
            release.countDown();
            Fx.run(() -> {});

            Pauses pauses = watch.pauses();
            Duration all = Duration.ofNanos(System.nanoTime() - before);
            assertThat(growing).isGreaterThanOrEqualTo(STALL);
            assertThat(pauses.longest()).isBetween(held, all);
            assertThat(pauses.p99()).isGreaterThan(held.minusMillis(50));
        }
    }

    @Test
    void aThreadThatOwesAnAnswerIsAskedNothingMore() {
        try (PulseMeter meter = new PulseMeter(questions::add)) {
            IntStream.range(0, 100).forEach(_ -> meter.watch());
            assertThat(questions).hasSize(1);

            questions.remove().run();
            IntStream.range(0, 100).forEach(_ -> meter.watch());
            assertThat(questions).hasSize(1);
        }
    }

    @Test
    void evenTheShortestSpanHasASample() {
        try (PulseMeter meter = new PulseMeter(questions::add)) {
            PulseMeter.Watch watch = meter.watch();
            questions.remove().run();

            assertThat(watch.pauses().samples()).isPositive();
        }
    }

    @Test
    void listenersHearOfAnswersUntilTheyAreRemoved() {
        AtomicInteger heard = new AtomicInteger();
        Runnable listener = heard::incrementAndGet;
        try (PulseMeter meter = new PulseMeter(questions::add)) {
            meter.addListener(listener);
            meter.watch();
            questions.remove().run();
            meter.removeListener(listener);
            meter.watch();
            questions.remove().run();
        }

        assertThat(heard).hasValue(1);
    }
}
