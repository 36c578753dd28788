package org.keepsake.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * A choice that the status bar shows and offers, as a flat button, and the menu bar offers as well.
 * The items are made anew each time a menu opens. FX thread.
 */
public final class StatusMenu {
    private final MenuButton button = new MenuButton();
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
        button.getStyleClass().addAll("flat", "small", "no-arrow");
        button.setTooltip(new Tooltip());
        // A long sentence about a save is cut instead.
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setPopupSide(Side.TOP);
        button.setOnShowing(e -> button.getItems().setAll(items.get()));
        button.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        leave.run();
                    }
                });
        // An empty menu would never open.
        menu = new Menu(title, null, new MenuItem());
        menu.setId("menu-" + id);
        menu.setOnShowing(e -> {
            if (e.getTarget() == menu) {
                menu.getItems().setAll(items.get());
            }
        });
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
