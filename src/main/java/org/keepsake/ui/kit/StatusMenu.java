package org.keepsake.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow.AnchorLocation;

/**
 * A choice that the status bar shows and offers, as a flat button, and the menu bar offers as well.
 * The items are made anew each time a menu opens. FX thread.
 */
public final class StatusMenu {
    private final Button button = new Button();
    private final ContextMenu popup = new ContextMenu();
    private final Menu menu;

    /**
     * A choice that shows nothing yet.
     *
     * @param id of the button in the scene graph
     * @param title in the menu bar
     * @param items what there is to choose from at the moment
     * @param leave puts the keyboard back into the text, which Esc asks for
     */
    public StatusMenu(String id, String title, Supplier<List<MenuItem>> items, Runnable leave) {
        button.setId(id);
        button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        button.getStyleClass().addAll("flat", "small");
        button.setTooltip(new Tooltip());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> open(items.get()));
        button.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        leave.run();
                    } else if (e.getCode() == KeyCode.UP) {
                        button.fire();
                        e.consume();
                    }
                });
        popup.setId(id + "-menu");
        // An empty menu would never open.
        menu = new Menu(title, null, new MenuItem());
        menu.setId("menu-" + id);
        menu.setOnShowing(e -> {
            if (e.getTarget() == menu) {
                menu.getItems().setAll(items.get());
            }
        });
    }

    /**
     * Above the button, and within the window. It hangs by its lower edge: where its upper edge has
     * to be depends on its height, which is known only once it is shown.
     */
    private void open(List<MenuItem> items) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        popup.getItems().setAll(items);
        Bounds at = button.localToScreen(button.getLayoutBounds());
        boolean inRightHalf =
                button.localToScene(button.getLayoutBounds()).getCenterX()
                        > button.getScene().getWidth() / 2;
        popup.setAnchorLocation(
                inRightHalf
                        ? AnchorLocation.CONTENT_BOTTOM_RIGHT
                        : AnchorLocation.CONTENT_BOTTOM_LEFT);
        popup.show(button, inRightHalf ? at.getMaxX() : at.getMinX(), at.getMinY());
    }

    /** The button for the status bar. */
    public Node button() {
        return button;
    }

    /** The menu for the menu bar. */
    public Menu menu() {
        return menu;
    }

    /**
     * Shows what is chosen.
     *
     * @param text in a word
     * @param sentence in full, for the pointer that hovers and for those who listen
     */
    public void show(String text, String sentence) {
        button.setText(text);
        button.getTooltip().setText(sentence);
        button.setAccessibleText(sentence);
    }
}
