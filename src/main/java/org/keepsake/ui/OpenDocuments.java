package org.keepsake.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.keepsake.background.PauseMeter;
import org.keepsake.load.LoadPipeline;
import org.keepsake.profile.Settings;
import org.keepsake.ui.close.CloseController;
import org.keepsake.ui.close.ClosedTabs;
import org.keepsake.ui.compare.CompareController;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.format.FormatMenus;
import org.keepsake.ui.history.VersionsController;
import org.keepsake.ui.notice.FailureNotices;
import org.keepsake.ui.notice.StallNotices;
import org.keepsake.ui.notice.Toasts;
import org.keepsake.ui.notice.UndoNotices;
import org.keepsake.ui.open.MissingFolders;
import org.keepsake.ui.open.NearbyFile;
import org.keepsake.ui.open.OpenController;
import org.keepsake.ui.open.Openings;
import org.keepsake.ui.open.ReloadController;
import org.keepsake.ui.open.RevertController;
import org.keepsake.ui.print.PrintController;
import org.keepsake.ui.recovery.RecoveredDocuments;
import org.keepsake.ui.recovery.RecoveryController;
import org.keepsake.ui.recovery.UnsavedEdits;
import org.keepsake.ui.save.AutosaveController;
import org.keepsake.ui.save.ConflictNotices;
import org.keepsake.ui.save.CopyController;
import org.keepsake.ui.save.OutsideChanges;
import org.keepsake.ui.save.SaveAllController;
import org.keepsake.ui.save.SaveController;
import org.keepsake.ui.session.SessionController;
import org.keepsake.ui.session.WindowPlacement;
import org.keepsake.ui.syntax.Languages;
import org.keepsake.ui.typing.Trimming;
import org.keepsake.ui.words.Messages;

/** The features that open, save, keep and close documents, put together. */
final class OpenDocuments {
    final FailureNotices failures;
    final OpenController opens;
    final SaveController saves;
    final SaveAllController saveAlls;
    final CopyController copies;
    final RevertController reverts;
    final VersionsController versions;
    final CloseController closes;
    final ClosedTabs closed;
    final UnsavedEdits edits;
    final FormatMenus formats;
    final PrintController prints;
    final Languages languages;

    private final EditorTabs tabs;
    private final OutsideChanges changes;
    private final RecoveryController recovery;
    private final RecoveredDocuments recovered;
    private final SessionController sessions;

    OpenDocuments(
            Stage stage,
            Messages messages,
            EditorTabs tabs,
            Services services,
            Prompts prompts,
            ObjectProperty<Settings> settings,
            PauseMeter pauses) {
        this.tabs = tabs;
        LoadPipeline loads = services.loads();
        Executor readers = services.readers();
        Executor workers = services.workers();
        failures = new FailureNotices(messages, prompts, services.administrator(), readers);
        MissingFolders folders = new MissingFolders(loads, workers, failures);
        NearbyFile nearby = new NearbyFile(tabs, services.memory().recent());
        Toasts toasts = new Toasts(messages, settings::get);
        UndoNotices undos = new UndoNotices(messages);
        ReloadController reloads = new ReloadController(loads, readers, failures, undos);
        CompareController compares =
                new CompareController(loads, readers, stage, settings::get, messages);
        versions =
                new VersionsController(
                        stage, messages, services.history(), loads, readers, tabs, compares, undos);
        ConflictNotices conflicts =
                new ConflictNotices(
                        messages,
                        reloads,
                        compares,
                        versions::show,
                        editor -> tabs.all().contains(editor));
        saves =
                new SaveController(
                        services.saves(),
                        tabs,
                        prompts,
                        nearby,
                        toasts,
                        failures,
                        folders,
                        conflicts,
                        new StallNotices(messages),
                        pauses,
                        new Trimming(settings::get, workers));
        saveAlls = new SaveAllController(tabs, saves, messages);
        copies =
                new CopyController(
                        services.saves(), prompts, nearby, saves, toasts, failures, folders);
        reverts = new RevertController(prompts, reloads);
        changes = new OutsideChanges(services.freshness(), readers, tabs, saves, conflicts);
        recovery =
                new RecoveryController(
                        services.underRepair(),
                        services.repair(),
                        services.readers(),
                        tabs,
                        messages);
        opens = new OpenController(loads, readers, tabs, prompts, nearby, failures, folders);
        edits = new UnsavedEdits(services.journals(), settings::get, tabs);
        changes.onChangedByOthers(edits::changedByOthers);
        languages = new Languages(tabs, settings, readers);
        sessions =
                new SessionController(
                        services.memory(), tabs, opens, languages, new WindowPlacement(stage));
        recovered =
                new RecoveredDocuments(
                        services.journals(),
                        edits,
                        tabs,
                        sessions::addUntitled,
                        loads,
                        readers,
                        reloads,
                        undos,
                        compares,
                        changes::lookAtAll,
                        messages);
        closes =
                new CloseController(
                        messages,
                        prompts,
                        saves,
                        saveAlls,
                        services.saves(),
                        () -> Optional.of(tabs.active()).filter(tabs.all()::contains),
                        tabs::bringToFront,
                        edits::keepsOnQuit);
        opens.onBegun(this::stay);
        closed = new ClosedTabs(tabs, closes, opens);
        formats = new FormatMenus(stage, messages, tabs, loads, readers, closes, failures);
        prints =
                new PrintController(
                        stage,
                        messages,
                        prompts,
                        services.press(),
                        editor -> editor.settings(settings.get()).get(Settings.TAB_WIDTH),
                        settings,
                        readers);
    }

    /** Keeps them up to date with the window, the settings, and with what others do to files. */
    void follow(Stage stage, ObjectProperty<Settings> settings) {
        tabs.onCloseRequested(closed::close);
        tabs.onAdded(
                editor -> editor.document().pathProperty().subscribe(path -> changes.follow()));
        tabs.activeProperty().subscribe(editor -> changes.follow());
        settings.map(now -> now.get(Settings.KEEP_EDITS))
                .subscribe((was, is) -> edits.settingChanged());
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, e -> changes.close());
        stage.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        changes.lookAtAll();
                    } else {
                        edits.flush();
                    }
                });
        new AutosaveController(stage, settings, tabs, saves, changes, closes::isLeaving).start();
    }

    /** Moves the window, which is not shown yet, so that it does not cover the one before. */
    void placeBesideOthers() {
        sessions.placeBesideOthers();
    }

    /** Stores what is open now. */
    void keepSession() {
        sessions.keep();
    }

    /** Puts the window where it was when the program ended. */
    void restoreWindow() {
        sessions.restoreWindow();
    }

    /** Tells what becomes of files that an earlier session left in the middle of a save. */
    void tellOfRepairs() {
        recovery.tell();
    }

    /** Opens what was open when the program ended, with {@code openings} in front. */
    void restore(Openings openings) {
        boolean untitledInFront = sessions.restore(openings);
        recovered.bringBack(untitledInFront);
    }

    /** Asks about what would be lost, and runs {@code left} when nothing is left to lose. */
    void leave(Runnable left) {
        prints.whenDone(() -> leaveDocuments(left));
    }

    /** Calls quitting off while it waits: whoever opens something is going to work with it. */
    private void stay() {
        prints.callOff();
        closes.callOff();
    }

    private void leaveDocuments(Runnable left) {
        if (!closes.isLeaving()) {
            sessions.quitting();
        }
        closes.leave(
                tabs::all,
                () -> {
                    sessions.end();
                    edits.end();
                    left.run();
                });
    }
}
