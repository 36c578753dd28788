package org.keepsake.ui.status;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.keepsake.background.LoadTask;
import org.keepsake.background.SaveTask;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.editor.Transfer;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.words.Messages;

/**
 * Tells what happens to one document: loading, saving and how that ended, and what goes to or comes
 * from the clipboard.
 *
 * <p>Progress appears only when a save has taken a moment, and then stays long enough to be read,
 * so a fast save never makes it flicker. The end of a save is news only until the text is edited or
 * another document comes to the front; after that the bar says when it was.
 */
final class DocumentStory {
    private static final Duration BEFORE_PROGRESS = Duration.millis(150);
    private static final Duration PROGRESS_STAYS = Duration.millis(400);

    private final StatusSentences sentences;
    private final StatusStory story;
    private final PauseTransition beforeProgress = new PauseTransition(BEFORE_PROGRESS);
    private final PauseTransition beforeTransfer = new PauseTransition(BEFORE_PROGRESS);
    private final PauseTransition progressStays = new PauseTransition(PROGRESS_STAYS);
    private boolean tellsHistory;

    /** The latest end that was told: after a save elsewhere has failed, it stands again. */
    private SaveState told = new SaveState.Idle();

    private Subscription followed = Subscription.EMPTY;

    DocumentStory(Messages messages, StatusStory story) {
        this.sentences = new StatusSentences(messages);
        this.story = story;
    }

    /** Tells of {@code editor}, and of no other, until the subscription ends. */
    Subscription follow(Editor editor) {
        beforeProgress.stop();
        beforeTransfer.stop();
        progressStays.stop();
        story.onLeft(editor::focus);
        arrive(editor);
        return Subscription.combine(
                editor.saveStateProperty().subscribe((was, is) -> follow(is, editor)),
                editor.document().textProperty().subscribe((was, is) -> edited(editor)),
                editor.document()
                        .modifiedProperty()
                        .subscribe((was, is) -> editedOrProtected(editor)),
                editor.document()
                        .readOnlyProperty()
                        .subscribe((was, is) -> editedOrProtected(editor)),
                editor.loadingProperty().subscribe((was, is) -> followLoad(is, editor)),
                editor.typedAheadProperty()
                        .subscribe((was, is) -> {
                            if (editor.isLoading()) {
                                followLoad(editor.loadingProperty().get(), editor);
                            }
                        }),
                editor.transferProperty().subscribe(transfer -> followTransfer(transfer, editor)),
                editor.remarkProperty().subscribe((was, is) -> followRemark(is, editor)));
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

    private void follow(SaveState state, Editor editor) {
        if (state instanceof SaveState.Saving(SaveTask task)) {
            beforeProgress.setOnFinished(e -> followSave(task));
            beforeProgress.playFromStart();
            return;
        }
        beforeProgress.stop();
        boolean news = !state.equals(told);
        if (progressStays.getStatus() == Animation.Status.RUNNING) {
            progressStays.setOnFinished(e -> settle(editor, moment(editor, news)));
        } else {
            settle(editor, moment(editor, news));
        }
    }

    /** What was said of the last save is about an earlier text. */
    private void edited(Editor editor) {
        SaveState state = editor.saveStateProperty().get();
        if ((state instanceof SaveState.Saved || state instanceof SaveState.Reloaded)
                && progressStays.getStatus() != Animation.Status.RUNNING
                && !isBusy(editor)
                && !tellsHistory) {
            settle(editor, StatusSentences.Moment.BEFORE_EDITS);
        }
    }

    /** Whoever edits a file that is read-only hears of it then, and not only on saving. */
    private void editedOrProtected(Editor editor) {
        if (editor.saveStateProperty().get() instanceof SaveState.Idle && !isBusy(editor)) {
            settle(editor, moment(editor, false));
        }
    }

    /** Whether something else than a save is told with its progress, or is about to be. */
    private static boolean isBusy(Editor editor) {
        return editor.isLoading() || editor.transferProperty().get().isPresent();
    }

    private static boolean isEditedThoughProtected(Editor editor) {
        return editor.saveStateProperty().get() instanceof SaveState.Idle
                && editor.document().isModified()
                && editor.document().readOnlyProperty().get();
    }

    private void followSave(SaveTask task) {
        progressStays.setOnFinished(null);
        progressStays.playFromStart();
        story.look(Tone.SAVING, Optional.of(IconShape.UPLOAD));
        followed.unsubscribe();
        SaveTask running = task.waitsFor().orElse(task);
        boolean waits = running != task;
        story.showProgress(running.progressProperty(), sentences.whileSaving(running, waits));
        story.offerCancel(
                Optional.of(() -> {
                    task.cancel();
                    // What is shown is what is cancelled.
                    running.cancel();
                }));
        followed =
                running.stageProperty()
                        .subscribe(stage -> {
                            story.say(sentences.saving(running, stage, waits), Optional.empty());
                            story.setTooLate(stage.isPresent() && !stage.get().cancellable());
                        });
        if (waits) {
            followed = followed.and(task.stageProperty().subscribe((was, is) -> followSave(task)));
        }
    }

    private void followLoad(Optional<LoadTask> loading, Editor editor) {
        if (loading.isEmpty()) {
            settle(editor, moment(editor, true));
            return;
        }
        LoadTask task = loading.get();
        story.look(Tone.SAVING, Optional.of(IconShape.DOWNLOAD));
        Sentence plain = sentences.loading(editor.name(), false);
        Sentence typed = sentences.loading(editor.name(), true);
        story.showProgress(task.progressProperty(), List.of(plain, typed));
        story.say(editor.typedAheadProperty().get() ? typed : plain, Optional.empty());
        story.offerCancel(Optional.of(task::cancel));
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

    /** A remark stands where the end of the latest save is told, and nowhere else. */
    private void followRemark(Optional<String> remark, Editor editor) {
        if (isBusy(editor) || editor.isSaving()) {
            return;
        }
        if (remark.isEmpty()) {
            arrive(editor);
            return;
        }
        story.look(Tone.IDLE, Optional.of(IconShape.INFO));
        story.say(Sentence.of(remark.get()), Optional.empty());
    }

    private void showTransfer(Transfer transfer) {
        story.look(
                Tone.SAVING,
                Optional.of(
                        transfer.kind() == Transfer.Kind.PRINT
                                ? IconShape.PRINTER
                                : IconShape.CLIPBOARD));
        story.showProgress(transfer.task().progressProperty(), List.of());
        story.say(Sentence.of(transfer.sentence()), Optional.empty());
        story.offerCancel(
                transfer.cancellable() ? Optional.of(transfer.task()::cancel) : Optional.empty());
    }

    /** Shows how the latest save ended; that may be news or not. */
    private void settle(Editor editor, StatusSentences.Moment moment) {
        told = editor.saveStateProperty().get();
        tellsHistory = moment == StatusSentences.Moment.BEFORE_EDITS;
        followed.unsubscribe();
        story.hideProgress();
        story.offerCancel(Optional.empty());
        StatusSentences.Status status =
                isEditedThoughProtected(editor)
                        ? sentences.ofProtected(editor.name())
                        : sentences.of(editor.saveStateProperty().get(), editor.name(), moment);
        story.look(status.look(), status.icon());
        story.say(status.sentence(), status.reason());
        if (status.look() == Tone.SAVED) {
            story.calmDown();
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
}
