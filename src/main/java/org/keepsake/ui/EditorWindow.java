package org.keepsake.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.keepsake.profile.LoadedSettings;
import org.keepsake.profile.Settings;
import org.keepsake.save.LoadPipeline;
import org.keepsake.ui.close.CloseController;
import org.keepsake.ui.close.ClosedTabs;
import org.keepsake.ui.compare.CompareController;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.TextAppearance;
import org.keepsake.ui.editor.WindowTitle;
import org.keepsake.ui.editor.Zoom;
import org.keepsake.ui.find.FindController;
import org.keepsake.ui.find.GoToBar;
import org.keepsake.ui.format.FormatMenus;
import org.keepsake.ui.history.VersionsController;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.lab.FreezeNote;
import org.keepsake.ui.lab.LabControls;
import org.keepsake.ui.lab.PulseGraph;
import org.keepsake.ui.lab.RaceController;
import org.keepsake.ui.lab.SavePauses;
import org.keepsake.ui.lab.TrialsExport;
import org.keepsake.ui.menu.AboutDialog;
import org.keepsake.ui.menu.ApplicationCommands;
import org.keepsake.ui.menu.CommandPalette;
import org.keepsake.ui.menu.Commands;
import org.keepsake.ui.menu.DocumentCommands;
import org.keepsake.ui.menu.ShortcutSheet;
import org.keepsake.ui.menu.TabMenu;
import org.keepsake.ui.menu.TextMenu;
import org.keepsake.ui.menu.WindowMenu;
import org.keepsake.ui.notice.FailureNotices;
import org.keepsake.ui.notice.SettingsNotices;
import org.keepsake.ui.notice.StallNotices;
import org.keepsake.ui.notice.Toasts;
import org.keepsake.ui.open.OpenController;
import org.keepsake.ui.open.Openings;
import org.keepsake.ui.open.ReloadController;
import org.keepsake.ui.open.RevertController;
import org.keepsake.ui.recovery.DurabilityMark;
import org.keepsake.ui.recovery.RecoveredDocuments;
import org.keepsake.ui.recovery.RecoveryController;
import org.keepsake.ui.recovery.UnsavedEdits;
import org.keepsake.ui.save.AutosaveController;
import org.keepsake.ui.save.ConflictNotices;
import org.keepsake.ui.save.CopyController;
import org.keepsake.ui.save.OutsideChanges;
import org.keepsake.ui.save.SaveAllController;
import org.keepsake.ui.save.SaveController;
import org.keepsake.ui.session.EmptyHint;
import org.keepsake.ui.session.RecentMenu;
import org.keepsake.ui.session.SessionController;
import org.keepsake.ui.session.WindowPlacement;
import org.keepsake.ui.settings.SettingsDialog;
import org.keepsake.ui.status.StatusLine;
import org.keepsake.ui.status.TextFigures;
import org.keepsake.ui.typing.Conventions;
import org.keepsake.ui.typing.IndentKeys;
import org.keepsake.ui.typing.LineCommands;
import org.keepsake.ui.typing.LineController;
import org.keepsake.ui.typing.TextClipboard;
import org.keepsake.ui.typing.TextPaste;
import org.keepsake.ui.typing.Trimming;
import org.keepsake.ui.words.Messages;

/**
 * The window: menu bar, tool bar, the documents in their tabs, and the status bar. It only puts the
 * pieces together; each piece knows its own business. FX thread.
 */
public final class EditorWindow {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 760;
    private static final double MIN_WIDTH = 480;
    private static final double MIN_HEIGHT = 320;

    private final Stage stage;
    private final Messages messages;
    private final Services services;
    private final EditorTabs tabs;
    private final FailureNotices failures;
    private final OpenController opens;
    private final SaveController saves;
    private final CloseController closes;
    private final OutsideChanges changes;
    private final RecoveryController recovery;
    private final SessionController sessions;
    private final UnsavedEdits edits;
    private final RecoveredDocuments recovered;
    private final ClosedTabs closed;
    private final DocumentCommands documents;
    private final FormatMenus formats;
    private final SavePauses pauses;

    private final FindController finds;
    private final GoToBar goTo;
    private final TextFigures figures;
    private final Runnable exit;
    private Runnable onceShown = () -> {};
    private Consumer<Path> folders = folder -> {};
    private final ObjectProperty<Settings> settings;

    /**
     * A window that is not shown yet.
     *
     * @param exit ends the program; called once, when nothing is left to lose
     */
    public EditorWindow(
            Stage stage,
            Messages messages,
            Services services,
            Prompts prompts,
            ObjectProperty<Settings> settings,
            Runnable exit) {
        this.stage = stage;
        this.messages = messages;
        this.services = services;
        this.settings = settings;
        tabs = new EditorTabs(messages);
        pauses = new SavePauses(services.pulse(), services.lab().choiceProperty()::get);
        failures = new FailureNotices(messages, prompts);
        LoadPipeline loads = services.loads();
        Executor readers = services.readers();
        Toasts toasts = new Toasts(messages, settings::get);
        ReloadController reloads = new ReloadController(loads, readers, failures);
        CompareController compares = new CompareController(loads, readers, stage, messages);
        ConflictNotices conflicts = new ConflictNotices(messages, reloads, compares);
        saves =
                new SaveController(
                        services.saves(),
                        prompts,
                        toasts,
                        failures,
                        conflicts,
                        new StallNotices(messages),
                        pauses,
                        new Trimming(settings::get, services.workers()));
        changes = new OutsideChanges(services.freshness(), readers, tabs, saves, conflicts);
        recovery = new RecoveryController(services.recovery(), services.workers(), tabs, messages);
        opens = new OpenController(loads, readers, tabs, prompts, failures);
        edits = new UnsavedEdits(services.journals(), settings::get, tabs);
        changes.onChangedByOthers(edits::changedByOthers);
        recovered =
                new RecoveredDocuments(
                        services.journals(),
                        edits,
                        tabs,
                        loads,
                        readers,
                        reloads,
                        compares,
                        messages);
        closes =
                new CloseController(
                        prompts,
                        saves,
                        services.saves(),
                        () -> Optional.of(tabs.active()).filter(tabs.all()::contains),
                        tabs::bringToFront,
                        edits::keepsOnQuit);
        closed = new ClosedTabs(tabs, closes, opens);
        documents =
                new DocumentCommands(
                        tabs,
                        closed,
                        new SaveAllController(tabs, saves),
                        new CopyController(services.saves(), prompts, saves, toasts, failures),
                        new RevertController(prompts, reloads),
                        new VersionsController(
                                        stage,
                                        messages,
                                        services.history(),
                                        loads,
                                        readers,
                                        tabs,
                                        compares)
                                ::show,
                        this::showFolder);
        sessions =
                new SessionController(services.memory(), tabs, opens, new WindowPlacement(stage));
        formats = new FormatMenus(stage, messages, tabs, loads, readers, closes, failures);
        finds = new FindController(messages, tabs, services.workers(), readers);
        goTo = new GoToBar(messages, tabs);
        figures = new TextFigures(messages, tabs, readers);
        this.exit = exit;
        build(prompts);
    }

    /**
     * Shows the window as it was when the program ended, with {@code openings} in front: as soon as
     * what an earlier session left in the middle of a save is put right. From then on, what is open
     * is remembered.
     */
    public void show(Openings openings) {
        sessions.restoreWindow();
        show(
                openings,
                all -> {
                    sessions.restore(all);
                    recovered.bringBack();
                });
    }

    /** The same with no other files, and without touching what is remembered of what was open. */
    public void showAfresh(Openings openings) {
        show(openings, opens::open);
    }

    /** Opens files that another start of the program has handed over, and comes to the front. */
    public void takeOver(List<Path> files) {
        files.forEach(opens::open);
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Tells of something that nobody expected; what is open stays as it is. */
    public void tellOfUnexpected(Throwable cause) {
        failures.unexpected(tabs.active(), cause);
    }

    private void show(Openings openings, Consumer<Openings> open) {
        stage.show();
        tabs.active().focus();
        recovery.run(() -> {
            open.accept(openings);
            onceShown.run();
        });
    }

    /** Has the window tell, once it is shown, of settings that could not be understood. */
    public void tellOf(LoadedSettings.Mistake mistake) {
        onceShown = () -> new SettingsNotices(messages).notUnderstood(tabs.active(), mistake);
    }

    /** Has folders shown by {@code shower}, which may block and is called on a worker. */
    public void showFoldersBy(Consumer<Path> shower) {
        folders = shower;
    }

    private void showFolder(Path folder) {
        services.readers().execute(() -> folders.accept(folder));
    }

    private void build(Prompts prompts) {
        Commands commands = new Commands(tabs, opens, saves, closed, finds, goTo, this::quit);
        StatusLine status = new StatusLine(messages, figures, formats.statusItems());
        status.onPositionClicked(goTo::open);
        RecentMenu recent = new RecentMenu(messages, services.memory().recent(), opens::open);
        tabs.onAdded(recent::follow);
        RaceController race =
                new RaceController(
                        stage,
                        messages,
                        services.lab(),
                        services.pulse(),
                        services.workers(),
                        new TrialsExport(services.saves(), services.readers(), prompts, messages));
        EmptyHint hint =
                new EmptyHint(
                        messages,
                        services.memory().recent(),
                        commands.open.keys(messages).orElseThrow().getDisplayText(),
                        opens::open,
                        () -> race.open(tabs.active()));
        tabs.onAdded(hint::installOn);
        tabs.onAdded(new TabMenu(messages, closed, saves, this::showFolder)::installOn);
        tabs.onAdded(new TextMenu(messages, commands)::installOn);
        LabControls lab = new LabControls(stage, messages, services.lab().choiceProperty());
        PulseGraph pulse = new PulseGraph(stage, messages, services.pulse(), pauses);
        Menu labMenu = lab.menu(() -> race.open(tabs.active()), pulse::open);
        status.add(pulse.node());
        status.add(new DurabilityMark(edits, messages).node());
        status.add(lab.mark());
        status.add(
                new FreezeNote(
                                stage,
                                messages,
                                pauses,
                                services.lab().choiceProperty(),
                                () -> saves.save(tabs.active()))
                        .node());
        settings.subscribe((was, is) -> pulse.excuse());
        LineController lines = new LineController(settings::get, services.workers());
        Zoom zoom = new Zoom(settings);
        WindowMenu menu = new WindowMenu(messages, settings, formats.menu(), labMenu);
        ApplicationCommands application =
                new ApplicationCommands(
                        stage,
                        new SettingsDialog(stage, messages, settings, services.workers()),
                        new ShortcutSheet(stage, messages, menu::shortcuts),
                        new AboutDialog(stage, messages),
                        new CommandPalette(stage, messages, menu::bar),
                        () -> race.open(tabs.active()));
        VBox top =
                new VBox(
                        menu.build(
                                commands,
                                documents,
                                recent.menu(),
                                new LineCommands(tabs, lines),
                                zoom,
                                application),
                        toolBar(commands));
        Scene scene =
                new Scene(
                        new BorderPane(
                                tabs.node(),
                                top,
                                null,
                                new VBox(finds.node(), goTo.node(), status.node()),
                                null),
                        WIDTH,
                        HEIGHT);
        Theme.addTo(scene.getStylesheets());
        KeyBacklog.installOn(scene, System::nanoTime);
        PartKeys.installOn(scene, tabs::active, status.node());
        finds.addKeys(scene);
        zoom.addKeys(scene.getAccelerators());
        Theme theme = new Theme(settings.get().get(Settings.LOOK));
        settings.subscribe(now -> theme.choose(now.get(Settings.LOOK)));
        settings.map(now -> now.get(Settings.KEEP_EDITS))
                .subscribe((was, is) -> edits.settingChanged());
        acceptDroppedFiles(scene);
        documents.installKeysOn(scene);

        Conventions conventions = new Conventions(services.readers());
        TextAppearance appearance = new TextAppearance(settings);
        TextClipboard clipboard = new TextClipboard(services.readers(), messages);
        TextPaste paste = new TextPaste(clipboard, services.readers(), messages);
        tabs.onAdded(editor -> {
            appearance.putOn(editor);
            clipboard.installOn(editor);
            paste.installOn(editor);
            zoom.installOn(editor.view());
            IndentKeys.installOn(editor, lines, () -> editor.settings(settings.get()));
            conventions.follow(editor);
            editor.document().pathProperty().subscribe(path -> changes.follow());
        });
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
        tabs.onCloseRequested(closed::close);
        tabs.activeProperty().subscribe(status::show);
        tabs.activeProperty().subscribe(editor -> changes.follow());
        stage.titleProperty()
                .bind(
                        new WindowTitle(messages, Path.of(System.getProperty("user.home", "/")))
                                .of(tabs.activeProperty()));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        WindowIcons.load(stage);
        stage.setScene(scene);
        stage.setOnCloseRequest(e -> {
            e.consume();
            quit();
        });
    }

    private void quit() {
        sessions.quitting();
        closes.leave(
                tabs::all,
                () -> {
                    sessions.end();
                    edits.end();
                    hidePopups();
                    exit.run();
                });
    }

    /**
     * A toolkit on GTK that ends while a popup is shown, such as a notice of success, closes the
     * popup's native window twice and crashes.
     */
    private static void hidePopups() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }

    private Node toolBar(Commands commands) {
        ToolBar bar =
                new ToolBar(
                        commands.newDocument.toolButton(messages),
                        commands.open.toolButton(messages),
                        commands.save.toolButton(messages),
                        new Separator(Orientation.VERTICAL),
                        commands.undo.toolButton(messages),
                        commands.redo.toolButton(messages));
        bar.getStyleClass().add("keepsake-tools");
        return bar;
    }

    private void acceptDroppedFiles(Scene scene) {
        scene.addEventFilter(
                DragEvent.DRAG_OVER,
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        e.acceptTransferModes(TransferMode.COPY);
                        e.consume();
                    }
                });
        scene.addEventFilter(
                DragEvent.DRAG_DROPPED,
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        e.getDragboard().getFiles().forEach(file -> opens.open(file.toPath()));
                        e.setDropCompleted(true);
                        e.consume();
                    }
                });
    }
}
