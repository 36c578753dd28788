package org.keepsake.ui;

import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.stage.Stage;
import org.keepsake.save.LoadPipeline;

/** How the document in front is written: its encoding and its line endings. FX thread. */
final class FormatMenus {
    private final Messages messages;
    private final StatusMenu encoding;
    private final StatusMenu lineEndings;

    FormatMenus(
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

    /** What the status bar shows of it. */
    Node[] statusItems() {
        return new Node[] {lineEndings.button(), encoding.button()};
    }

    /** The same for the menu bar. */
    Menu menu() {
        return new Menu(messages.get("menu.format"), null, encoding.menu(), lineEndings.menu());
    }
}
