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
 * Saves documents without being asked, where that needs no decision: those with a file that nobody
 * else has changed and that is not read-only. Such a save takes the same path as any other, and is
 * reported in the status bar only. After a failure the same text is not tried again: its notice is
 * already on show.
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

    /** Starts to follow the documents, the settings and the window. */
    public void start() {
        tabs.onAdded(editor -> {
            idling.keySet().retainAll(tabs.all());
            idling.put(editor, new Idling(editor));
        });
        settings.subscribe(now -> idling.values().forEach(Idling::begin));
        stage.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        // Later: the next window to get the focus may be one of ours.
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
     * Whether the user is deciding what to do with documents, or has decided and is quitting: edits
     * that are given up must not be saved after all.
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

    /** One document, and how long nothing has been typed in it. */
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

        @SuppressWarnings("ReferenceEquality") // The same root means the same text.
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
