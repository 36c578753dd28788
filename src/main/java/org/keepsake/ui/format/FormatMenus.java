package org.keepsake.ui.format;

import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.stage.Stage;
import org.keepsake.load.LoadPipeline;
import org.keepsake.ui.close.CloseController;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.StatusMenu;
import org.keepsake.ui.notice.FailureNotices;
import org.keepsake.ui.words.Messages;

/** The menus for the format of the document in front: its encoding and its line endings. */
public final class FormatMenus {
    private final Messages messages;
    private final StatusMenu encoding;
    private final StatusMenu lineEndings;

    public FormatMenus(
            Stage stage,
            Messages messages,
            EditorTabs tabs,
            LoadPipeline loader,
            Executor workers,
            CloseController closes,
            FailureNotices failures) {
        this.messages = messages;
        encoding =
                new EncodingMenu(
                                messages,
                                tabs,
                                new ReopenController(loader, workers, closes, failures),
                                new CharsetChooser(stage, messages, workers))
                        .menu();
        lineEndings =
                new LineEndingMenu(messages, tabs, new LineEndingController(workers, failures))
                        .menu();
    }

    /** The items for the status bar. */
    public Node[] statusItems() {
        return new Node[] {lineEndings.button(), encoding.button()};
    }

    /** The menu for the menu bar. */
    public Menu menu() {
        return new Menu(messages.get("menu.format"), null, encoding.menu(), lineEndings.menu());
    }
}
