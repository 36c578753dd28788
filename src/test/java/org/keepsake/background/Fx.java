package org.keepsake.background;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** The FX thread, for tests that run on another. Whatever takes too long is a failed assertion. */
public final class Fx {
    private static final long SLICE_MILLIS = 100;
    private static final int PATIENCE_SLICES = 200;

    private Fx() {}

    /** Starts the toolkit, once for all tests of this JVM. */
    public static void start() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("The toolkit does not start", e);
        }
    }

    /** Runs {@code action} on the FX thread and returns when it has ended. */
    public static void run(Runnable action) {
        supply(() -> {
            action.run();
            return true;
        });
    }

    /** What {@code action} gives on the FX thread. */
    public static <T> T supply(Callable<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return Objects.requireNonNull(within(result, "the FX thread"));
    }

    /** Returns once {@code condition}, which is looked at with each pulse, has come true. */
    public static void await(String expectation, BooleanSupplier condition) {
        CompletableFuture<Boolean> come = new CompletableFuture<>();
        AnimationTimer pulses =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        try {
                            if (condition.getAsBoolean()) {
                                come.complete(true);
                            }
                        } catch (RuntimeException e) {
                            come.completeExceptionally(e);
                        }
                    }
                };
        run(pulses::start);
        try {
            within(come, expectation);
        } finally {
            run(pulses::stop);
        }
    }

    /**
     * Waits in slices, so that a process that was stopped meanwhile, or hardly got a processor, has
     * not used up its patience.
     */
    private static <T> T within(CompletableFuture<T> future, String expectation) {
        for (int slice = 0; slice < PATIENCE_SLICES; slice++) {
            try {
                return future.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // The next slice.
            } catch (ExecutionException e) {
                throw new AssertionError("Failed on the FX thread", e.getCause());
            } catch (InterruptedException e) {
                throw new AssertionError("Interrupted while waiting for " + expectation, e);
            }
        }
        throw new AssertionError("Waited in vain for " + expectation);
    }
}
