package org.keepsake.ui.menu;

import javafx.geometry.Orientation;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import org.keepsake.ui.words.Messages;

/** The tool bar. */
public final class Tools {
    private Tools() {}

    /** A tool bar with the commands that are needed most. */
    public static ToolBar of(Commands commands, Messages messages) {
        ToolBar bar =
                new ToolBar(
                        commands.newDocument.toolButton(messages),
                        commands.open.toolButton(messages),
                        commands.save.toolButton(messages),
                        new Separator(Orientation.VERTICAL),
                        commands.undo.toolButton(messages),
                        commands.redo.toolButton(messages));
        bar.getStyleClass().add("keepsake-tools");
        return bar;
    }
}
