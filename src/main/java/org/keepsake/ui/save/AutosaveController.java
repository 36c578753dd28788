package org.keepsake.ui.save;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Autosave;
import org.keepsake.save.SaveFailure;
import org.keepsake.storage.StorageFailure;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.SaveState;

/**
 * Saves documents without being told to, where that needs no decision: those that have a file which
 * nobody else has changed and that is not read-only. It takes the way of any other save, and tells
 * of it in the status bar only. A save that did not work is not tried again with the same text: its
 * notice stands there already. FX thread.
 */
public final class AutosaveController {
    private final Stage stage;
    private final ObservableValue<Settings> settings;
    private final EditorTabs tabs;
    private final SaveController saves;
    private final OutsideChanges changes;
    private final BooleanSupplier leaving;
    private final Map<Editor, Idling> idling = new HashMap<>();

    public AutosaveController(
            Stage stage,
            ObservableValue<Settings> settings,
            EditorTabs tabs,
            SaveController saves,
            OutsideChanges changes,
            BooleanSupplier leaving) {
        this.stage = stage;
        this.settings = settings;
        this.tabs = tabs;
        this.saves = saves;
        this.changes = changes;
        this.leaving = leaving;
    }

    /** Begins to follow the documents, the settings and the window. */
    public void start() {
        tabs.onAdded(editor -> {
            idling.keySet().retainAll(tabs.all());
            idling.put(editor, new Idling(editor));
        });
        settings.subscribe(now -> idling.values().forEach(Idling::begin));
        stage.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        // Not now: it may be a window of our own that has the focus next.
                        Platform.runLater(this::focusLost);
                    }
                });
    }

    private void focusLost() {
        boolean ours = Window.getWindows().stream().anyMatch(this::hasFocusForUs);
        if (chosen() == Autosave.WHEN_FOCUS_IS_LOST && !ours && !isDeciding()) {
            tabs.all()
                    .forEach(editor ->
                            Optional.ofNullable(idling.get(editor)).ifPresent(Idling::saveIfDue));
        }
    }

    private boolean hasFocusForUs(Window window) {
        boolean belongsToUs =
                window == stage || (window instanceof Stage other && other.getOwner() == stage);
        return belongsToUs && window.isFocused();
    }

    /**
     * Whether the user is deciding what is to become of documents, or has decided it and leaves:
     * edits that are given up must not be saved after all.
     */
    private boolean isDeciding() {
        return leaving.getAsBoolean() || isAsking();
    }

    private boolean isAsking() {
        return Window.getWindows().stream()
                .anyMatch(window ->
                        window instanceof Stage dialog
                                && dialog.getOwner() == stage
                                && dialog.getModality() != Modality.NONE);
    }

    private Autosave chosen() {
        return settings.getValue().get(Settings.AUTOSAVE);
    }

    /** One document, and since when nothing was typed in it. */
    private final class Idling {
        private final Editor editor;
        private final PauseTransition pause = new PauseTransition();
        private Optional<Text> tried = Optional.empty();

        Idling(Editor editor) {
            this.editor = editor;
            pause.setOnFinished(e -> over());
            editor.document().textProperty().addListener((o, was, is) -> begin());
            editor.saveStateProperty()
                    .subscribe((was, is) -> {
                        if (was instanceof SaveState.Saving(var task)) {
                            tried = Optional.of(task.request().text());
                            begin();
                        }
                    });
        }

        void begin() {
            if (chosen() == Autosave.WHEN_IDLE) {
                int seconds = settings.getValue().get(Settings.AUTOSAVE_SECONDS);
                pause.setDuration(Duration.seconds(seconds));
                pause.playFromStart();
            } else {
                pause.stop();
            }
        }

        private void over() {
            if (isDeciding()) {
                pause.playFromStart();
            } else {
                saveIfDue();
            }
        }

        void saveIfDue() {
            if (isDue()) {
                saves.autosave(editor);
            }
        }

        private boolean isDue() {
            return tabs.all().contains(editor)
                    && editor.document().path().isPresent()
                    && editor.document().isModified()
                    && !editor.document().readOnlyProperty().get()
                    && !editor.isLoading()
                    && !changes.isInConflict(editor)
                    && mayWork();
        }

        @SuppressWarnings("ReferenceEquality") // the same root is the same text
        private boolean mayWork() {
            boolean sameText = tried.filter(text -> text == editor.document().text()).isPresent();
            return switch (editor.saveStateProperty().get()) {
                case SaveState.Saving saving -> false;
                case SaveState.Failed failed -> !sameText && !isConflict(failed.failure());
                case SaveState.Cancelled cancelled -> !sameText;
                default -> true;
            };
        }

        private static boolean isConflict(SaveFailure failure) {
            return failure instanceof SaveFailure.Storage(StorageFailure.Conflict conflict);
        }
    }
}
