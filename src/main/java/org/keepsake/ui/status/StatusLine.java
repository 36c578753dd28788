package org.keepsake.ui.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.keepsake.background.LoadTask;
import org.keepsake.background.SaveTask;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.editor.Transfer;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.words.Messages;

/**
 * The status bar: the one place that reports on saving, for the document in front.
 *
 * <p>Progress appears only when a save has taken a moment, and then stays long enough to be read,
 * so a fast save never makes it flicker. The end of a save is news only until the text is edited or
 * another document comes to the front; after that the bar says when it was.
 */
public final class StatusLine {
    private static final Duration BEFORE_PROGRESS = Duration.millis(150);
    private static final Duration PROGRESS_STAYS = Duration.millis(400);
    private static final Duration MARK_STAYS = Duration.seconds(6);
    private static final Duration MARK_FADES = Duration.seconds(2);
    private static final double PROGRESS_WIDTH = 120;
    private static final double MARK_WIDTH = 16;

    private final Messages messages;
    private final StatusSentences sentences;
    private final Label mark = new Label();
    private final Label sentence = new Label("");
    private final ProgressBar progress = new ProgressBar(0);
    private final Button cancel = new Button();
    private final HBox story = new HBox(mark, sentence, progress, cancel);
    private final StatusPane pane;
    private final Label readOnly = new Label();
    private final PositionButton position;
    private final PauseTransition beforeProgress = new PauseTransition(BEFORE_PROGRESS);
    private final PauseTransition beforeTransfer = new PauseTransition(BEFORE_PROGRESS);
    private final PauseTransition progressStays = new PauseTransition(PROGRESS_STAYS);
    private final FadeTransition fade = new FadeTransition(MARK_FADES, mark);
    private boolean tellsHistory;
    private Runnable toText = () -> {};
    private Subscription shown = Subscription.EMPTY;
    private Subscription followed = Subscription.EMPTY;

    /**
     * Creates a status bar without a document.
     *
     * @param figures shown if the sentence leaves room
     * @param items what else to show, at the right end
     */
    public StatusLine(Messages messages, TextFigures figures, Node... items) {
        this.messages = messages;
        this.sentences = new StatusSentences(messages);
        this.position = new PositionButton(messages);
        buildStory();
        readOnly.setId("read-only");
        readOnly.setText(messages.get("status.readonly"));
        readOnly.setGraphic(new Icon(IconShape.LOCK));
        readOnly.setTooltip(new Tooltip(messages.get("status.readonly.reason")));
        readOnly.managedProperty().bind(readOnly.visibleProperty());
        pane =
                new StatusPane(
                        story,
                        figures.node(),
                        figures.roomProperty(),
                        Stream.concat(Stream.of(readOnly, position.node()), Stream.of(items)).toList());
        pane.setId("status");
        pane.getStyleClass().add("status-bar");
        fade.setToValue(0);
        fade.setDelay(MARK_STAYS);
        showCancel(Optional.empty());
    }

    private void buildStory() {
        mark.setId("save-mark");
        mark.setMinWidth(MARK_WIDTH);
        mark.setPrefWidth(MARK_WIDTH);
        sentence.setId("status-sentence");
        sentence.getStyleClass().add("status-label");
        sentence.setMinWidth(0);
        // If the sentence has to be cut, the end of a name should go.
        sentence.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        // Screen readers announce it whenever it changes.
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        progress.setPrefWidth(PROGRESS_WIDTH);
        progress.setMinWidth(PROGRESS_WIDTH);
        progress.setVisible(false);
        progress.managedProperty().bind(progress.visibleProperty());
        progress.accessibleTextProperty().bind(sentence.textProperty());
        cancel.setId("cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.getStyleClass().addAll("small", "cancel-save");
        cancel.setText(messages.get("action.cancel"));
        cancel.managedProperty().bind(cancel.visibleProperty());
        story.getStyleClass().add("status-story");
        story.setAlignment(Pos.CENTER_LEFT);
    }

    /** The bar, for the scene graph. */
    public Node node() {
        return pane;
    }

    /** Adds {@code item} to the left of the other items on the right. */
    public void add(Node item) {
        pane.addFirst(item);
    }

    /** Shows the state of {@code editor}, now and from now on. */
    public void show(Editor editor) {
        shown.unsubscribe();
        beforeProgress.stop();
        beforeTransfer.stop();
        progressStays.stop();
        toText = editor::focus;
        arrive(editor);
        shown =
                Subscription.combine(
                        editor.saveStateProperty().subscribe((was, is) -> follow(is, editor)),
                        editor.document().textProperty().subscribe((was, is) -> edited(editor)),
                        editor.loadingProperty().subscribe((was, is) -> followLoad(is, editor)),
                        editor.transferProperty()
                                .subscribe(transfer -> followTransfer(transfer, editor)),
                        editor.document().readOnlyProperty().subscribe(readOnly::setVisible),
                        position.show(editor));
    }

    private void arrive(Editor editor) {
        if (editor.isLoading()) {
            followLoad(editor.loadingProperty().get(), editor);
        } else if (editor.saveStateProperty().get() instanceof SaveState.Saving(SaveTask task)) {
            followSave(task);
        } else {
            settle(editor, moment(editor, false));
        }
    }

    /** Sets what to run when the position of the caret is clicked. */
    public void onPositionClicked(Runnable action) {
        position.onClicked(action);
    }

    private void follow(SaveState state, Editor editor) {
        if (state instanceof SaveState.Saving(SaveTask task)) {
            beforeProgress.setOnFinished(e -> followSave(task));
            beforeProgress.playFromStart();
            return;
        }
        beforeProgress.stop();
        if (progressStays.getStatus() == Animation.Status.RUNNING) {
            progressStays.setOnFinished(e -> settle(editor, moment(editor, true)));
        } else {
            settle(editor, moment(editor, true));
        }
    }

    /** What was said of the last save is about an earlier text. */
    private void edited(Editor editor) {
        SaveState state = editor.saveStateProperty().get();
        if ((state instanceof SaveState.Saved || state instanceof SaveState.Reloaded)
                && progressStays.getStatus() != Animation.Status.RUNNING
                && !editor.isLoading()
                && !tellsHistory) {
            settle(editor, StatusSentences.Moment.BEFORE_EDITS);
        }
    }

    private void followSave(SaveTask task) {
        progressStays.setOnFinished(null);
        progressStays.playFromStart();
        look("saving", Optional.of(IconShape.UPLOAD));
        showProgress(task.progressProperty());
        followed.unsubscribe();
        showCancel(Optional.of(task::cancel));
        followed =
                task.stageProperty()
                        .subscribe(stage -> {
                            say(sentences.saving(task, stage), Optional.empty());
                            boolean tooLate = stage.isPresent() && !stage.get().cancellable();
                            if (tooLate) {
                                giveBackKeyboard();
                            }
                            cancel.setDisable(tooLate);
                        });
    }

    private void followLoad(Optional<LoadTask> loading, Editor editor) {
        if (loading.isEmpty()) {
            settle(editor, moment(editor, true));
            return;
        }
        LoadTask task = loading.get();
        look("saving", Optional.of(IconShape.DOWNLOAD));
        showProgress(task.progressProperty());
        say(messages.get("status.loading", Messages.shortened(editor.name())), Optional.empty());
        showCancel(Optional.of(task::cancel));
    }

    private void followTransfer(Optional<Transfer> transfer, Editor editor) {
        boolean wasShown = beforeTransfer.getStatus() == Animation.Status.STOPPED;
        beforeTransfer.stop();
        if (transfer.isPresent()) {
            beforeTransfer.setOnFinished(e -> showTransfer(transfer.get()));
            beforeTransfer.playFromStart();
        } else if (wasShown && !editor.isLoading()) {
            arrive(editor);
        }
    }

    private void showTransfer(Transfer transfer) {
        look("saving", Optional.of(IconShape.CLIPBOARD));
        showProgress(transfer.task().progressProperty());
        say(transfer.sentence(), Optional.empty());
        showCancel(transfer.inward() ? Optional.of(transfer.task()::cancel) : Optional.empty());
    }

    /** Shows how the latest save ended; that may be news or not. */
    private void settle(Editor editor, StatusSentences.Moment moment) {
        tellsHistory = moment == StatusSentences.Moment.BEFORE_EDITS;
        followed.unsubscribe();
        progress.progressProperty().unbind();
        progress.setProgress(0);
        progress.setVisible(false);
        showCancel(Optional.empty());
        StatusSentences.Status status =
                sentences.of(editor.saveStateProperty().get(), editor.name(), moment);
        look(status.look(), status.icon());
        say(status.sentence(), status.reason());
        if (status.look().equals("saved")) {
            fade.playFromStart();
        }
    }

    /**
     * How a save relates to the text by now.
     *
     * @param news whether it has only just ended
     */
    private static StatusSentences.Moment moment(Editor editor, boolean news) {
        boolean edited = editor.document().isModified();
        if (news) {
            return edited ? StatusSentences.Moment.EARLIER : StatusSentences.Moment.NOW;
        }
        return edited ? StatusSentences.Moment.BEFORE_EDITS : StatusSentences.Moment.EARLIER;
    }

    private void say(String words, Optional<String> more) {
        sentence.setText(words);
        String whole = more.orElse(words);
        sentence.setTooltip(whole.isEmpty() ? null : new Tooltip(whole));
    }

    private void showProgress(ObservableValue<Number> done) {
        progress.progressProperty().bind(done);
        progress.setVisible(true);
    }

    private void look(String look, Optional<IconShape> icon) {
        fade.stop();
        mark.setOpacity(1);
        mark.setGraphic(icon.map(Icon::new).orElse(null));
        pane.getStyleClass().removeAll(List.of("idle", "saving", "saved", "unconfirmed", "failed"));
        pane.getStyleClass().add(look);
    }

    private void showCancel(Optional<Runnable> action) {
        cancel.setOnAction(e -> {
            giveBackKeyboard();
            action.ifPresent(Runnable::run);
        });
        if (action.isEmpty()) {
            giveBackKeyboard();
        }
        cancel.setDisable(false);
        cancel.setVisible(action.isPresent());
    }

    /**
     * Moves the focus to the text before a button that has it disappears or is disabled: otherwise
     * the focus would be lost.
     */
    private void giveBackKeyboard() {
        if (cancel.isFocused()) {
            toText.run();
        }
    }
}
