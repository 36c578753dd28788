package org.keepsake.ui.editor;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.keepsake.ui.words.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a tab tells of its document besides the name: whether it is being saved, could not be saved,
 * or is not to be written, as an icon; and where the file is, for the pointer that hovers. FX
 * thread.
 */
final class TabMark {
    /** A save that is faster than this is not shown, so that the tabs do not flicker. */
    private static final Duration BEFORE_SAVING = Duration.millis(150);

    private final Messages messages;
    private final Editor editor;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition beforeSaving = new PauseTransition(BEFORE_SAVING);

    TabMark(Messages messages, Editor editor) {
        this.messages = messages;
        this.editor = editor;
        beforeSaving.setOnFinished(e -> mark(Optional.of(Feather.UPLOAD), "saving"));
    }

    /** Shows how the document stands, now and from now on. */
    void show() {
        editor.saveStateProperty().subscribe(state -> update());
        editor.loadingProperty().subscribe(task -> update());
        editor.document().pathProperty().subscribe(path -> update());
        editor.document().readOnlyProperty().subscribe(is -> update());
    }

    private void update() {
        beforeSaving.stop();
        switch (editor.saveStateProperty().get()) {
            case SaveState.Saving saving -> beforeSaving.playFromStart();
            case SaveState.Failed failed -> mark(Optional.of(Feather.ALERT_CIRCLE), "failed");
            default -> {
                if (editor.document().readOnlyProperty().get()) {
                    mark(Optional.of(Feather.LOCK), "readonly");
                } else {
                    mark(Optional.empty(), "");
                }
            }
        }
    }

    private void mark(Optional<Feather> icon, String state) {
        FontIcon graphic = icon.map(FontIcon::new).orElse(null);
        if (graphic != null) {
            graphic.getStyleClass().add("tab-" + state);
        }
        editor.tab().setGraphic(graphic);
        String words =
                Stream.of(
                                editor.file().map(Object::toString).orElse(""),
                                state.isEmpty() ? "" : messages.get("tab." + state))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        tooltip.setText(words);
        editor.tab().setTooltip(words.isEmpty() ? null : tooltip);
    }
}
