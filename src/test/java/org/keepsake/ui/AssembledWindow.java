package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssParser;
import javafx.event.Event;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.administrator.AdministratorReplacer;
import org.keepsake.background.Fx;
import org.keepsake.background.Readers;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.SaveWay;
import org.keepsake.background.StagedFiles;
import org.keepsake.background.Workers;
import org.keepsake.child.ChildReplacer;
import org.keepsake.history.History;
import org.keepsake.history.HistoryLimits;
import org.keepsake.journal.JournalFolder;
import org.keepsake.journal.JournalThread;
import org.keepsake.lab.Lab;
import org.keepsake.lab.Ways;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.load.FreshnessCheck;
import org.keepsake.load.LoadPipeline;
import org.keepsake.profile.RecentFiles;
import org.keepsake.profile.Searches;
import org.keepsake.profile.Session;
import org.keepsake.profile.Settings;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SerialSaves;
import org.keepsake.storage.UnderRepair;
import org.keepsake.storage.Versions;
import org.keepsake.storage.replace.InPlaceRecovery;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.replace.RecoveryReport;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.print.Press;
import org.keepsake.ui.print.StagedPress;
import org.keepsake.ui.session.Memory;
import org.keepsake.ui.words.Messages;

/**
 * A fresh window for each test, put together as the program does it, on real files of a folder of
 * its own. Anything thrown on the FX thread fails the test, and so does a style that is undefined.
 */
public abstract class AssembledWindow {
    @TempDir protected Path folder;
    @TempDir protected Path state;

    public final StagedFiles files = new StagedFiles();
    public final PreparedAnswers prompts = new PreparedAnswers();
    public final AtomicInteger exits = new AtomicInteger();
    public final AtomicInteger popupsAtExit = new AtomicInteger(-1);
    public final ObjectProperty<Searches> searches = new SimpleObjectProperty<>(Searches.NONE);

    /** The printers; none, unless a test sets up some. */
    public Press press = new StagedPress();

    public final ObjectProperty<RecentFiles> recent = new SimpleObjectProperty<>(RecentFiles.NONE);

    /** What the window comes back to, and each session that it wanted to be remembered. */
    public Session session = Session.EMPTY;

    /** What is done before it is known which files are torn, and may be read; on a worker. */
    public Runnable beforeRecovery = () -> {};

    protected final UnderRepair underRepair = new UnderRepair();

    /** Ends before the window opens what it repairs. */
    protected final FutureTask<RecoveryReport> repair =
            new FutureTask<>(() -> {
                beforeRecovery.run();
                return new InPlaceRecovery(recovery(), new SystemFiles(), underRepair).run();
            });

    public final List<Session> kept = new ArrayList<>();
    public final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);

    private static final Duration JOURNAL_PATIENCE = Duration.ofSeconds(10);

    private final Workers workers = new Workers();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private @Nullable SaveQueue queue;
    private @Nullable JournalFolder journals;
    protected final PulseMeter pulse = new PulseMeter(Platform::runLater);
    public final Stage stage = Fx.supply(Stage::new);
    public final Robots robots = new Robots();
    public final WindowView view = new WindowView(stage);

    @BeforeAll
    protected static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    protected void listenForExceptions() {
        Fx.run(() -> {
            Thread.currentThread()
                    .setUncaughtExceptionHandler((_, e) -> {
                        if (!isOfTheScreen(e)) {
                            uncaught.add(e);
                        }
                    });
            CssParser.errorsProperty().clear();
        });
    }

    /** The headless platform cannot paint a dialog that reaches beyond its screen. */
    private static boolean isOfTheScreen(Throwable e) {
        return Stream.of(e.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("com.sun.glass.ui.headless."));
    }

    /** How long a save may be silent. */
    protected Duration patience() {
        return SaveQueue.PATIENCE;
    }

    /** Whose words the window uses. */
    protected Locale language() {
        return Locale.ENGLISH;
    }

    /** What is done to the window before it is shown. */
    protected void beforeShowing(EditorWindow window) {}

    /** The questions that the window asks. */
    protected Prompts prompts(Messages messages) {
        return prompts;
    }

    /** Starts children that save as administrator, if the system is to have that. */
    protected Optional<ChildReplacer.Launcher> administrator() {
        return Optional.empty();
    }

    /** What the folder of unsaved edits is reached by. */
    protected FileOperations journalFiles() {
        return new SystemFiles();
    }

    private RecoveryFolder recovery() {
        return new RecoveryFolder(state, new SystemFiles());
    }

    protected final void assemble(Consumer<EditorWindow> show) {
        Messages messages = new Messages(language());
        FileOperations operations = files.operations();
        // What a test holds or lets fail is a save or a load, and nothing that goes on beside it.
        FileOperations others = new SystemFiles();
        RecoveryFolder recovery = recovery();
        History history =
                new History(
                        state.resolve("history"),
                        others,
                        InstantSource.system(),
                        () -> new HistoryLimits(1 << 20, 1 << 20));
        SerialSaves saves =
                new SerialSaves(
                        new SavePipeline(operations, recovery, history), operations, underRepair);
        Optional<SerialSaves> administrators =
                administrator()
                        .map(launcher ->
                                saves.through(
                                        new SavePipeline(
                                                new AdministratorReplacer(
                                                        launcher, others, recovery, history))));
        SaveWay plain =
                new SaveWay(
                        (request, monitor) ->
                                (request.asAdministrator() ? administrators.orElseThrow() : saves)
                                        .save(request, monitor),
                        workers);
        JournalFolder journal =
                new JournalFolder(state.resolve("journal"), journalFiles(), new JournalThread());
        journals = journal;
        workers.execute(repair);
        Fx.run(() -> {
            Lab lab =
                    new Lab(
                            operations,
                            new Ways(saves, operations, recovery, history, workers),
                            below -> new Ways(saves, below, recovery, Versions.NONE, workers));
            queue =
                    new SaveQueue(
                            () -> lab.choiceProperty().get().isOn() ? lab.way() : plain,
                            patience());
            EditorWindow window =
                    new EditorWindow(
                            stage,
                            messages,
                            new Services(
                                    queue,
                                    administrators::isPresent,
                                    new LoadPipeline(
                                            () ->
                                                    lab.choiceProperty().get().isOn()
                                                            ? lab.storage()
                                                            : operations,
                                            underRepair),
                                    new FreshnessCheck(others),
                                    underRepair,
                                    repair,
                                    workers,
                                    new Readers(),
                                    lab,
                                    pulse,
                                    journal,
                                    history,
                                    new Memory(session, kept::add, recent, searches),
                                    press),
                            prompts(messages),
                            settings,
                            () -> {
                                popupsAtExit.set(popups());
                                exits.incrementAndGet();
                            });
            stage.setX(0);
            stage.setY(0);
            beforeShowing(window);
            show.accept(window);
        });
    }

    /** Whether no worker is busy with a save. FX thread. */
    protected final boolean nothingIsSaved() {
        return queue == null || queue.busyProperty().get() == 0;
    }

    /** Takes the way out, giving up what is not saved. */
    protected void leave() {
        Fx.run(() -> {
            prompts.unsaved.clear();
            prompts.allUnsaved.clear();
            prompts.allUnsaved.add(new Prompts.AllUnsaved.Discard());
            view.tabTitles().forEach(_ -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));
            requestClose(stage);
        });
    }

    /** How many menus, tooltips and notices of success are on the screen. FX thread. */
    protected static int popups() {
        return (int) Window.getWindows().stream().filter(PopupWindow.class::isInstance).count();
    }

    /** Does what the close button of a window does. */
    protected static void requestClose(Window window) {
        Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @AfterEach
    protected void closeWindow() throws InterruptedException {
        try {
            files.letGo();
            Fx.await("all saves to end", this::nothingIsSaved);
            if (Fx.supply(stage::isShowing) && exits.get() == 0) {
                leave();
                Fx.await("the window to let go", () -> exits.get() > 0);
            }
        } finally {
            // Left open, it would have the keyboard in the tests that follow.
            Fx.run(stage::hide);
            pulse.close();
            workers.close();
            // What it still writes would be in the way of the folder's removal.
            if (journals != null) {
                journals.flush(JOURNAL_PATIENCE);
            }
        }
        assertThat(uncaught).as("thrown on the FX thread").isEmpty();
        assertThat(Fx.supply(() -> List.copyOf(CssParser.errorsProperty())))
                .as("rules of style that could not be followed")
                .isEmpty();
    }
}
