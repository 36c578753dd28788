package org.keepsake.lab.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A simulated typist who keeps typing, whether the window responds or not. Safe on any thread. */
final class KeyFeed implements AutoCloseable {
    private static final class Key {
        private final long pressed;
        private long shown;
        private boolean done;

        Key(long pressed) {
            this.pressed = pressed;
        }

        private boolean isShownBy(long time) {
            return done && shown - time <= 0;
        }

        private long waited(long now) {
            return (done ? shown : now) - pressed;
        }
    }

    private final Executor window;
    private final Keyboard keyboard;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("keepsake-typist").daemon(true).factory());
    private final ScheduledFuture<?> typing;

    /** Its lock also guards the keys in it. */
    private final List<Key> keys = new ArrayList<>();

    /** Receives the keys. */
    @FunctionalInterface
    interface Keyboard {

        /**
         * Types the next key, on the FX thread.
         *
         * @param shown to be called on that thread once what it types is on the screen
         */
        void press(Runnable shown);
    }

    /**
     * Starts to type.
     *
     * @param window hands tasks to the FX thread, without waiting for them
     * @param keysPerSecond 1 or more
     */
    KeyFeed(Executor window, Keyboard keyboard, int keysPerSecond) {
        this.window = window;
        this.keyboard = keyboard;
        long interval = TimeUnit.SECONDS.toNanos(1) / keysPerSecond;
        typing = clock.scheduleAtFixedRate(this::press, interval, interval, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        typing.cancel(false);
        clock.shutdown();
    }

    private void press() {
        Key key = new Key(System.nanoTime());
        synchronized (keys) {
            keys.add(key);
        }
        window.execute(() -> keyboard.press(() -> shown(key)));
    }

    private void shown(Key key) {
        synchronized (keys) {
            key.shown = System.nanoTime();
            key.done = true;
        }
    }

    /** The keys pressed from one time to another, with times relative to {@code zero}. */
    List<Lane.Key> relative(long from, long to, long zero) {
        synchronized (keys) {
            return keys.stream()
                    .filter(key -> key.pressed - from >= 0 && key.pressed - to <= 0)
                    .map(key ->
                            new Lane.Key(
                                    key.pressed - zero,
                                    key.done
                                            ? OptionalLong.of(key.shown - zero)
                                            : OptionalLong.empty()))
                    .toList();
        }
    }

    /** The keys pressed from one time to another, by {@link System#nanoTime}. */
    Keys between(long from, long to) {
        synchronized (keys) {
            List<Key> pressed =
                    keys.stream()
                            .filter(key -> key.pressed - from >= 0 && key.pressed - to <= 0)
                            .toList();
            long now = System.nanoTime();
            long slowest = pressed.stream().mapToLong(key -> key.waited(now)).max().orElse(0);
            long shown = pressed.stream().filter(key -> key.isShownBy(to)).count();
            return new Keys(pressed.size(), (int) shown, Duration.ofNanos(slowest));
        }
    }
}
