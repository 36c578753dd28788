package org.keepsake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.keepsake.background.Readers;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.Workers;
import org.keepsake.lab.Lab;
import org.keepsake.lab.PulseMeter;
import org.keepsake.save.FreshnessCheck;
import org.keepsake.save.LoadPipeline;
import org.keepsake.settings.LoadedSettings;
import org.keepsake.settings.Settings;
import org.keepsake.settings.SettingsFile;
import org.keepsake.settings.StoredProperties;
import org.keepsake.settings.UserFolders;
import org.keepsake.storage.FileOperations;
import org.keepsake.storage.InPlaceRecovery;
import org.keepsake.storage.RecoveryFolder;
import org.keepsake.storage.SystemFiles;
import org.keepsake.ui.DialogPrompts;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.Messages;
import org.keepsake.ui.Prompts;
import org.keepsake.ui.Services;

/**
 * The composition root: every room gets what it needs through its constructor, here and nowhere
 * else.
 */
public final class KeepsakeApp extends Application {

    /** Made by the toolkit. */
    public KeepsakeApp() {}

    @Override
    public void start(Stage stage) {
        UserFolders folders = UserFolders.ofThisUser().orElseGet(UserFolders::temporary);
        assemble(stage, new SystemFiles(), folders, UnaryOperator.identity(), () -> {})
                .show(paths(getParameters().getRaw()));
    }

    /**
     * Puts the window together, on any storage and with any questions.
     *
     * @param folders where settings and what must be remembered are kept
     * @param prompts is given the window's own questions and returns those to ask
     * @param exited is called when the toolkit has been told to end
     */
    static EditorWindow assemble(
            Stage stage,
            FileOperations files,
            UserFolders folders,
            UnaryOperator<Prompts> prompts,
            Runnable exited) {
        Messages messages = new Messages(Locale.getDefault());
        Workers workers = new Workers();
        RecoveryFolder recovery = new RecoveryFolder(folders.state().resolve("recovery"), files);
        SettingsFile settingsFile =
                new SettingsFile(
                        new StoredProperties(
                                folders.config().resolve("settings.properties"),
                                files,
                                recovery,
                                workers));
        LoadedSettings loaded = settingsFile.load();
        ObjectProperty<Settings> settings = new SimpleObjectProperty<>(loaded.settings());
        Subscription kept = settings.subscribe((was, is) -> settingsFile.keep(is));
        Lab lab = new Lab(files, recovery, workers);
        PulseMeter pulse = new PulseMeter(Platform::runLater);
        SaveQueue queue = new SaveQueue(() -> lab.way(settings.get().get(Settings.HOW_TO_SAVE)));
        EditorWindow window =
                new EditorWindow(
                        stage,
                        messages,
                        new Services(
                                queue,
                                new LoadPipeline(lab.storage()),
                                new FreshnessCheck(files),
                                new InPlaceRecovery(recovery, files)::run,
                                workers,
                                new Readers(),
                                lab,
                                pulse),
                        prompts.apply(new DialogPrompts(stage, messages)),
                        settings,
                        () -> {
                            pulse.close();
                            // The workers take no more: what is to be kept was handed to them by
                            // now.
                            kept.unsubscribe();
                            workers.close();
                            if (queue.busyProperty().get() > 0) {
                                haltAfter(Thread.currentThread());
                            }
                            Platform.exit();
                            exited.run();
                        });
        loaded.mistake().ifPresent(window::tellOf);
        return window;
    }

    /**
     * Ends the JVM when the toolkit has ended, although a save is still running: one that does not
     * answer, and that the user has given up. In any other case the JVM waits for its workers; this
     * one may be in a system call that never returns. Nor is it an exit: that would wait for
     * shutdown hooks, and those of others may want the same dead storage.
     */
    private static void haltAfter(Thread toolkit) {
        Thread.ofPlatform()
                .name("keepsake-halt")
                .daemon()
                .start(() -> {
                    try {
                        toolkit.join();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(0);
                });
    }

    private static List<Path> paths(List<String> arguments) {
        return arguments.stream().map(Path::of).toList();
    }
}
