package org.keepsake.ui.notice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.controlsfx.control.action.Action;
import org.keepsake.background.SaveProgress;
import org.keepsake.background.SaveTask;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Says calmly that a save has not responded for a long time: what state the file is in, that the
 * text is safe, and that it can be saved elsewhere meanwhile. The notice disappears when the save
 * responds.
 */
public final class StallNotices {
    private final Messages messages;

    public StallNotices(Messages messages) {
        this.messages = messages;
    }

    /** Watches {@code task}, a save of {@code editor}, until it ends. */
    public void watch(Editor editor, SaveTask task, Runnable saveElsewhere) {
        Notice notice = new Notice(editor, task, saveElsewhere);
        task.stalledProperty().subscribe(notice::update);
        task.whenCancelled(notice::hide);
    }

    private final class Notice {
        private final Editor editor;
        private final SaveTask task;
        private final Runnable saveElsewhere;
        private Subscription shown = Subscription.EMPTY;

        Notice(Editor editor, SaveTask task, Runnable saveElsewhere) {
            this.editor = editor;
            this.task = task;
            this.saveElsewhere = saveElsewhere;
        }

        void update(boolean stalled) {
            hide();
            if (stalled && !task.isDone()) {
                show();
            }
        }

        void hide() {
            shown.unsubscribe();
            shown = Subscription.EMPTY;
        }

        private void show() {
            Path file = task.request().path();
            Optional<SaveProgress> at = task.stageProperty().get();
            boolean replacing = at.isPresent() && !at.get().cancellable();
            NoticePane.Notice notice =
                    new NoticePane.Notice(
                            file,
                            NoticePane.Kind.CAUTION,
                            IconShape.CLOCK,
                            messages.get(
                                    replacing ? "stall.replacing" : "stall.unchanged",
                                    Messages.fileName(file),
                                    task.patience().toSeconds()),
                            List.of(
                                    new Action(messages.get("action.wait"), e -> hide()),
                                    new Action(
                                            messages.get("action.elsewhere"),
                                            e -> saveElsewhere.run())));
            editor.notices().show(notice);
            shown = () -> editor.notices().hide(notice);
        }
    }
}
