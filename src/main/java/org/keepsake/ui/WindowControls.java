package org.keepsake.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.keepsake.profile.Settings;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.find.FindController;
import org.keepsake.ui.find.GoToBar;
import org.keepsake.ui.kit.MenuLetters;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.lab.Demonstration;
import org.keepsake.ui.menu.AboutDialog;
import org.keepsake.ui.menu.ApplicationCommands;
import org.keepsake.ui.menu.CommandPalette;
import org.keepsake.ui.menu.Commands;
import org.keepsake.ui.menu.DocumentCommands;
import org.keepsake.ui.menu.ShortcutSheet;
import org.keepsake.ui.menu.TabMenu;
import org.keepsake.ui.menu.TextMenu;
import org.keepsake.ui.menu.Tools;
import org.keepsake.ui.menu.WindowMenu;
import org.keepsake.ui.open.FileDrop;
import org.keepsake.ui.recovery.DurabilityMark;
import org.keepsake.ui.session.EmptyHint;
import org.keepsake.ui.session.RecentMenu;
import org.keepsake.ui.settings.SettingsDialog;
import org.keepsake.ui.status.StatusLine;
import org.keepsake.ui.status.TextFigures;
import org.keepsake.ui.status.ZoomButton;
import org.keepsake.ui.syntax.LanguageMenu;
import org.keepsake.ui.typing.CaretCommands;
import org.keepsake.ui.typing.Typing;
import org.keepsake.ui.words.Messages;

/** What surrounds the text: menus, tool bar, find bar, status bar, and their keys. */
final class WindowControls {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 760;

    private final Stage stage;
    private final Messages messages;
    private final EditorTabs tabs;
    private final Services services;
    private final ObjectProperty<Settings> settings;
    private final OpenDocuments documents;
    private final Demonstration demonstration;
    private final FindController finds;
    private final GoToBar goTo;
    private final LanguageMenu language;
    private final Typing typing;
    final RecentMenu recent;
    private final Commands commands;
    private final DocumentCommands documentCommands;
    private final Consumer<Path> folders;
    private final Runnable newWindow;
    private final Runnable tour;

    /**
     * Controls that are not shown yet.
     *
     * @param folders shows a folder in the system's own program for that
     * @param tour plays the tour
     * @param quit leaves the program
     */
    WindowControls(
            Stage stage,
            Messages messages,
            EditorTabs tabs,
            Services services,
            ObjectProperty<Settings> settings,
            OpenDocuments documents,
            Demonstration demonstration,
            Consumer<Path> folders,
            Runnable newWindow,
            Runnable tour,
            Runnable quit) {
        this.stage = stage;
        this.messages = messages;
        this.tabs = tabs;
        this.services = services;
        this.settings = settings;
        this.documents = documents;
        this.demonstration = demonstration;
        this.folders = folders;
        this.newWindow = newWindow;
        this.tour = tour;
        language = new LanguageMenu(messages, tabs, documents.languages);
        finds =
                new FindController(
                        messages,
                        tabs,
                        services.memory().searches(),
                        services.workers(),
                        services.readers());
        goTo = new GoToBar(messages, tabs);
        typing =
                new Typing(
                        tabs,
                        messages,
                        settings,
                        documents.languages::of,
                        documents.languages::context,
                        services.readers(),
                        services.workers());
        recent =
                new RecentMenu(
                        messages,
                        services.memory().recent(),
                        file -> tabs.find(file).isPresent(),
                        documents.opens::openAgain);
        documents.opens.openAt(recent::returnTo);
        documents.opens.onRequested(recent::requested);
        commands =
                new Commands(
                        tabs,
                        documents.opens,
                        documents.saves,
                        documents.closed,
                        finds,
                        goTo,
                        quit);
        documentCommands =
                new DocumentCommands(
                        tabs,
                        documents.closed,
                        documents.saveAlls,
                        documents.copies,
                        documents.reverts,
                        documents.prints::open,
                        documents.versions::show,
                        folders);
    }

    /** Puts them around the text. */
    Scene scene() {
        StatusLine status = status();
        WindowMenu menu = menu();
        CommandPalette palette = new CommandPalette(messages, menu::bar);
        fill(menu, palette);
        ToolBar tools = Tools.of(commands, messages);
        BorderPane parts =
                new BorderPane(
                        tabs.node(),
                        new VBox(menu.bar(), tools),
                        null,
                        new VBox(finds.node(), goTo.node(), status.node()),
                        null);
        Scene scene = new Scene(new StackPane(parts, palette.node()), WIDTH, HEIGHT);
        Theme.addTo(scene.getStylesheets());
        MenuLetters.install();
        MenuBarKeys.installOn(scene, menu.bar());
        KeyBacklog.installOn(scene, System::nanoTime);
        LatinKeys.installOn(scene);
        PartKeys.installOn(scene, tabs::active, status.node(), tools, tabs.node());
        FileDrop.installOn(scene, documents.opens);
        finds.addKeys(scene);
        typing.addKeys(scene);
        documentCommands.installKeysOn(scene, tabs);
        installOnTabs();
        return scene;
    }

    private StatusLine status() {
        TextFigures figures = new TextFigures(messages, tabs, services.readers());
        Node[] items =
                Stream.concat(
                                Stream.of(language.statusItem()),
                                Stream.of(documents.formats.statusItems()))
                        .toArray(Node[]::new);
        StatusLine status = new StatusLine(messages, figures, items);
        status.onPositionClicked(goTo::open);
        demonstration.installOn(status, settings, () -> documents.saves.save(tabs.active()));
        status.add(new ZoomButton(messages, typing.zoom(), () -> tabs.active().focus()).node());
        status.addNote(new DurabilityMark(documents.edits, messages).node());
        tabs.activeProperty().subscribe(status::show);
        return status;
    }

    private WindowMenu menu() {
        Menu format = documents.formats.menu();
        format.getItems().addFirst(language.menu());
        return new WindowMenu(messages, settings, format, demonstration.menu());
    }

    private void fill(WindowMenu menu, CommandPalette palette) {
        menu.fill(
                commands,
                documentCommands,
                recent.menu(),
                new CaretCommands(tabs),
                typing.lineCommands(),
                typing.zoom(),
                new ApplicationCommands(
                        stage,
                        new SettingsDialog(
                                stage,
                                messages,
                                settings,
                                services.history(),
                                services.journals(),
                                services.workers()),
                        new ShortcutSheet(stage, messages, menu::shortcuts),
                        new AboutDialog(stage, messages),
                        palette,
                        newWindow,
                        demonstration::openRace,
                        tour));
    }

    private void installOnTabs() {
        tabs.onAdded(recent::follow);
        tabs.onAdded(
                new EmptyHint(
                                messages,
                                services.memory().recent(),
                                tabs,
                                commands.open.keys(messages).orElseThrow().getDisplayText(),
                                recent::open,
                                demonstration::openRace)
                        ::installOn);
        tabs.onAdded(
                new TabMenu(messages, tabs, documents.closed, documents.saves, folders)::installOn);
        tabs.onAdded(new TextMenu(messages, commands)::installOn);
    }
}
