package org.keepsake.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.concurrent.Worker;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keepsake.background.HeldSaves.Held;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SaveReceipt;
import org.keepsake.text.Text;

/** What the end of a save means, and when it can still be called off. */
class SaveTaskTest {
    private final HeldSaves saves = new HeldSaves();
    private final Workers workers = new Workers();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final SaveTask task =
            Fx.supply(() ->
                    new SaveTask(
                            new SaveWay(saves, workers),
                            HeldSaves.request(Text.of("text"), 3, "notes.txt"),
                            SaveQueue.PATIENCE,
                            ended::countDown));

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterEach
    void closeWorkers() {
        workers.close();
    }

    private Held begin() throws InterruptedException {
        workers.execute(task);
        return saves.next();
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private boolean cancel() {
        return Fx.supply(() -> task.cancel());
    }

    private Worker.State state() {
        return Fx.supply(task::getState);
    }

    @Test
    void aSaveThatEndsWellHasItsReceipt() throws InterruptedException {
        SaveReceipt receipt = begin().succeed();
        awaitEnd();

        assertThat(state()).isEqualTo(Worker.State.SUCCEEDED);
        assertThat(Fx.supply(task::getValue)).isSameAs(receipt);
        assertThat(task.receipt()).contains(receipt);
    }

    @Test
    void aSaveThatFailsHasNoReceipt() throws InterruptedException {
        begin().fail();
        awaitEnd();

        assertThat(state()).isEqualTo(Worker.State.FAILED);
        assertThat(task.receipt()).isEmpty();
    }

    @Test
    void cancelBeforeTheCommitStopsTheSaveAtItsNextStep() throws InterruptedException {
        Held held = begin();

        assertThat(cancel()).isTrue();

        assertThat(state()).isEqualTo(Worker.State.CANCELLED);
        assertThat(ended.getCount()).as("the worker is not done yet").isEqualTo(1);
        assertThatCancels(() -> held.monitor().progress(1, 2));
        assertThatCancels(() -> held.monitor().phase(SavePhase.FLUSHING));
        assertThatCancels(() -> held.monitor().committing());
        held.fail();
        awaitEnd();
    }

    private static void assertThatCancels(ThrowingCallable step) {
        assertThatExceptionOfType(CancellationException.class).isThrownBy(step);
    }

    @Test
    void cancelAfterTheCommitIsRefusedAndTheSaveSucceeds() throws InterruptedException {
        Held held = begin();
        held.monitor().committing();

        assertThat(cancel()).isFalse();

        held.succeed();
        awaitEnd();
        assertThat(state()).isEqualTo(Worker.State.SUCCEEDED);
    }

    @Test
    void cancelNeverInterruptsTheWorker() throws InterruptedException {
        Held held = begin();

        assertThat(cancel()).isTrue();
        held.succeed();
        awaitEnd();

        assertThat(held.wasInterrupted()).isFalse();
    }

    @Test
    void aSaveCancelledBeforeItsTurnWritesNothingAndStillTellsThatItEnded()
            throws InterruptedException {
        cancel();
        workers.execute(task);
        awaitEnd();

        assertThat(saves.count()).isZero();
    }

    @Test
    void progressNeverRunsBackAndEndsAtOne() throws InterruptedException {
        List<Double> seen = new ArrayList<>();
        Fx.run(() -> task.progressProperty().subscribe(p -> seen.add(p.doubleValue())));
        Held held = begin();
        held.monitor().phase(SavePhase.WRITING);
        for (long done = 0; done <= 1000; done++) {
            held.monitor().progress(done, 1000);
        }
        held.monitor().committing();
        held.succeed();
        awaitEnd();

        assertThat(Fx.supply(() -> List.copyOf(seen))).isSorted().endsWith(1.0);
    }

    @Test
    void theProgressIsCompleteOnlyWhenTheSaveHasEnded() throws InterruptedException {
        List<Double> seen = new ArrayList<>();
        Fx.run(() -> task.progressProperty().subscribe(p -> seen.add(p.doubleValue())));
        Held held = begin();
        for (SavePhase phase : List.of(SavePhase.WRITING, SavePhase.VERIFYING)) {
            held.monitor().phase(phase);
            held.monitor().progress(0, 1000);
            double begun = progress();
            held.monitor().progress(500, 1000);
            assertThat(progress()).as("half of " + phase).isGreaterThan(begun).isLessThan(1);
            held.monitor().progress(1000, 1000);
        }
        held.monitor().committing();
        assertThat(progress()).as("while the file is replaced").isLessThan(1);

        held.succeed();
        awaitEnd();
        assertThat(progress()).isEqualTo(1);
        assertThat(Fx.supply(() -> List.copyOf(seen))).isSorted();
    }

    /** What has been told by now. */
    private double progress() {
        return Fx.supply(() -> task.progressProperty().get());
    }

    @Test
    void theProgressOfAnEmptyTextIsANumber() throws InterruptedException {
        List<Double> seen = new ArrayList<>();
        Fx.run(() -> task.progressProperty().subscribe(p -> seen.add(p.doubleValue())));
        Held held = begin();
        held.monitor().progress(0, 0);
        held.succeed();
        awaitEnd();

        assertThat(Fx.supply(() -> List.copyOf(seen))).doesNotContain(Double.NaN);
    }

    @Test
    void thePhasesAreShownInTheirOrder() throws InterruptedException {
        List<SavePhase> seen = new ArrayList<>();
        Fx.run(() ->
                task.stageProperty()
                        .subscribe(stage -> stage.map(SaveProgress::phase).ifPresent(seen::add)));
        Held held = begin();
        for (SavePhase phase :
                List.of(SavePhase.WRITING, SavePhase.FLUSHING, SavePhase.VERIFYING)) {
            held.monitor().phase(phase);
            Fx.await(phase + " to be shown", () -> seen.getLast() == phase);
        }
        held.monitor().committing();
        Fx.await("the commit to be shown", () -> seen.getLast() == SavePhase.COMMITTING);
        held.succeed();
        awaitEnd();

        assertThat(Fx.supply(() -> List.copyOf(seen))).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void onlyTheLastPhaseCannotBeCalledOff() {
        for (SavePhase phase : SavePhase.values()) {
            assertThat(new SaveProgress(phase, 0, 0).cancellable())
                    .isEqualTo(phase != SavePhase.COMMITTING);
        }
    }
}
