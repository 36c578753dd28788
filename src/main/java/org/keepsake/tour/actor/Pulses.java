package org.keepsake.tour.actor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Waits for the screen to be up to date. */
public final class Pulses {
    private static final int PATIENCE_SECONDS = 30;

    private Pulses() {}

    /** Waits until the scene has been laid out {@code count} more times. Not on the FX thread. */
    public static void await(Stage stage, int count) {
        CountDownLatch left = new CountDownLatch(count);
        Runnable listener = left::countDown;
        Scene scene = Actor.see(stage::getScene);
        Actor.act(() -> scene.addPostLayoutPulseListener(listener));
        try {
            while (left.getCount() > 0) {
                long before = left.getCount();
                Platform.requestNextPulse();
                if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && left.getCount() == before) {
                    throw new UnexpectedException("the window was not drawn any more");
                }
            }
        } catch (InterruptedException _) {
            throw new TourEndedException();
        } finally {
            Actor.act(() -> scene.removePostLayoutPulseListener(listener));
        }
    }
}
