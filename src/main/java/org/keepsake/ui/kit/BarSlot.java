package org.keepsake.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The place of a bar that is shown now and then. The bar joins the window when it is shown for the
 * first time: the start of the program need not wait for the styles of controls that nobody sees.
 */
public final class BarSlot {
    private final VBox slot = new VBox();
    private final Region bar;

    /** Creates a place for {@code bar}, which is hidden until {@link #show}. */
    public BarSlot(Region bar) {
        this.bar = bar;
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
    }

    /** The place, for the scene graph. */
    public Node node() {
        return slot;
    }

    public boolean isShowing() {
        return bar.isVisible();
    }

    public void show() {
        if (slot.getChildren().isEmpty()) {
            slot.getChildren().add(bar);
            // A field has no input method before its skin, and GTK's is switched off if the focus
            // comes earlier.
            bar.applyCss();
        }
        bar.setVisible(true);
    }

    public void hide() {
        bar.setVisible(false);
    }
}
