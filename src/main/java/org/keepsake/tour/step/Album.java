package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.Pulses;
import org.keepsake.tour.actor.Screenshots;

/**
 * Opens one thing after the other in a window, and takes a picture of each. Not on the FX thread.
 */
final class Album {
    /** What fades in has done so by then, and a worker has answered. */
    private static final int SETTLED = 12;

    /** The items that open a window of their own; those of the system are not ours to picture. */
    private static final List<String> DIALOGS =
            List.of(
                    "menu-shortcuts",
                    "menu-palette",
                    "menu-about",
                    "menu-versions",
                    "menu-storage-other",
                    "menu-race",
                    "menu-lab-pulse");

    private final Stage stage;
    private final Path folder;
    private int taken;

    Album(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
    }

    /** How many pictures were taken. */
    int taken() {
        return taken;
    }

    /** Chooses an item of the menu bar. */
    void choose(String id) {
        Actor.act(() ->
                items().filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire());
    }

    /** Takes all pictures. */
    void takeAll() throws IOException {
        take("window");
        menus();
        statusMenus();
        bars();
        settings();
        for (String id : DIALOGS) {
            choose(id);
            take(id);
            closeOthers();
        }
        question();
    }

    private void take(String name) throws IOException {
        Screenshots.takeInto(
                folder.resolve("%02d-%s.png".formatted(++taken, name)), stage, SETTLED);
    }

    private void menus() throws IOException {
        for (Menu menu : Actor.see(() -> List.copyOf(bar().getMenus()))) {
            Actor.act(menu::show);
            take("menu-" + Actor.see(() -> plain(menu)));
            List<Menu> inner =
                    Actor.see(() ->
                            menu.getItems().stream()
                                    .filter(item -> item instanceof Menu && !item.isDisable())
                                    .map(Menu.class::cast)
                                    .toList());
            for (Menu one : inner) {
                Actor.act(() -> pointAt(one));
                take("menu-" + Actor.see(() -> plain(menu) + "-" + plain(one)));
            }
            Actor.act(menu::hide);
        }
    }

    /** Opens a menu within the menu that is shown, as the pointer does. */
    private static void pointAt(Menu menu) {
        Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".menu").stream())
                .filter(row ->
                        row.lookup(".label") instanceof Labeled words
                                && menu.getText().equals(words.getText()))
                .findFirst()
                .ifPresent(row -> Event.fireEvent(row, entering()));
    }

    private static MouseEvent entering() {
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private static String plain(Menu menu) {
        return menu.getText().replace("_", "").replaceAll("\\W+", "");
    }

    private void statusMenus() throws IOException {
        for (String id : List.of("encoding", "line-ending", "language")) {
            Optional<Node> button = Actor.see(() -> find("#" + id));
            if (button.isPresent() && button.get() instanceof ButtonBase shown) {
                Actor.act(shown::fire);
                take("status-" + id);
                closeOthers();
            }
        }
    }

    private void bars() throws IOException {
        choose("menu-replace");
        Actor.act(() ->
                find("#find-text")
                        .filter(TextField.class::isInstance)
                        .map(TextField.class::cast)
                        .ifPresent(field -> field.setText("ke")));
        take("replace");
        Actor.act(() -> press("#find-close"));
        choose("menu-goto");
        take("goto");
        Actor.act(() -> {
            find("#text").ifPresent(Node::requestFocus);
            find("#goto-bar").ifPresent(bar -> bar.setVisible(false));
        });
    }

    private void settings() throws IOException {
        choose("menu-settings");
        TabPane tabs =
                Actor.see(() ->
                        Window.getWindows().stream()
                                .map(window -> window.getScene().getRoot().lookup("#settings"))
                                .filter(TabPane.class::isInstance)
                                .map(TabPane.class::cast)
                                .findFirst()
                                .orElseThrow());
        for (int i = 0; i < Actor.see(() -> tabs.getTabs().size()); i++) {
            int tab = i;
            Actor.act(() -> tabs.getSelectionModel().select(tab));
            take("settings-" + Actor.see(() -> tabs.getTabs().get(tab).getId()));
        }
        closeOthers();
    }

    /** The question before a document with edits is closed. */
    private void question() throws IOException {
        choose("menu-duplicate");
        choose("menu-close");
        take("unsaved");
        closeOthers();
        choose("menu-undo");
    }

    /** Closes other windows, and what closes when the text has the focus. */
    private void closeOthers() {
        Actor.act(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> window != stage && Screenshots.belongsTo(stage, window))
                    .forEach(Album::close);
            find("#text").ifPresent(Node::requestFocus);
        });
        Pulses.await(stage, 2);
    }

    /** Closes a window as its cross does, so that whoever has opened it hears of that. */
    private static void close(Window window) {
        if (window instanceof Stage) {
            Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        } else {
            window.hide();
        }
    }

    private void press(String selector) {
        find(selector)
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .ifPresent(ButtonBase::fire);
    }

    private Optional<Node> find(String selector) {
        return Optional.ofNullable(stage.getScene().getRoot().lookup(selector));
    }

    private MenuBar bar() {
        return (MenuBar) find(".menu-bar").orElseThrow();
    }

    private Stream<MenuItem> items() {
        return bar().getMenus().stream().flatMap(Album::items);
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(Album::items)
                : Stream.of(item);
    }
}
