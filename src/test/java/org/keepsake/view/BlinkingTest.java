package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** The caret of a view that nobody types in. */
class BlinkingTest extends ViewTest {
    private static final int BLINKS = 4;
    private static final int FRAMES_FOR_A_BLINK = 5;

    @Test
    void aFrameIsPreparedOnlyWhenTheCaretComesOrGoes() throws InterruptedException {
        open("text");
        CountDownLatch blinks = new CountDownLatch(BLINKS);
        AtomicInteger frames = new AtomicInteger();
        Fx.run(() -> {
            view().surface()
                    .screen()
                    .caretNodes()
                    .visibleProperty()
                    .addListener(_ -> blinks.countDown());
            view().getScene().addPostLayoutPulseListener(frames::incrementAndGet);
        });

        blinks.await();

        assertThat(frames.get()).isBetween(1, BLINKS * FRAMES_FOR_A_BLINK);
    }
}
