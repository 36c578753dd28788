package org.keepsake.ui.format;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.stage.Window;
import org.keepsake.background.Fx;
import org.keepsake.ui.Robots;
import org.keepsake.ui.WindowView;

/** A person's hands on the two menus of the status bar. */
public final class FormatMenuRobot {
    private final WindowView view;
    private final Robots robots;

    public FormatMenuRobot(WindowView view, Robots robots) {
        this.view = view;
        this.robots = robots;
    }

    /** What a button of the status bar says. */
    public String text(String button) {
        return ((Labeled) view.node(button)).getText();
    }

    public void awaitText(String button, String text) {
        Fx.await(button + " to say " + text, () -> text(button).equals(text));
    }

    /** Opens the menu of a button and clicks through to an item, by their ids. */
    public void choose(String button, String item) {
        open(button);
        List<MenuItem> path = Fx.supply(() -> path(items(button), item));
        for (MenuItem step : path) {
            Fx.await(
                    "the menu to show " + step.getText(),
                    () -> {
                        var node = step.getStyleableNode();
                        return node != null
                                && node.getScene() != null
                                && node.getScene().getWindow().isShowing();
                    });
            robots.click(Objects.requireNonNull(step.getStyleableNode()));
        }
    }

    /** Opens the menu of a button. */
    public void open(String button) {
        robots.click(view.node(button));
        Fx.await("the menu to open", () -> !menus(button).isEmpty());
    }

    /** Chooses an item without a look at the menu. FX thread. */
    public void fire(String button, String id) {
        ((ButtonBase) view.node(button)).fire();
        item(button, id).fire();
        menus(button).forEach(Window::hide);
    }

    /** The item of an open menu. FX thread. */
    public MenuItem item(String button, String id) {
        return path(items(button), id).getLast();
    }

    /** The ids of the items of an open menu that are marked as chosen. FX thread. */
    public List<String> marked(String button) {
        return all(items(button))
                .filter(item -> item instanceof RadioMenuItem radio && radio.isSelected())
                .map(MenuItem::getId)
                .toList();
    }

    private List<MenuItem> items(String button) {
        return menus(button).getFirst().getItems();
    }

    /** The menu of a button, while it is open. FX thread. */
    public static List<ContextMenu> menus(String button) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> (button.substring(1) + "-menu").equals(menu.getId()))
                .toList();
    }

    private static Stream<MenuItem> all(List<MenuItem> items) {
        return items.stream()
                .flatMap(
                        item -> item instanceof Menu menu ? all(menu.getItems()) : Stream.of(item));
    }

    private static List<MenuItem> path(List<MenuItem> items, String id) {
        return items.stream()
                .flatMap(item -> {
                    if (id.equals(item.getId())) {
                        return Stream.of(List.of(item));
                    }
                    if (item instanceof Menu menu && contains(menu, id)) {
                        return Stream.of(
                                Stream.concat(Stream.of(item), path(menu.getItems(), id).stream())
                                        .toList());
                    }
                    return Stream.of();
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no item " + id));
    }

    private static boolean contains(Menu menu, String id) {
        return all(menu.getItems()).anyMatch(item -> id.equals(item.getId()));
    }
}
