package org.keepsake.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;
import org.keepsake.profile.LoadedSettings;
import org.keepsake.profile.Settings;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.WindowTitle;
import org.keepsake.ui.kit.Popups;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.lab.Demonstration;
import org.keepsake.ui.notice.SettingsNotices;
import org.keepsake.ui.open.Openings;
import org.keepsake.ui.words.Messages;

/** The window: the documents in their tabs, and the controls around them. */
public final class EditorWindow {
    private static final double MIN_WIDTH = 480;
    private static final double MIN_HEIGHT = 320;

    private final Stage stage;
    private final Messages messages;
    private final EditorTabs tabs;
    private final OpenDocuments documents;
    private final WindowControls controls;
    private final Runnable exit;
    private Runnable onceShown = () -> {};
    private Consumer<Path> folders = folder -> {};
    private Runnable newWindow = () -> {};
    private Runnable tour = () -> {};

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
        this.exit = exit;
        tabs = new EditorTabs(messages);
        Demonstration demonstration =
                new Demonstration(
                        stage,
                        messages,
                        tabs,
                        services.lab(),
                        services.pulse(),
                        services.workers(),
                        services.saves(),
                        services.readers(),
                        prompts);
        documents =
                new OpenDocuments(
                        stage, messages, tabs, services, prompts, settings, demonstration.pauses());
        controls =
                new WindowControls(
                        stage,
                        messages,
                        tabs,
                        services,
                        settings,
                        documents,
                        demonstration,
                        folder -> services.readers().execute(() -> folders.accept(folder)),
                        () -> services.readers().execute(newWindow),
                        () -> services.readers().execute(tour),
                        this::quit);
        stage.setScene(controls.scene());
        documents.follow(stage, settings);
        Theme theme = new Theme(settings.get().get(Settings.LOOK));
        settings.subscribe(now -> theme.choose(now.get(Settings.LOOK)));
        stage.titleProperty()
                .bind(
                        new WindowTitle(messages, Path.of(System.getProperty("user.home", "/")))
                                .of(tabs.activeProperty()));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        WindowIcons.load(stage);
        stage.setOnCloseRequest(e -> {
            e.consume();
            quit();
        });
    }

    /**
     * Shows the window as it was when the program ended, with {@code openings} in front. From then
     * on, what is open is remembered.
     */
    public void show(Openings openings) {
        documents.restoreWindow();
        show(openings, documents::restore);
    }

    /** Shows the window with {@code openings} only, and leaves the remembered session alone. */
    public void showAfresh(Openings openings) {
        documents.placeBesideOthers();
        show(openings, documents.opens::open);
    }

    /**
     * Ends the program when its last document is closed: another one waits for that. It has written
     * the files anew, so they open at their beginning and not where the user was in them, and they
     * are not files to come back to.
     */
    public void endWithLastDocument() {
        documents.opens.openAt(file -> Optional.empty());
        documents.closed.whenNoneIsLeft(this::quit);
        controls.recent.leaveAsItIs();
    }

    private void show(Openings openings, Consumer<Openings> open) {
        // The files are read while the window is being made visible: its first frame has the text.
        open.accept(openings);
        onceShown.run();
        documents.tellOfRepairs();
        stage.show();
        tabs.active().focus();
    }

    /** Stores what is open now, to be opened again, as a signal may end the program any moment. */
    public void keepSession() {
        documents.keepSession();
    }

    /** Opens what another start of the program has handed over, and comes to the front. */
    public void takeOver(Openings handed) {
        documents.opens.open(handed);
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Tells of something that nobody expected; what is open stays as it is. */
    public void tellOfUnexpected(Throwable cause) {
        documents.failures.unexpected(tabs.active(), cause);
    }

    /** Tells, once the window is shown, of settings that could not be understood. */
    public void tellOf(LoadedSettings.Mistake mistake) {
        onceShown = () -> new SettingsNotices(messages).notUnderstood(tabs.active(), mistake);
    }

    /** Shows folders by {@code shower}, which may block and is called on a worker. */
    public void showFoldersBy(Consumer<Path> shower) {
        folders = shower;
    }

    /** Opens another window by {@code opener}, which may block and is called on a worker. */
    public void openWindowsBy(Runnable opener) {
        newWindow = opener;
    }

    /** Plays the tour by {@code player}, which may block and is called on a worker. */
    public void playTourBy(Runnable player) {
        tour = player;
    }

    private void quit() {
        documents.leave(() -> {
            Popups.hideAll();
            exit.run();
        });
    }
}
