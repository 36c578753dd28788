package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.background.Readers;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.StagedFiles;
import org.keepsake.background.Workers;
import org.keepsake.save.FreshnessCheck;
import org.keepsake.save.LoadPipeline;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SerialSaves;
import org.keepsake.settings.Settings;
import org.keepsake.storage.FileOperations;
import org.keepsake.storage.InPlaceRecovery;
import org.keepsake.storage.RecoveryFolder;

/**
 * A fresh window for each test, put together as the program does it, on real files of a folder of
 * its own. Anything thrown on the FX thread fails the test.
 */
abstract class WindowTest {
    @TempDir Path folder;
    @TempDir Path state;

    final StagedFiles files = new StagedFiles();
    final ScriptedPrompts prompts = new ScriptedPrompts();
    final AtomicInteger exits = new AtomicInteger();
    final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);

    private final Workers workers = new Workers();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private @Nullable SaveQueue queue;
    final Stage stage = Fx.supply(Stage::new);
    final Robots robots = new Robots();
    final View view = new View(stage);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void listenForExceptions() {
        Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> uncaught.add(e)));
    }

    /** How long a save may be silent. */
    Duration patience() {
        return SaveQueue.PATIENCE;
    }

    /** The questions that the window asks. */
    Prompts prompts(Messages messages) {
        return prompts;
    }

    /** Shows the window with {@code paths} open, and returns when they are loaded. */
    final void open(Path... paths) {
        Messages messages = new Messages(Locale.ENGLISH);
        FileOperations operations = files.operations();
        RecoveryFolder recovery = new RecoveryFolder(state, operations);
        Fx.run(() -> {
            SavePipeline pipeline = new SavePipeline(operations, recovery);
            queue = new SaveQueue(new SerialSaves(pipeline, operations)::save, workers, patience());
            EditorWindow window =
                    new EditorWindow(
                            stage,
                            messages,
                            new Services(
                                    queue,
                                    new LoadPipeline(operations),
                                    new FreshnessCheck(operations),
                                    new InPlaceRecovery(recovery, operations)::run,
                                    workers,
                                    new Readers()),
                            prompts(messages),
                            settings,
                            exits::incrementAndGet);
            stage.setX(0);
            stage.setY(0);
            window.show(List.of(paths));
        });
        awaitFocus();
        awaitLoaded();
    }

    /** Chooses a tab, counted from 0. */
    final void bringToFront(int tab) {
        Fx.run(() -> view.selectTab(tab));
        awaitFocus();
    }

    final void awaitFocus() {
        Fx.await("the keyboard to be in the text", () -> view.area().isFocused());
    }

    final void awaitLoaded() {
        Fx.await("the files to be loaded", () -> view.area().getModel().isWritable());
    }

    final Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is in the folder that nobody has put there. */
    final List<String> temporaryFiles() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith(".~ks-"))
                    .toList();
        }
    }

    /** Saves by the keys, while {@code operation} holds the worker. */
    final Gate saveHeldAt(String operation) {
        Gate gate = files.hold(operation);
        robots.save();
        gate.awaitArrivals(1);
        return gate;
    }

    /** Whether no worker is busy with a save. FX thread. */
    final boolean nothingIsSaved() {
        return queue == null || queue.busyProperty().get() == 0;
    }

    final void awaitStatus(String beginning) {
        Fx.await("the status " + beginning, () -> view.status().startsWith(beginning));
    }

    @AfterEach
    void closeWindow() {
        files.letGo();
        Fx.await("all saves to end", this::nothingIsSaved);
        Fx.run(() -> {
            stage.setOnCloseRequest(null);
            stage.hide();
        });
        workers.close();
        assertThat(uncaught).as("thrown on the FX thread").isEmpty();
    }
}
