package org.keepsake.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow.AnchorLocation;

/**
 * A choice offered both by a flat button in the status bar, which shows the current value, and in
 * the menu bar. The items are created each time a menu opens.
 */
public final class StatusMenu {
    private final Button button = new Button();
    private final Tip tip = new Tip(button);
    private final ContextMenu popup = new ContextMenu();
    private final Menu menu;
    private final UnaryOperator<String> withHint;

    /**
     * Creates a choice that shows nothing yet.
     *
     * @param id of the button in the scene graph
     * @param title in the menu bar
     * @param items supplies the current choices
     * @param withHint adds to a sentence that a click changes what it tells, for the tooltip
     * @param leave returns the focus to the text: on Esc, and when the menu closes
     */
    public StatusMenu(
            String id,
            String title,
            Supplier<List<MenuItem>> items,
            UnaryOperator<String> withHint,
            Runnable leave) {
        this.withHint = withHint;
        button.setId(id);
        // A value may have an underscore: Shift_JIS.
        button.setMnemonicParsing(false);
        button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        button.getStyleClass().addAll("flat", "small");
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
        popup.setOnHidden(e -> {
            // Else what is typed next would go to the button, where a space opens the menu again.
            if (button.isFocused()) {
                leave.run();
            }
        });
        // A menu without items would never open.
        menu = new Menu(title, null, new MenuItem());
        menu.setId("menu-" + id);
        menu.setOnShowing(e -> {
            if (e.getTarget() == menu) {
                menu.getItems().setAll(items.get());
            }
        });
    }

    /**
     * Opens above the button, within the window. It is anchored by its lower edge, because the
     * upper one depends on its height, which is known only once it is shown.
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
        MenuLetters.enterAtChoice(popup);
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
     * Shows the current value.
     *
     * @param text in a word
     * @param sentence in full, for the tooltip and for screen readers
     */
    public void show(String text, String sentence) {
        button.setText(text);
        tip.say(withHint.apply(sentence));
        button.setAccessibleText(sentence);
    }
}
