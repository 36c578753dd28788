package org.keepsake.ui.dialog;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.keepsake.ui.words.Messages;

/**
 * The details of a failure: the facts, in full and to be selected, and folded away below them what
 * only developers read.
 */
final class DetailsPane extends VBox {
    private static final double GAP = 12;
    private static final double WIDTH = 720;
    private static final int FACT_ROWS = 5;
    private static final int TRACE_ROWS = 12;

    DetailsPane(Messages messages, Prompts.Details details) {
        super(GAP);
        setPrefWidth(WIDTH);
        TextArea facts = area("details-facts", details.facts(), FACT_ROWS);
        facts.setWrapText(true);
        TextArea trace = area("details-trace", details.trace(), TRACE_ROWS);
        trace.getStyleClass().add("technical");
        // In a pane of its own: the theme's padding around the content would fall inside its
        // border.
        TitledPane developers =
                new TitledPane(messages.get("details.developers"), new StackPane(trace));
        developers.setAnimated(false);
        developers.setExpanded(details.facts().isEmpty());
        // The window gets the room for what is unfolded.
        developers.expandedProperty().addListener((_, _, _) -> Platform.runLater(this::fit));
        VBox.setVgrow(facts, Priority.ALWAYS);
        getChildren().setAll(facts, developers);
        if (details.facts().isEmpty()) {
            getChildren().remove(facts);
        }
    }

    private static TextArea area(String id, String words, int rows) {
        TextArea area = new TextArea(words);
        area.setId(id);
        area.setEditable(false);
        area.setPrefRowCount(rows);
        return area;
    }

    private void fit() {
        Optional.ofNullable(getScene()).map(Scene::getWindow).ifPresent(Window::sizeToScene);
    }
}
