package org.keepsake.ui.editor;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * What a tab shows besides the name: an icon for a document that is edited, being saved, could not
 * be saved, or is read-only; and the path of the file as a tooltip.
 */
final class TabMark {
    /** A faster save is not shown, so that the tabs do not flicker. */
    private static final Duration BEFORE_SAVING = Duration.millis(150);

    /** What stands for each state. */
    private enum Sign {
        SAVING("saving", IconShape.UPLOAD),
        FAILED("failed", IconShape.ALERT_CIRCLE),
        CONFLICT("conflict", IconShape.ALERT_TRIANGLE),
        MODIFIED("modified", null),
        READONLY("readonly", IconShape.LOCK),
        NONE("file", IconShape.FILE);

        private final String word;
        private final @Nullable IconShape shape;

        /**
         * Creates a sign.
         *
         * @param word the end of its style class, and of the key of what it means
         * @param shape of its icon; a dot, if it has none
         */
        Sign(String word, @Nullable IconShape shape) {
            this.word = word;
            this.shape = shape;
        }

        private Node node() {
            Node node = shape == null ? new Circle(DOT) : new Icon(shape);
            node.getStyleClass().add("tab-" + word);
            return node;
        }
    }

    private static final PseudoClass MODIFIED = PseudoClass.getPseudoClass("modified");
    private static final double SIDE = 16;
    private static final double DOT = 4;

    private final Messages messages;
    private final Editor editor;

    /** Always there, so that no icon pushes the name aside. */
    private final StackPane place = new StackPane();

    private String words = "";

    /** Whether there is a pointer over the tabs, which may need a tooltip: see {@link Tip}. */
    private final ObservableValue<Boolean> pointed;

    private final PauseTransition beforeSaving = new PauseTransition(BEFORE_SAVING);

    TabMark(Messages messages, Editor editor) {
        this.messages = messages;
        this.editor = editor;
        pointed = editor.tab().tabPaneProperty().flatMap(Node::hoverProperty).orElse(false);
        beforeSaving.setOnFinished(e -> mark(Sign.SAVING));
    }

    /** Shows the state of the document, now and from now on. */
    void show() {
        place.getStyleClass().add("tab-mark");
        place.setMinSize(SIDE, SIDE);
        place.setMaxSize(SIDE, SIDE);
        editor.tab().setGraphic(place);
        pointed.subscribe(this::tip);
        editor.saveStateProperty().subscribe(state -> update());
        editor.loadingProperty().subscribe(task -> update());
        editor.conflictProperty().subscribe(kind -> update());
        editor.document().pathProperty().subscribe(path -> update());
        editor.document().readOnlyProperty().subscribe(is -> update());
        editor.document().modifiedProperty().subscribe(is -> update());
    }

    private void update() {
        beforeSaving.stop();
        switch (editor.saveStateProperty().get()) {
            case SaveState.Saving saving -> {
                beforeSaving.playFromStart();
                mark(standing(editor));
            }
            case SaveState.Failed failed -> mark(Sign.FAILED);
            default -> mark(standing(editor));
        }
    }

    /**
     * What asks for a decision comes first, then edits: the status bar also says that a file is
     * read-only.
     */
    private static Sign standing(Editor editor) {
        if (editor.conflictProperty().get().isPresent()) {
            return Sign.CONFLICT;
        }
        if (editor.document().isModified()) {
            return Sign.MODIFIED;
        }
        return editor.document().readOnlyProperty().get() ? Sign.READONLY : Sign.NONE;
    }

    /**
     * The mark in the tab of {@code editor} once more, if it says more than that there is a file.
     */
    static Optional<Node> copyOf(Editor editor) {
        Sign sign =
                editor.saveStateProperty().get() instanceof SaveState.Failed
                        ? Sign.FAILED
                        : standing(editor);
        return sign == Sign.NONE ? Optional.empty() : Optional.of(sign.node());
    }

    private void mark(Sign sign) {
        place.getChildren().setAll(sign.node());
        place.pseudoClassStateChanged(MODIFIED, editor.document().isModified());
        words =
                Stream.of(editor.file().map(Object::toString).orElse(""), meaning(sign))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        tip(pointed.getValue());
    }

    private String meaning(Sign sign) {
        return switch (sign) {
            case NONE -> "";
            case CONFLICT ->
                    editor.conflictProperty()
                            .get()
                            .map(kind -> messages.get("tab.conflict." + kind))
                            .orElse("");
            default -> messages.get("tab." + sign.word);
        };
    }

    private void tip(boolean wanted) {
        if (wanted) {
            editor.tab().setTooltip(words.isEmpty() ? null : new Tooltip(words));
        }
    }
}
