package org.keepsake.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JobTest {
    private final List<String> told = new ArrayList<>();
    private final List<Job<?>> handedIn = new ArrayList<>();
    private final Executor later = job -> handedIn.add((Job<?>) job);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @Test
    void whatFollowsAnEndIsToldInOrder() {
        Job<String> job = Job.of(_ -> "result");
        job.whenEnded(() -> told.add("end"))
                .whenSucceeded(told::add)
                .whenSucceeded(_ -> told.add("again"))
                .whenFailed(Throwable.class, e -> told.add("failed"))
                .whenCancelled(() -> told.add("cancelled"));

        run(job);

        assertThat(told).containsExactly("result", "again", "end");
    }

    @Test
    void anExpectedFailureIsAnswered() {
        Job<String> job =
                Job.of(_ -> {
                    throw new IOException("no");
                });
        job.whenFailed(IOException.class, e -> told.add(e.getMessage()))
                .whenSucceeded(told::add)
                .whenEnded(() -> told.add("end"));

        run(job);

        assertThat(told).containsExactly("no", "end");
    }

    @Test
    void aFailureThatNobodyExpectsIsThrownOnTheThreadOfTheWindowAfterTheEndWasTold() {
        Job<String> job =
                Job.of(_ -> {
                    throw new ArithmeticException("overflow");
                });
        job.whenFailed(IOException.class, e -> told.add("answered"))
                .whenEnded(() -> told.add("end"));
        Fx.run(() ->
                Thread.currentThread()
                        .setUncaughtExceptionHandler(
                                (_, e) -> told.add("uncaught " + String.valueOf(e.getCause()))));

        run(job);

        Fx.await("the net", () -> told.size() == 2);
        assertThat(told).containsExactly("end", "uncaught java.lang.ArithmeticException: overflow");
    }

    @Test
    void cancellingNeverInterruptsTheWorker() throws InterruptedException {
        Gate gate = new Gate();
        List<Boolean> interrupted = new ArrayList<>();
        Job<String> job =
                Job.of(cancelled -> {
                    gate.pass();
                    interrupted.add(Thread.currentThread().isInterrupted());
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    return "result";
                });
        job.whenCancelled(() -> told.add("cancelled")).whenSucceeded(told::add);
        Thread worker = Thread.ofPlatform().start(job);
        gate.awaitArrivals(1);
        Fx.run(job::cancel);
        gate.open();
        worker.join();

        Fx.run(() -> {});
        assertThat(interrupted).containsExactly(false);
        assertThat(told).containsExactly("cancelled");
    }

    @Test
    void onlyTheLatestJobIsHeard() {
        Latest latest = new Latest();
        Fx.run(() -> {
            latest.start(Job.of(_ -> "first"), later, told::add);
            latest.start(Job.of(_ -> "second"), later, told::add);
            assertThat(latest.isRunning()).isTrue();
        });

        handedIn.forEach(JobTest::run);

        assertThat(told).containsExactly("second");
        Fx.run(() -> assertThat(latest.isRunning()).isFalse());
        assertThat(handedIn.getFirst().isCancelled()).isTrue();
    }

    private static void run(Job<?> job) {
        Thread worker = Thread.ofPlatform().start(job);
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Fx.run(() -> {});
    }
}
