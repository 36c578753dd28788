package org.keepsake.tour;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.stage.Stage;

/** What a person sees of the window. FX thread. */
final class View {
    private static final String MODIFIED = "● ";

    private final Stage stage;

    View(Stage stage) {
        this.stage = stage;
    }

    /** The name of the document in front, without the mark of unsaved edits. */
    String title() {
        String title = stage.getTitle();
        return isModified() ? title.substring(MODIFIED.length()) : title;
    }

    /** Whether the document in front is marked as having unsaved edits. */
    boolean isModified() {
        return stage.getTitle().startsWith(MODIFIED);
    }

    /** The looks of the status bar: saving, saved, unconfirmed, failed. */
    Set<String> status() {
        return find("#status").map(bar -> Set.copyOf(bar.getStyleClass())).orElse(Set.of());
    }

    Optional<Node> find(String selector) {
        return Optional.ofNullable(stage.getScene().lookup(selector));
    }
}
