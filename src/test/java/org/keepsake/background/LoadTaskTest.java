package org.keepsake.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.concurrent.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.text.Text;

/** A file becomes a text on a worker: all of it, or none. */
class LoadTaskTest {
    @TempDir private Path folder;

    private final StagedFiles files = new StagedFiles();
    private final Workers workers = new Workers();
    private final List<Text> previews = new ArrayList<>();

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterEach
    void closeWorkers() {
        workers.close();
    }

    private LoadTask load(Path file) {
        LoadTask task =
                Fx.supply(() ->
                        new LoadTask(new LoadPipeline(files.operations()), file, previews::add));
        workers.execute(task);
        return task;
    }

    private Path file(int bytes) throws IOException {
        return Files.writeString(folder.resolve("notes.txt"), "x".repeat(bytes));
    }

    private static void awaitState(LoadTask task, Worker.State state) {
        Fx.await("a load to be " + state, () -> task.getState() == state);
    }

    @Test
    void aFileIsReadToItsEnd() throws IOException {
        LoadTask task = load(file(300_000));
        awaitState(task, Worker.State.SUCCEEDED);

        assertThat(Fx.supply(task::getValue).text().byteLength()).isEqualTo(300_000);
        assertThat(Fx.supply(task::getProgress)).isEqualTo(1);
    }

    @Test
    void anEmptyFileIsReadToItsEndAtOnce() throws IOException {
        LoadTask task = load(file(0));
        awaitState(task, Worker.State.SUCCEEDED);

        assertThat(Fx.supply(task::getProgress)).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsAFailureAndNoText() {
        LoadTask task = load(folder.resolve("absent.txt"));
        awaitState(task, Worker.State.FAILED);

        assertThat(Fx.supply(task::getException)).isInstanceOf(LoadException.class);
        assertThat(previews).isEmpty();
    }

    @Test
    void cancelLetsTheReadInHandEndAndReadsNoFurther() throws IOException {
        Gate gate = files.hold("read");
        LoadTask task = load(file(1_000_000));
        gate.awaitArrivals(1);

        assertThat(Fx.supply(() -> task.cancel(true))).isTrue();
        gate.open();
        awaitState(task, Worker.State.CANCELLED);
        Fx.await("the file to be closed", () -> files.calls("close") == 1);

        assertThat(gate.wasInterrupted()).isFalse();
        assertThat(files.calls("read")).isEqualTo(1);
        assertThat(Fx.supply(() -> List.copyOf(previews))).isEmpty();
    }

    @Test
    void theBeginningShowsOnceWhileTheRestIsStillBeingRead() throws IOException {
        Gate gate = files.holdAfter(3, "read");
        LoadTask task = load(file(3_000_000));
        gate.awaitArrivals(1);
        Fx.await("the beginning to be shown", () -> !previews.isEmpty());

        gate.open();
        awaitState(task, Worker.State.SUCCEEDED);

        assertThat(Fx.supply(() -> List.copyOf(previews)))
                .singleElement()
                .extracting(Text::byteLength)
                .isNotEqualTo(3_000_000L);
    }
}
