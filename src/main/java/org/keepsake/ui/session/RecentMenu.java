package org.keepsake.ui.session;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.keepsake.background.LoadTask;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.RecentFiles;
import org.keepsake.storage.Expected;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.words.Messages;

/** The menu that reopens recent files, each where the user was; those that are open have tabs. */
public final class RecentMenu {
    /** Its id in the scene graph. */
    public static final String ID = "menu-recent";

    /** The maximum number of files in the menu. */
    private static final int FILES = 10;

    private final Messages messages;
    private final ObjectProperty<RecentFiles> recent;
    private final Predicate<Path> isOpen;
    private final Consumer<Bookmark> open;

    /** The files in the order in which they were opened, however long their loads take. */
    private final SequencedSet<Path> opened = new LinkedHashSet<>();

    private final Set<Path> requested = new HashSet<>();

    private boolean leftAlone;

    private final Set<Path> used = new HashSet<>();

    /** Names of new files, which are there once they are saved. */
    private final Set<Path> made = new HashSet<>();

    /** The files that are being opened from here: they count as used although they come back. */
    private final Set<Path> reopened = new HashSet<>();

    /**
     * Creates a menu of {@code recent}.
     *
     * @param isOpen whether a file is open now
     * @param open opens a file, at a place in it
     */
    public RecentMenu(
            Messages messages,
            ObjectProperty<RecentFiles> recent,
            Predicate<Path> isOpen,
            Consumer<Bookmark> open) {
        this.messages = messages;
        this.recent = recent;
        this.isOpen = isOpen;
        this.open = open;
    }

    /**
     * Keeps the list up to date: a file counts as used when a document gets it, but not when a
     * session restores it.
     */
    public void follow(Editor editor) {
        editor.loadingProperty()
                .subscribe(task ->
                        task.map(LoadTask::path)
                                .filter(file -> !requested.remove(file))
                                .ifPresent(opened::addLast));
        editor.document()
                .pathProperty()
                .subscribe(path ->
                        path.filter(file -> !editor.place().isAwaited() || reopened.remove(file))
                                .ifPresent(file -> named(file, editor)));
        editor.saveStateProperty()
                .subscribe(state -> {
                    if (state instanceof SaveState.Saved) {
                        editor.file().filter(made::remove).ifPresent(file -> used(file, false));
                    }
                });
        editor.tab()
                .tabPaneProperty()
                .subscribe((was, is) -> {
                    if (is == null && !leftAlone) {
                        editor.place().now().map(recent.get()::with).ifPresent(recent::set);
                    }
                });
    }

    /** From here on the list stays as it is, whatever is opened. */
    public void leaveAsItIs() {
        leftAlone = true;
    }

    /** Opens a recent file where the user was when it was closed. */
    public void open(Path file) {
        reopened.add(file);
        open.accept(recent.get().place(file));
    }

    /** Counts files as opened in this order, whichever of them is shown first. */
    public void requested(List<Path> files) {
        requested.addAll(files);
        files.forEach(opened::addLast);
    }

    /** Where the user was in a file that is going to be opened in any other way; if it is known. */
    public Optional<Bookmark> returnTo(Path file) {
        if (!recent.get().files().contains(file)) {
            return Optional.empty();
        }
        reopened.add(file);
        return Optional.of(recent.get().place(file));
    }

    private void named(Path file, Editor editor) {
        if (editor.document().expected() instanceof Expected.NoFile) {
            made.add(file);
        } else {
            used(file, editor.isLoading());
        }
    }

    private void used(Path file, boolean loaded) {
        if (leftAlone) {
            return;
        }
        if (!loaded || !opened.contains(file)) {
            opened.addLast(file);
        }
        used.add(file);
        List<Path> later =
                opened.reversed().stream()
                        .takeWhile(path -> !path.equals(file))
                        .filter(used::contains)
                        .toList();
        RecentFiles now = recent.get().with(file);
        for (Path path : later.reversed()) {
            now = now.with(path);
        }
        recent.set(now);
    }

    /** The menu, for the menu bar. */
    public Menu menu() {
        Menu menu = new Menu(messages.get("menu.recent"));
        menu.setId(ID);
        recent.subscribe(now -> fill(menu, now));
        menu.setOnShowing(e -> fill(menu, recent.get()));
        return menu;
    }

    private void fill(Menu menu, RecentFiles now) {
        menu.setDisable(now.files().isEmpty());
        menu.getItems().setAll(now.closed(isOpen, FILES).stream().map(this::item).toList());
        MenuItem clear = new MenuItem(messages.get("recent.clear"));
        clear.setId("recent-clear");
        clear.setOnAction(e -> recent.set(RecentFiles.NONE));
        if (menu.getItems().isEmpty()) {
            MenuItem none = new MenuItem(messages.get("recent.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), clear);
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(words(messages, file));
        // The name of a file may contain an underscore.
        item.setMnemonicParsing(false);
        item.setOnAction(e -> open(file));
        return item;
    }

    /** The name of a file and its folder. */
    static String words(Messages messages, Path file) {
        Path folder = file.getParent();
        return messages.get(
                "recent.file",
                Messages.fileName(file),
                folder == null ? "" : Messages.shown(folder));
    }
}
