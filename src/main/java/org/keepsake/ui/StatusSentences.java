package org.keepsake.ui;

import java.util.Optional;
import org.keepsake.background.SaveProgress;
import org.keepsake.codec.TextFormat;
import org.keepsake.save.SaveReceipt;
import org.keepsake.storage.Durability;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the status bar says of a save, and how that looks. Each state has words of its own: colour
 * is never the only sign.
 */
final class StatusSentences {

    /**
     * One line for the status bar.
     *
     * @param look its style class
     * @param icon its mark
     * @param sentence its words
     * @param reason more of it, for the pointer that hovers
     * @param fades whether its mark fades away after a while
     */
    record Status(
            String look, Feather icon, String sentence, Optional<String> reason, boolean fades) {}

    private final Messages messages;
    private final FailureSentences failures;

    StatusSentences(Messages messages) {
        this.messages = messages;
        this.failures = new FailureSentences(messages);
    }

    Status of(SaveState state, String name) {
        return switch (state) {
            case SaveState.Idle() ->
                    new Status("idle", Feather.FILE_TEXT, "", Optional.empty(), false);
            case SaveState.Saving(var task) ->
                    new Status(
                            "saving",
                            Feather.UPLOAD,
                            saving(name, task.stageProperty().get()),
                            Optional.empty(),
                            false);
            case SaveState.Saved(SaveReceipt receipt) -> saved(receipt, name);
            case SaveState.Cancelled() ->
                    new Status(
                            "idle",
                            Feather.SLASH,
                            messages.get("status.cancelled", name),
                            Optional.empty(),
                            false);
            case SaveState.Failed(var failure) ->
                    new Status(
                            "failed",
                            Feather.ALERT_CIRCLE,
                            failures.notSaved(failure, name),
                            Optional.empty(),
                            false);
        };
    }

    String saving(String name, Optional<SaveProgress> progress) {
        if (progress.isEmpty()) {
            return messages.get("status.waiting", name);
        }
        SaveProgress at = progress.get();
        return messages.get(
                "phase." + at.phase(), name, messages.bytes(at.done()), messages.bytes(at.total()));
    }

    String format(TextFormat format) {
        String charset = format.charset().displayName();
        return format.bom() ? messages.get("status.bom", charset) : charset;
    }

    private Status saved(SaveReceipt receipt, String name) {
        String size = messages.bytes(receipt.bytes());
        String time = messages.duration(receipt.duration());
        return switch (receipt.durability()) {
            case Durability.Flushed() ->
                    new Status(
                            "saved",
                            Feather.CHECK_CIRCLE,
                            messages.get("status.saved", name, size, time),
                            Optional.empty(),
                            true);
            case Durability.Unconfirmed unconfirmed ->
                    new Status(
                            "unconfirmed",
                            Feather.ALERT_TRIANGLE,
                            messages.get("status.unconfirmed", name, size, time),
                            Optional.of(messages.get("status.unconfirmed.reason", name)),
                            false);
        };
    }
}
