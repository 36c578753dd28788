package org.keepsake.background;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.keepsake.save.CancelToken;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveMonitor;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;

/**
 * One save, on a worker or wherever its {@link SaveWay} runs it. The end states mean:
 *
 * <ul>
 *   <li><b>Succeeded</b>: the file holds the text of the request; the value is the receipt.
 *   <li><b>Failed</b>: the exception is a {@link SaveException} that says why; the file is
 *       unchanged.
 *   <li><b>Cancelled</b>: the file is unchanged, and stays so. {@link #cancel} is refused once the
 *       file is being replaced. The worker may still be busy for a while, so the next save of the
 *       file starts when {@link SaveQueue} hears that it has ended, not when this state is reached.
 * </ul>
 */
public final class SaveTask extends Job<SaveReceipt> {
    private final SaveWay way;
    private final Runnable ended;
    private final Duration patience;
    private final PauseTransition silence;
    private final ReadOnlyBooleanWrapper stalled = new ReadOnlyBooleanWrapper();
    private final CancelToken token = new CancelToken();
    private final AtomicReference<@Nullable SaveProgress> latest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Optional<SaveProgress>> stage =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile SaveRequest request;
    private volatile @Nullable SaveReceipt receipt;
    private @Nullable SaveTask before;

    /**
     * Creates a save.
     *
     * @param patience how long it may be silent before it counts as stalled
     * @param ended called on the FX thread when the worker is done with it, whatever the outcome
     */
    SaveTask(SaveWay way, SaveRequest request, Duration patience, Runnable ended) {
        this.way = way;
        this.request = request;
        this.patience = patience;
        this.ended = ended;
        silence = new PauseTransition(javafx.util.Duration.millis((double) patience.toMillis()));
        silence.setOnFinished(e -> stalled.set(true));
    }

    /** What is being saved. While the save waits for its turn, a later request may replace it. */
    public SaveRequest request() {
        return request;
    }

    /** Replaces the waiting request with a later one; before the start. */
    void replaceRequest(SaveRequest later) {
        request = later;
    }

    /** Hands the work to its executor. */
    void start() {
        way.executor().execute(this);
    }

    /** The worker's receipt, once the save has succeeded. */
    Optional<SaveReceipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    /** The progress so far; empty while it waits for its turn. */
    public ReadOnlyObjectProperty<Optional<SaveProgress>> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /**
     * Whether its worker, or that of the save it waits for, has been silent for {@link #patience}:
     * no progress and no new phase. It may recover at any time.
     */
    public ReadOnlyBooleanProperty stalledProperty() {
        return stalled.getReadOnlyProperty();
    }

    /** How long it may be silent before it counts as stalled. */
    public Duration patience() {
        return patience;
    }

    /** Makes this save stalled whenever the one it waits for is. */
    void waitFor(SaveTask running) {
        before = running;
        running.stalled.subscribe(is -> stalled.set(is));
    }

    /** The running save that this one waits for; empty once this one has started. */
    public Optional<SaveTask> waitsFor() {
        return stage.get().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(before).filter(running -> !running.isDone());
    }

    /** Called by the toolkit on the FX thread when a worker starts it. */
    @Override
    protected void running() {
        heard();
    }

    private void heard() {
        stalled.set(false);
        silence.playFromStart();
    }

    @Override
    protected SaveReceipt call() throws SaveException {
        SaveReceipt result = way.saver().save(request, new Monitor());
        receipt = result;
        updateProgress(1, 1);
        return result;
    }

    @Override
    public void run() {
        super.run();
        Platform.runLater(() -> {
            silence.stop();
            stalled.set(false);
            ended.run();
        });
    }

    /**
     * Cancels the save, without an interrupt, which would close the file in the middle of a write.
     *
     * @return false when it is too late: the file is being replaced, or the save has ended
     */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return token.cancel() && super.cancel(false);
    }

    private final class Monitor implements SaveMonitor {
        private SavePhase phase = SavePhase.CHECKING;
        private long done;
        private long total;

        @Override
        public void phase(SavePhase next) {
            token.checkpoint();
            begin(next);
        }

        @Override
        public void progress(long bytesDone, long bytesTotal) {
            token.checkpoint();
            done = bytesDone;
            total = bytesTotal;
            tell();
        }

        @Override
        public void committing() {
            token.commit();
            begin(SavePhase.COMMITTING);
        }

        private void begin(SavePhase next) {
            phase = next;
            done = 0;
            tell();
        }

        /**
         * At most one message at a time is on its way to the FX thread, however small the pieces.
         */
        private void tell() {
            if (phase != SavePhase.CHECKING) {
                updateProgress(phase.share(done, total), 1);
            }
            if (latest.getAndSet(new SaveProgress(phase, done, total)) == null) {
                Platform.runLater(() -> {
                    stage.set(Optional.ofNullable(latest.getAndSet(null)));
                    heard();
                });
            }
        }
    }
}
