package org.keepsake.ui.editor;

import javafx.scene.Node;
import javafx.scene.Parent;
import jfx.incubator.scene.control.richtext.CodeArea;

/**
 * Spares the control half of its work for a key. After an edit it lays out its text when the caret
 * moves, but in a way that the toolkit does not know of, which therefore has it done once more with
 * the next frame. Here the toolkit is asked first: then the control finds nothing to do, and the
 * toolkit knows. FX thread.
 */
final class SingleLayout {
    private SingleLayout() {}

    /** Must be told of the caret before the control itself, as what invalidates is. */
    static void installOn(CodeArea area) {
        area.selectionProperty().addListener(selection -> layOut(area.lookup(".vflow")));
    }

    private static void layOut(Node flow) {
        if (flow instanceof Parent parent && parent.isNeedsLayout()) {
            parent.layout();
        }
    }
}
