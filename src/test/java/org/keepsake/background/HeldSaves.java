package org.keepsake.background;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.keepsake.codec.TextFormat;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveMonitor;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Route;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.text.Text;

/** Saves that write nothing and end when, and as, the test tells them to. */
final class HeldSaves implements Saver {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Held> begun = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    /** A save that a worker is in the middle of. */
    static final class Held {
        private final SaveRequest request;
        private final SaveMonitor monitor;
        private final CompletableFuture<SaveReceipt> end = new CompletableFuture<>();
        private volatile boolean interrupted;

        private Held(SaveRequest request, SaveMonitor monitor) {
            this.request = request;
            this.monitor = monitor;
        }

        SaveRequest request() {
            return request;
        }

        /** What the worker tells of itself; as nothing else happens there, the test may speak. */
        SaveMonitor monitor() {
            return monitor;
        }

        SaveReceipt succeed() {
            SaveReceipt receipt = receiptFor(request);
            end.complete(receipt);
            return receipt;
        }

        void fail() {
            end.completeExceptionally(new CancellationException("As the test wants it"));
        }

        boolean wasInterrupted() {
            return interrupted;
        }

        private SaveReceipt await() {
            try {
                return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Failed", e.getCause());
            } catch (java.util.concurrent.TimeoutException e) {
                throw new IllegalStateException("Nobody ended the save", e);
            }
        }
    }

    @Override
    public SaveReceipt save(SaveRequest request, SaveMonitor monitor) throws SaveException {
        monitor.phase(SavePhase.CHECKING);
        Held held = new Held(request, monitor);
        count.incrementAndGet();
        begun.add(held);
        return held.await();
    }

    /** The next save that has begun; waits for it. */
    Held next() throws InterruptedException {
        Held held = begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (held == null) {
            throw new AssertionError("No save has begun");
        }
        return held;
    }

    /** How many saves have begun so far. */
    int count() {
        return count.get();
    }

    static SaveRequest request(Text text, long revision, String file) {
        return new SaveRequest(
                text, revision, Path.of(file), TextFormat.UTF_8, new Expected.NoFile(), false);
    }

    private static SaveReceipt receiptFor(SaveRequest request) {
        FileStamp stamp = new FileStamp(1, 2, request.text().byteLength(), request.revision(), 4);
        return new SaveReceipt(
                request.path(),
                request.path(),
                request.revision(),
                request.text().byteLength(),
                stamp,
                new Expected.Theirs(stamp),
                new Durability.Flushed(),
                Duration.ofMillis(1),
                new Route.Atomic(),
                true,
                Optional.empty());
    }
}
