package org.keepsake.ui;

import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Goes on when something observed has come true, without waiting for it. */
final class Later {
    private Later() {}

    /**
     * Runs {@code then} once, as soon as {@code value} is as wanted: now, or at the first change
     * that makes it so.
     */
    static <T> void when(ObservableValue<T> value, Predicate<? super T> wanted, Runnable then) {
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
}
