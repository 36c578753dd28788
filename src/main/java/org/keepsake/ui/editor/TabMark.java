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
import org.keepsake.storage.ConflictKind;
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
        beforeSaving.setOnFinished(e -> mark(new Icon(IconShape.UPLOAD), "saving"));
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
                markStanding();
            }
            case SaveState.Failed failed -> mark(new Icon(IconShape.ALERT_CIRCLE), "failed");
            default -> markStanding();
        }
    }

    /**
     * What asks for a decision comes first, then edits: the status bar also says that a file is
     * read-only.
     */
    private void markStanding() {
        Optional<ConflictKind> conflict = editor.conflictProperty().get();
        if (conflict.isPresent()) {
            mark(
                    new Icon(IconShape.ALERT_TRIANGLE),
                    "conflict",
                    messages.get("tab.conflict." + conflict.get()));
        } else if (editor.document().isModified()) {
            mark(dot(), "modified");
        } else if (editor.document().readOnlyProperty().get()) {
            mark(new Icon(IconShape.LOCK), "readonly");
        } else {
            mark(new Icon(IconShape.FILE), "", "");
        }
    }

    /** What stands for edits that are not saved. */
    static Node dot() {
        Circle dot = new Circle(DOT);
        dot.getStyleClass().add("tab-modified");
        return dot;
    }

    private void mark(Node sign, String state) {
        mark(sign, state, messages.get("tab." + state));
    }

    private void mark(Node sign, String state, String meaning) {
        if (!state.isEmpty() && !sign.getStyleClass().contains("tab-" + state)) {
            sign.getStyleClass().add("tab-" + state);
        }
        place.getChildren().setAll(sign);
        place.pseudoClassStateChanged(MODIFIED, editor.document().isModified());
        words =
                Stream.of(editor.file().map(Object::toString).orElse(""), meaning)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        tip(pointed.getValue());
    }

    private void tip(boolean wanted) {
        if (wanted) {
            editor.tab().setTooltip(words.isEmpty() ? null : new Tooltip(words));
        }
    }
}
