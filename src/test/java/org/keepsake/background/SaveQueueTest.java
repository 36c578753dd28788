package org.keepsake.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.concurrent.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keepsake.background.HeldSaves.Held;
import org.keepsake.codec.TextFormat;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.text.Text;

/** One save of each file runs, at most one waits, and the last text wins. */
class SaveQueueTest {
    private final HeldSaves saves = new HeldSaves();
    private final Workers workers = new Workers();
    private final AtomicInteger handedOver = new AtomicInteger();
    private final SaveQueue queue =
            new SaveQueue(() ->
                    new SaveWay(
                            saves,
                            job -> {
                                handedOver.incrementAndGet();
                                workers.execute(job);
                            }));

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterEach
    void closeWorkers() {
        workers.close();
    }

    private SaveTask submit(Text text, long revision, String file) {
        return Fx.supply(() -> queue.submit(this, HeldSaves.request(text, revision, file)));
    }

    private SaveTask submit(int revision) {
        return submit(Text.of("text " + revision), revision, "notes.txt");
    }

    private static boolean cancel(SaveTask task) {
        return Fx.supply(() -> task.cancel());
    }

    private static void awaitState(SaveTask task, Worker.State state) {
        Fx.await("a save to be " + state, () -> task.getState() == state);
    }

    private void awaitBusy(int files) {
        Fx.await(files + " busy", () -> queue.busyProperty().get() == files);
    }

    @Test
    void theSameTextInAnotherFormatIsAnotherSave() throws InterruptedException {
        Text text = Text.of("text");
        SaveTask first = submit(text, 1, "notes.txt");
        Held running = saves.next();
        SaveRequest request = HeldSaves.request(text, 2, "notes.txt");
        TextFormat marked = new TextFormat(StandardCharsets.UTF_8, true);
        SaveTask second =
                Fx.supply(() ->
                        queue.submit(
                                this,
                                new SaveRequest(
                                        text,
                                        2,
                                        request.path(),
                                        marked,
                                        request.expected(),
                                        false)));
        assertThat(second).isNotSameAs(first);
        running.succeed();
        Held waited = saves.next();
        assertThat(waited.request().format()).isEqualTo(marked);
        waited.succeed();
        awaitState(second, Worker.State.SUCCEEDED);
    }

    @Test
    void theSameTextWithOtherRightsIsAnotherSave() throws InterruptedException {
        Text text = Text.of("text");
        SaveTask first = submit(text, 1, "notes.txt");
        Held running = saves.next();

        SaveTask second =
                Fx.supply(() ->
                        queue.submit(
                                this,
                                HeldSaves.request(text, 1, "notes.txt").asTheAdministrator()));

        assertThat(second).isNotSameAs(first);
        running.succeed();
        Held waited = saves.next();
        assertThat(waited.request().asAdministrator()).isTrue();
        waited.succeed();
        awaitState(second, Worker.State.SUCCEEDED);
    }

    @Test
    void twentyQuickSavesAreTwoWritesAndTheLastTextWins() throws InterruptedException {
        List<SaveTask> tasks =
                new ArrayList<>(IntStream.range(0, 20).mapToObj(this::submit).toList());
        saves.next().succeed();

        Held second = saves.next();
        assertThat(second.request().text().toString()).isEqualTo("text 19");
        second.succeed();

        awaitState(tasks.getLast(), Worker.State.SUCCEEDED);
        awaitBusy(0);
        assertThat(tasks.subList(1, 20)).containsOnly(tasks.getLast());
        assertThat(saves.count()).isEqualTo(2);
    }

    @Test
    void savingTheTextThatIsBeingSavedJoinsThatSave() throws InterruptedException {
        Text text = Text.of("the same");
        SaveTask running = submit(text, 1, "notes.txt");
        Held held = saves.next();

        assertThat(submit(text, 1, "notes.txt")).isSameAs(running);

        held.succeed();
        awaitBusy(0);
        assertThat(saves.count()).isEqualTo(1);
    }

    @Test
    void anEqualTextThatIsNotTheSameOneIsSavedOnItsOwn() throws InterruptedException {
        SaveTask running = submit(Text.of("equal"), 1, "notes.txt");
        SaveTask waiting = submit(Text.of("equal"), 2, "notes.txt");

        assertThat(waiting).isNotSameAs(running);
        saves.next().succeed();
        saves.next().succeed();
        awaitState(waiting, Worker.State.SUCCEEDED);
    }

    @Test
    void theSaveThatWaitsExpectsWhatTheOneBeforeItLeft() throws InterruptedException {
        var _ = submit(1);
        Held first = saves.next();
        var _ = submit(2);
        SaveReceipt receipt = first.succeed();

        Held second = saves.next();
        assertThat(second.request().expected()).isEqualTo(receipt.expected());
        assertThat(second.request().revision()).isEqualTo(2);
        second.succeed();
    }

    @Test
    void differentFilesAreSavedSideBySide() throws InterruptedException {
        var _ = submit(Text.of("a"), 1, "a.txt");
        var _ = submit(Text.of("b"), 1, "b.txt");

        Held one = saves.next();
        Held other = saves.next();
        awaitBusy(2);
        one.succeed();
        awaitBusy(1);
        other.succeed();
        awaitBusy(0);
    }

    @Test
    void twoDocumentsOfOneFileDoNotStandInForEachOther() throws InterruptedException {
        var _ = submit(1);
        Held first = saves.next();
        SaveRequest other = HeldSaves.request(Text.of("other"), 1, "notes.txt");

        SaveTask task = Fx.supply(() -> queue.submit("another document", other));

        Held second = saves.next();
        assertThat(second.request()).as("with what it expects itself").isSameAs(other);
        first.succeed();
        second.succeed();
        awaitState(task, Worker.State.SUCCEEDED);
        awaitBusy(0);
    }

    @Test
    void pathIsOneFileWithItsAbsoluteForm() throws InterruptedException {
        var _ = submit(Text.of("a"), 1, "a.txt");
        SaveTask waiting = submit(Text.of("b"), 2, Path.of("a.txt").toAbsolutePath().toString());
        Held first = saves.next();

        assertThat(handedOver).hasValue(1);
        first.succeed();
        saves.next().succeed();
        awaitState(waiting, Worker.State.SUCCEEDED);
    }

    /** The folder may be a link, and the file above it another one. */
    @Test
    void pathThroughAFolderAndBackMayBeAnotherFile() throws InterruptedException {
        SaveTask one = submit(Text.of("a"), 1, "a.txt");
        SaveTask other = submit(Text.of("b"), 2, "link/../a.txt");

        assertThat(handedOver).hasValue(2);
        saves.next().succeed();
        saves.next().succeed();
        awaitState(one, Worker.State.SUCCEEDED);
        awaitState(other, Worker.State.SUCCEEDED);
    }

    @Test
    void aCancelledSaveHoldsItsFileUntilTheWorkerIsDoneWithIt() throws InterruptedException {
        SaveTask cancelled = submit(1);
        Held held = saves.next();
        assertThat(cancel(cancelled)).isTrue();
        awaitState(cancelled, Worker.State.CANCELLED);

        SaveTask next = submit(2);
        assertThat(next).isNotSameAs(cancelled);
        assertThat(handedOver).hasValue(1);
        assertThat(Fx.supply(() -> queue.busyProperty().get())).isEqualTo(1);

        held.fail();
        Held second = saves.next();
        assertThat(second.request().revision()).isEqualTo(2);
        second.succeed();
        awaitState(next, Worker.State.SUCCEEDED);
    }

    @Test
    void theTextOfACancelledSaveCanBeSavedAgain() throws InterruptedException {
        Text text = Text.of("the same");
        SaveTask cancelled = submit(text, 1, "notes.txt");
        Held held = saves.next();
        cancel(cancelled);

        SaveTask again = submit(text, 1, "notes.txt");
        held.fail();
        saves.next().succeed();

        awaitState(again, Worker.State.SUCCEEDED);
    }

    @Test
    void aSaveCancelledWhileItWaitsNeverBegins() throws InterruptedException {
        SaveTask running = submit(1);
        Held held = saves.next();
        SaveTask waiting = submit(2);
        assertThat(cancel(waiting)).isTrue();

        held.succeed();

        awaitBusy(0);
        assertThat(Fx.supply(waiting::getState)).isEqualTo(Worker.State.CANCELLED);
        assertThat(Fx.supply(running::getState)).isEqualTo(Worker.State.SUCCEEDED);
        assertThat(saves.count()).isEqualTo(1);
    }

    @Test
    void aSaveAskedForAfterTheOneThatWaitedWasCancelledStillComes() throws InterruptedException {
        var _ = submit(1);
        Held held = saves.next();
        cancel(submit(2));
        SaveTask third = submit(3);

        held.succeed();

        Held next = saves.next();
        assertThat(next.request().revision()).isEqualTo(3);
        next.succeed();
        awaitState(third, Worker.State.SUCCEEDED);
    }

    @Test
    void afterAFailureTheSaveThatWaitedRunsWithWhatItExpected() throws InterruptedException {
        SaveTask failing = submit(1);
        Held first = saves.next();
        SaveTask waiting = submit(2);
        first.fail();

        awaitState(failing, Worker.State.FAILED);
        Held second = saves.next();
        assertThat(second.request()).isSameAs(Fx.supply(waiting::request));
        assertThat(second.request().expected())
                .isEqualTo(HeldSaves.request(Text.empty(), 0, "notes.txt").expected());
        second.succeed();
        awaitState(waiting, Worker.State.SUCCEEDED);
    }
}
