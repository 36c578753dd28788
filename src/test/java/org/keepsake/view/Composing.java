package org.keepsake.view;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.keepsake.background.Fx;

/** What an input method does. */
public final class Composing {
    private Composing() {}

    /**
     * Composes or commits text in a node.
     *
     * @param caret the place in the composed text
     */
    public static void send(Node to, String composed, String committed, int caret) {
        List<InputMethodTextRun> runs =
                composed.isEmpty()
                        ? List.of()
                        : List.of(
                                new InputMethodTextRun(
                                        composed, InputMethodHighlight.UNSELECTED_RAW));
        Fx.run(() ->
                Event.fireEvent(
                        to,
                        new InputMethodEvent(
                                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                                runs,
                                committed,
                                caret)));
    }
}
