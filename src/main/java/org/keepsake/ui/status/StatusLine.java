package org.keepsake.ui.status;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.StatusBar;
import org.keepsake.background.LoadTask;
import org.keepsake.background.SaveTask;
import org.keepsake.text.Position;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.editor.Transfer;
import org.keepsake.ui.kit.SentenceFirstBar;
import org.keepsake.ui.words.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The status bar: the one place that tells how saving stands, for the document in front. Progress
 * appears only when a save has lasted a moment, and then stays long enough to be read, so a fast
 * save never makes it flicker. FX thread.
 */
public final class StatusLine {
    private static final Duration BEFORE_PROGRESS = Duration.millis(150);
    private static final Duration PROGRESS_STAYS = Duration.millis(400);
    private static final Duration MARK_STAYS = Duration.seconds(6);
    private static final Duration MARK_FADES = Duration.seconds(2);

    private final Messages messages;
    private final StatusSentences sentences;
    private final StatusBar bar;
    private final Label mark = new Label();
    private final Button cancel = new Button();
    private Runnable toText = () -> {};
    private final Label readOnly = new Label();
    private final Button position = new Button();
    private final PauseTransition beforeProgress = new PauseTransition(BEFORE_PROGRESS);
    private final PauseTransition beforeTransfer = new PauseTransition(BEFORE_PROGRESS);
    private final PauseTransition progressStays = new PauseTransition(PROGRESS_STAYS);
    private final FadeTransition fade = new FadeTransition(MARK_FADES, mark);
    private Subscription shown = Subscription.EMPTY;
    private Subscription followed = Subscription.EMPTY;

    /**
     * A status bar without a document.
     *
     * @param figures shown where they leave room for the whole sentence
     * @param items what else it shows, at its right end
     */
    public StatusLine(Messages messages, TextFigures figures, Node... items) {
        this.messages = messages;
        this.bar = new SentenceFirstBar(figures.node(), figures.roomProperty());
        this.sentences = new StatusSentences(messages);
        bar.setId("status");
        bar.setFocusTraversable(false);
        bar.setText("");
        // Said by a screen reader whenever it changes.
        bar.setAccessibleRole(AccessibleRole.TEXT);
        bar.accessibleTextProperty().bind(bar.textProperty());
        bar.skinProperty()
                .subscribe(skin -> {
                    Node progress = bar.lookup(".progress-bar");
                    if (progress != null) {
                        progress.accessibleTextProperty().bind(bar.textProperty());
                    }
                });
        bar.setGraphic(mark);
        mark.setId("save-mark");
        cancel.setId("cancel");
        cancel.getStyleClass().addAll("small", "cancel-save");
        readOnly.setId("read-only");
        readOnly.setText(messages.get("status.readonly"));
        readOnly.setGraphic(new FontIcon(Feather.LOCK));
        readOnly.setTooltip(new Tooltip(messages.get("status.readonly.reason")));
        readOnly.managedProperty().bind(readOnly.visibleProperty());
        position.setId("position");
        position.getStyleClass().addAll("flat", "small");
        position.setTooltip(new Tooltip());
        bar.getRightItems().addAll(cancel, readOnly, position, figures.node());
        bar.getRightItems().addAll(items);
        // A long sentence is what gives way; the tooltip has the whole of it.
        bar.getRightItems().stream()
                .filter(Region.class::isInstance)
                .forEach(item -> ((Region) item).setMinWidth(Region.USE_PREF_SIZE));
        fade.setToValue(0);
        fade.setDelay(MARK_STAYS);
        showCancel(Optional.empty());
    }

    public Node node() {
        return bar;
    }

    /** Puts {@code item} before all others on the right. */
    public void add(Node item) {
        bar.getRightItems().addFirst(item);
    }

    /** Shows how {@code editor} stands, now and from now on. */
    public void show(Editor editor) {
        shown.unsubscribe();
        toText = editor::focus;
        settle(new SaveState.Idle(), editor);
        shown =
                Subscription.combine(
                        editor.saveStateProperty().subscribe(state -> follow(state, editor)),
                        editor.loadingProperty().subscribe(task -> followLoad(task, editor)),
                        editor.transferProperty()
                                .subscribe(transfer -> followTransfer(transfer, editor)),
                        editor.document().readOnlyProperty().subscribe(readOnly::setVisible),
                        editor.view()
                                .caretsProperty()
                                .subscribe(carets -> showPosition(editor.caret())));
    }

    /** What to do when the place of the caret is clicked. */
    public void onPositionClicked(Runnable action) {
        position.setOnAction(e -> action.run());
    }

    private void showPosition(Position caret) {
        int line = caret.line() + 1;
        int column = caret.column() + 1;
        position.setText(messages.get("status.position", line, column));
        String sentence = messages.get("status.goto", line, column);
        position.getTooltip().setText(sentence);
        position.setAccessibleText(sentence);
    }

    private void follow(SaveState state, Editor editor) {
        if (state instanceof SaveState.Saving(SaveTask task)) {
            beforeProgress.setOnFinished(e -> followSave(task));
            beforeProgress.playFromStart();
            return;
        }
        beforeProgress.stop();
        if (progressStays.getStatus() == Animation.Status.RUNNING) {
            progressStays.setOnFinished(e -> settle(state, editor));
        } else {
            settle(state, editor);
        }
    }

    private void followSave(SaveTask task) {
        progressStays.setOnFinished(null);
        progressStays.playFromStart();
        look("saving", Optional.of(Feather.UPLOAD));
        bar.progressProperty().bind(task.progressProperty().map(StatusLine::visible));
        followed.unsubscribe();
        showCancel(Optional.of(task::cancel));
        followed =
                task.stageProperty()
                        .subscribe(stage -> {
                            bar.setText(sentences.saving(task, stage));
                            boolean tooLate = stage.isPresent() && !stage.get().cancellable();
                            if (tooLate) {
                                giveBackKeyboard();
                            }
                            cancel.setDisable(tooLate);
                            cancel.setText(
                                    messages.get(tooLate ? "action.toolate" : "action.cancel"));
                        });
    }

    private void followLoad(Optional<LoadTask> loading, Editor editor) {
        if (loading.isEmpty()) {
            settle(editor.saveStateProperty().get(), editor);
            return;
        }
        LoadTask task = loading.get();
        look("saving", Optional.of(Feather.DOWNLOAD));
        bar.progressProperty().bind(task.progressProperty().map(StatusLine::visible));
        bar.setText(messages.get("status.loading", editor.name()));
        cancel.setDisable(false);
        showCancel(Optional.of(task::cancel));
    }

    private void followTransfer(Optional<Transfer> transfer, Editor editor) {
        boolean wasShown = beforeTransfer.getStatus() == Animation.Status.STOPPED;
        beforeTransfer.stop();
        if (transfer.isPresent()) {
            beforeTransfer.setOnFinished(e -> showTransfer(transfer.get()));
            beforeTransfer.playFromStart();
        } else if (wasShown && !editor.isLoading()) {
            settle(new SaveState.Idle(), editor);
            follow(editor.saveStateProperty().get(), editor);
        }
    }

    private void showTransfer(Transfer transfer) {
        look("saving", Optional.of(Feather.CLIPBOARD));
        bar.progressProperty().bind(transfer.task().progressProperty());
        bar.setText(transfer.sentence());
        cancel.setDisable(false);
        showCancel(transfer.inward() ? Optional.of(transfer.task()::cancel) : Optional.empty());
    }

    private void settle(SaveState state, Editor editor) {
        followed.unsubscribe();
        bar.progressProperty().unbind();
        bar.setProgress(0);
        showCancel(Optional.empty());
        StatusSentences.Status status = sentences.of(state, editor.name());
        look(status.look(), status.icon());
        bar.setText(status.sentence());
        bar.setTooltip(
                status.sentence().isEmpty()
                        ? null
                        : new Tooltip(status.reason().orElse(status.sentence())));
        if (status.look().equals("saved")) {
            fade.playFromStart();
        }
    }

    /**
     * The status bar hides its bar at exactly 0, where a save that is stuck from the start stays.
     */
    private static Number visible(Number progress) {
        return progress.doubleValue() == 0 ? Double.MIN_VALUE : progress;
    }

    private void look(String look, Optional<Feather> icon) {
        fade.stop();
        mark.setOpacity(1);
        mark.setGraphic(icon.map(FontIcon::new).orElse(null));
        bar.getStyleClass().removeAll(List.of("idle", "saving", "saved", "unconfirmed", "failed"));
        bar.getStyleClass().add(look);
    }

    private void showCancel(Optional<Runnable> action) {
        cancel.setText(messages.get("action.cancel"));
        cancel.setOnAction(e -> {
            giveBackKeyboard();
            action.ifPresent(Runnable::run);
        });
        if (action.isEmpty()) {
            giveBackKeyboard();
        }
        cancel.setVisible(action.isPresent());
        cancel.setManaged(action.isPresent());
    }

    /** To the text, before a button that has it goes or is switched off: it would be nowhere. */
    private void giveBackKeyboard() {
        if (cancel.isFocused()) {
            toText.run();
        }
    }
}
