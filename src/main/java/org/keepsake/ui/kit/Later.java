package org.keepsake.ui.kit;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Continues when an observed condition becomes true, without blocking. */
public final class Later {
    private Later() {}

    /**
     * Runs {@code then} once, as soon as {@code value} is as wanted: now, or at the first change
     * that makes it so.
     */
    public static <T> void when(
            ObservableValue<T> value, Predicate<? super T> wanted, Runnable then) {
        if (wanted.test(value.getValue())) {
            then.run();
            return;
        }
        value.addListener(
                new ChangeListener<>() {
                    @Override
                    public void changed(ObservableValue<? extends T> observed, T was, T is) {
                        if (wanted.test(is)) {
                            value.removeListener(this);
                            then.run();
                        }
                    }
                });
    }

    /**
     * Does something with each item, in an event of its own that comes after this one: keys and
     * frames come in between.
     */
    public static <T> void oneByOne(List<T> items, Consumer<? super T> action) {
        if (!items.isEmpty()) {
            Platform.runLater(() -> {
                action.accept(items.getFirst());
                oneByOne(items.subList(1, items.size()), action);
            });
        }
    }

    /** Returns an action that runs {@code action} the first time, and does nothing after that. */
    public static Runnable once(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }

    /**
     * Runs {@code then} once, as soon as {@code wanted} holds: it is checked now and whenever one
     * of {@code values} changes.
     */
    public static void when(BooleanSupplier wanted, Runnable then, ObservableValue<?>... values) {
        if (wanted.getAsBoolean()) {
            then.run();
            return;
        }
        ChangeListener<Object> listener =
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            ObservableValue<? extends Object> o, Object was, Object is) {
                        if (wanted.getAsBoolean()) {
                            for (ObservableValue<?> value : values) {
                                value.removeListener(this);
                            }
                            then.run();
                        }
                    }
                };
        for (ObservableValue<?> value : values) {
            value.addListener(listener);
        }
    }
}
