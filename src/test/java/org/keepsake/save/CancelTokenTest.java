package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CancelTokenTest {
    private final CancelToken token = new CancelToken();

    @Test
    void cancelBeforeTheCommitStopsIt() {
        assertThat(token.cancel()).isTrue();
        assertThat(token.cancel()).isTrue();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(token::checkpoint);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(token::commit);
        assertThat(token.isCommitting()).isFalse();
    }

    @Test
    void cancelAfterTheCommitIsRefused() {
        token.checkpoint();
        token.commit();
        assertThat(token.cancel()).isFalse();
        token.checkpoint();
        assertThat(token.isCommitting()).isTrue();
    }

    @Test
    void onlyOneSideWinsTheRace() throws Exception {
        try (ExecutorService canceller = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++) {
                CancelToken raced = new CancelToken();
                CountDownLatch start = new CountDownLatch(1);
                Future<Boolean> cancelled =
                        canceller.submit(() -> {
                            start.await();
                            return raced.cancel();
                        });
                start.countDown();
                boolean committed = commits(raced);
                assertThat(cancelled.get()).isNotEqualTo(committed);
            }
        }
    }

    private static boolean commits(CancelToken token) {
        try {
            token.commit();
            return true;
        } catch (CancellationException _) {
            return false;
        }
    }
}
