package org.keepsake.tour.actor;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/**
 * Presses keys and buttons. FX thread. What a key or a click does has been done when a method
 * returns.
 */
public interface Hands {

    /** Presses a key and holds it. */
    void press(KeyCode key);

    /** Lets go of a key. */
    void release(KeyCode key);

    /** Clicks into the middle of a node. */
    void click(Node node);
}
