package org.keepsake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.keepsake.administrator.AdministratorReplacer;
import org.keepsake.administrator.Pkexec;
import org.keepsake.background.Readers;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.SaveWay;
import org.keepsake.background.Saver;
import org.keepsake.background.Workers;
import org.keepsake.child.ChildReplacer;
import org.keepsake.history.History;
import org.keepsake.history.HistoryLimits;
import org.keepsake.instance.Handover;
import org.keepsake.instance.RunningInstance;
import org.keepsake.journal.JournalFolder;
import org.keepsake.journal.JournalThread;
import org.keepsake.lab.Lab;
import org.keepsake.lab.Ways;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.load.FreshnessCheck;
import org.keepsake.load.LoadPipeline;
import org.keepsake.profile.LoadedSettings;
import org.keepsake.profile.RecentFiles;
import org.keepsake.profile.Searches;
import org.keepsake.profile.Session;
import org.keepsake.profile.Settings;
import org.keepsake.profile.SettingsFile;
import org.keepsake.profile.StateFile;
import org.keepsake.profile.StoredProperties;
import org.keepsake.profile.UserFolders;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SerialSaves;
import org.keepsake.storage.UnderRepair;
import org.keepsake.storage.Versions;
import org.keepsake.storage.replace.InPlaceRecovery;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.replace.RecoveryReport;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.Services;
import org.keepsake.ui.dialog.DialogPrompts;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.open.Opening;
import org.keepsake.ui.open.Openings;
import org.keepsake.ui.print.SystemPress;
import org.keepsake.ui.session.Memory;
import org.keepsake.ui.words.Messages;

/**
 * The composition root: every room gets what it needs through its constructor, here and nowhere
 * else.
 */
public final class KeepsakeApp extends Application {

    private static final System.Logger LOG = System.getLogger(KeepsakeApp.class.getName());

    private static final int SUPERUSER = 0;

    private final UserFolders folders = UserFolders.ofThisUser().orElseGet(UserFolders::temporary);

    /** Whether what was open belongs to this program: another that runs has it already. */
    private boolean first;

    /** Held as long as the program runs: a lock that nobody refers to is released. */
    private Optional<RunningInstance> running = Optional.empty();

    /** Where others that start later find the window. */
    private final CompletableFuture<EditorWindow> opened = new CompletableFuture<>();

    private CommandLine.Session session = CommandLine.Session.GOES_ON;
    private Openings openings = Openings.of(List.of());
    private Optional<ChildReplacer.Launcher> administrator = Optional.empty();

    /** Made by the toolkit. */
    public KeepsakeApp() {}

    /** On a thread of its own: to look for files, and for another program, takes time. */
    @Override
    public void init() {
        if (CommandLine.parse(getParameters().getRaw(), NamedFiles::exist)
                instanceof CommandLine.Edit edit) {
            session = edit.session();
            openings = NamedFiles.openings(edit);
        }
        first = session == CommandLine.Session.GOES_ON && isTheFirst();
        if (!isAdministrator()) {
            String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
            administrator = Pkexec.find(path).map(Function.identity());
        }
    }

    private static boolean isAdministrator() {
        try {
            return new SystemFiles().user() == SUPERUSER;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void start(Stage stage) {
        EditorWindow window =
                assemble(
                        stage,
                        new SystemFiles(),
                        folders,
                        administrator,
                        UnaryOperator.identity(),
                        () -> {});
        window.showFoldersBy(folder -> getHostServices().showDocument(folder.toUri().toString()));
        window.openWindowsBy(new AnotherProgram("--new")::start);
        window.playTourBy(new AnotherProgram("--demo")::start);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            LOG.log(System.Logger.Level.ERROR, "Not expected, on " + thread, failure);
            Platform.runLater(() -> window.tellOfUnexpected(failure));
        });
        if (session == CommandLine.Session.AWAITED) {
            window.endWithLastDocument();
        }
        if (first) {
            window.show(openings);
        } else {
            window.showAfresh(openings);
        }
        opened.complete(window);
    }

    /** From here on the next start is on its own. */
    @Override
    public void stop() throws IOException {
        if (running.isPresent()) {
            running.get().leave();
        }
    }

    /** Whether no other runs. From here on others hand their files to this one. */
    private boolean isTheFirst() {
        try {
            running =
                    RunningInstance.begin(
                            instanceFolder(folders),
                            new SystemFiles(),
                            handed -> {
                                var _ = opened.thenAccept(window -> takeOver(window, handed));
                            });
            return running.isPresent();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Whether another program runs is not known", e);
            return true;
        }
    }

    private static void takeOver(EditorWindow window, Handover handed) {
        Platform.runLater(() -> window.takeOver(openings(handed)));
    }

    private static Openings openings(Handover handed) {
        List<Opening> files =
                handed.files().stream().map(file -> new Opening(file.path(), file.at())).toList();
        return new Openings(files, handed.input(), List.of());
    }

    /** Where programs of this user find each other. */
    static Path instanceFolder(UserFolders folders) {
        return folders.state().resolve("instance");
    }

    /**
     * Puts the window together, on any storage and with any questions.
     *
     * @param folders where settings and what must be remembered are kept
     * @param prompts is given the window's own questions and returns those to ask
     * @param exited is called on a thread of its own when the program was left and its workers have
     *     ended
     */
    static EditorWindow assemble(
            Stage stage,
            FileOperations files,
            UserFolders folders,
            UnaryOperator<Prompts> prompts,
            Runnable exited) {
        return assemble(stage, files, folders, Optional.empty(), prompts, exited);
    }

    /**
     * Puts the window together, on a system that may let the user save as administrator.
     *
     * @param administrator starts what saves with those rights
     */
    private static EditorWindow assemble(
            Stage stage,
            FileOperations files,
            UserFolders folders,
            Optional<ChildReplacer.Launcher> administrator,
            UnaryOperator<Prompts> prompts,
            Runnable exited) {
        Workers workers = new Workers();
        RecoveryFolder recovery = new RecoveryFolder(folders.recovery(), files);
        UnderRepair underRepair = new UnderRepair();
        FutureTask<RecoveryReport> repair =
                new FutureTask<>(new InPlaceRecovery(recovery, files, underRepair)::run);
        // A daemon: what it has not repaired by the end is repaired at the next start.
        Thread.ofPlatform().name("keepsake-repair").daemon().start(repair);
        Function<Path, StoredProperties> stored =
                file -> new StoredProperties(file, files, recovery, workers);
        SettingsFile settingsFile = new SettingsFile(stored.apply(folders.settings()));
        LoadedSettings loaded = settingsFile.load();
        Messages messages = new Messages(speak(loaded.settings().get(Settings.LANGUAGE)));
        ObjectProperty<Settings> settings = new SimpleObjectProperty<>(loaded.settings());
        Subscription kept = settings.subscribe((was, is) -> settingsFile.keep(is));
        StateFile<Session> session =
                StateFile.ofSession(stored.apply(folders.state().resolve("session.properties")));
        StateFile<RecentFiles> recentFiles =
                StateFile.ofRecentFiles(
                        stored.apply(folders.state().resolve("recent-files.properties")));
        ObjectProperty<RecentFiles> recent = new SimpleObjectProperty<>(recentFiles.load());
        Subscription recentKept = recent.subscribe((was, is) -> recentFiles.keep(is));
        StateFile<Searches> storedSearches =
                StateFile.ofSearches(stored.apply(folders.state().resolve("searches.properties")));
        ObjectProperty<Searches> searches = new SimpleObjectProperty<>(storedSearches.load());
        Subscription searchesKept = searches.subscribe((was, is) -> storedSearches.keep(is));
        PulseMeter pulse = new PulseMeter(Platform::runLater);
        JournalFolder journals =
                new JournalFolder(folders.state().resolve("journal"), files, new JournalThread());
        ProgramEnd end = new ProgramEnd(journals);
        AtomicReference<HistoryLimits> limits = new AtomicReference<>(limits(settings.get()));
        settings.subscribe(now -> limits.set(limits(now)));
        History history =
                new History(
                        folders.state().resolve("history"),
                        files,
                        InstantSource.system(),
                        limits::get);
        settings.subscribe((was, is) -> {
            if (limits(was).total() > 0 && limits(is).total() == 0) {
                workers.execute(() -> clear(history));
            }
        });
        SerialSaves saves =
                new SerialSaves(new SavePipeline(files, recovery, history), files, underRepair);
        Saver saver =
                administrator
                        .map(launcher ->
                                new AdministratorReplacer(launcher, files, recovery, history))
                        .map(raised -> withRights(saves, saves.through(new SavePipeline(raised))))
                        .orElse(saves::save);
        SaveWay plain = new SaveWay(saver, workers);
        AtomicReference<SaveWay> way = new AtomicReference<>(plain);
        AtomicReference<FileOperations> storage = new AtomicReference<>(files);
        // The lab is a guest: it stands in the way of a save only while a choice of it is on.
        Lab lab =
                new Lab(
                        files,
                        new Ways(saves, files, recovery, history, workers),
                        below -> new Ways(saves, below, recovery, Versions.NONE, workers));
        lab.choiceProperty()
                .subscribe(choice -> {
                    way.set(choice.isOn() ? lab.way() : plain);
                    storage.set(choice.isOn() ? lab.storage() : files);
                });
        SaveQueue queue = new SaveQueue(way::get);
        EditorWindow window =
                new EditorWindow(
                        stage,
                        messages,
                        new Services(
                                queue,
                                () ->
                                        administrator.isPresent()
                                                && !lab.choiceProperty().get().isOn(),
                                new LoadPipeline(storage::get, underRepair),
                                new FreshnessCheck(files),
                                underRepair,
                                repair,
                                workers,
                                new Readers(),
                                lab,
                                pulse,
                                journals,
                                history,
                                new Memory(session.load(), session::keep, recent, searches),
                                new SystemPress()),
                        prompts.apply(new DialogPrompts(stage, messages)),
                        settings,
                        () -> {
                            pulse.close();
                            // The workers take no more: what is to be kept was handed to them by
                            // now.
                            Subscription.combine(kept, recentKept, searchesKept).unsubscribe();
                            Thread editsKept = end.begin();
                            workers.closeThen(exited);
                            if (queue.busyProperty().get() > 0) {
                                ProgramEnd.haltAfter(
                                        Thread.currentThread(), editsKept, session.written());
                            }
                            // Last: once the toolkit has ended, this is no FX thread any more
                            // for the job whose end has led here and is still being told.
                            Platform.runLater(Platform::exit);
                        });
        end.atSignal(() -> {
            window.keepSession();
            return session.written();
        });
        loaded.mistake().ifPresent(window::tellOf);
        return window;
    }

    private static Saver withRights(SerialSaves own, SerialSaves administrators) {
        return (request, monitor) ->
                (request.asAdministrator() ? administrators : own).save(request, monitor);
    }

    /** Sets the language, also that of the toolkit's own words; the region stays the system's. */
    static Locale speak(Settings.Language chosen) {
        Locale language = chosen.on(Locale.getDefault());
        if (chosen != Settings.Language.SYSTEM) {
            Locale region = Locale.getDefault(Locale.Category.FORMAT);
            Locale.setDefault(language);
            Locale.setDefault(Locale.Category.FORMAT, region);
        }
        return language;
    }

    private static HistoryLimits limits(Settings settings) {
        return new HistoryLimits(
                (long) settings.get(Settings.HISTORY_MIB) << 20,
                (long) settings.get(Settings.HISTORY_COPY_MIB) << 20);
    }

    /** Nobody wants earlier versions any more. */
    private static void clear(History history) {
        try {
            history.clear();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Earlier versions are left", e);
        }
    }
}
