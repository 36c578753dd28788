package org.keepsake.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.concurrent.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keepsake.background.HeldSaves.Held;
import org.keepsake.save.SavePhase;
import org.keepsake.text.Text;

/** A save that is silent for too long counts as stalled, until it is heard of again. */
class StalledSavesTest {
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final HeldSaves saves = new HeldSaves();
    private final Workers workers = new Workers();
    private final SaveQueue queue =
            Fx.supply(() -> new SaveQueue(() -> new SaveWay(saves, workers), PATIENCE));

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterEach
    void closeWorkers() {
        workers.close();
    }

    private SaveTask submit(String text, long revision) {
        return Fx.supply(
                () -> queue.submit(this, HeldSaves.request(Text.of(text), revision, "notes.txt")));
    }

    private static void awaitStalled(SaveTask task) {
        Fx.await("the save to count as stalled", () -> task.stalledProperty().get());
    }

    private static void awaitHeard(SaveTask task) {
        Fx.await("the save to be heard of", () -> !task.stalledProperty().get());
    }

    @Test
    void aSilentSaveStalls() throws InterruptedException {
        SaveTask task = submit("one", 1);
        Held held = saves.next();

        awaitStalled(task);

        assertThat(Fx.supply(task::getState)).isEqualTo(Worker.State.RUNNING);
        held.succeed();
    }

    @Test
    void progressEndsTheStallAndTheNextSilenceIsAnother() throws InterruptedException {
        SaveTask task = submit("one", 1);
        Held held = saves.next();
        awaitStalled(task);

        held.monitor().phase(SavePhase.WRITING);
        awaitHeard(task);
        awaitStalled(task);

        held.succeed();
    }

    @Test
    void theEndOfTheSaveIsTheEndOfTheStall() throws InterruptedException {
        SaveTask task = submit("one", 1);
        Held held = saves.next();
        awaitStalled(task);

        held.succeed();

        awaitHeard(task);
        assertThat(Fx.supply(queue::running)).isEmpty();
    }

    @Test
    void aSaveThatWaitsForAStalledOneIsStalledToo() throws InterruptedException {
        SaveTask running = submit("one", 1);
        Held first = saves.next();
        SaveTask waiting = submit("two", 2);

        awaitStalled(waiting);
        awaitStalled(running);
        first.succeed();

        awaitHeard(waiting);
        saves.next().succeed();
    }

    @Test
    void aCancelledSaveIsRunningAsLongAsItsWorkerIs() throws InterruptedException {
        SaveTask task = submit("one", 1);
        Held held = saves.next();
        Fx.run(task::cancel);

        awaitStalled(task);
        assertThat(Fx.supply(queue::running)).containsExactly(task);

        held.succeed();
        Fx.await("the worker to be done", () -> queue.running().isEmpty());
    }
}
