package org.keepsake.ui.status;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.background.PauseMeter;
import org.keepsake.background.SaveProgress;
import org.keepsake.background.SaveTask;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SaveReceipt;
import org.keepsake.storage.Durability;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Route;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;
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
     * @param icon its mark, if any
     * @param sentence its words
     * @param reason more of it, for the pointer that hovers
     */
    record Status(String look, Optional<Feather> icon, String sentence, Optional<String> reason) {

        private Status(String look, Feather icon, String sentence) {
            this(look, Optional.of(icon), sentence, Optional.empty());
        }
    }

    private final Messages messages;
    private final FailureSentences failures;

    StatusSentences(Messages messages) {
        this.messages = messages;
        this.failures = new FailureSentences(messages);
    }

    Status of(SaveState state, String name) {
        return switch (state) {
            case SaveState.Idle() -> new Status("idle", Optional.empty(), "", Optional.empty());
            case SaveState.NewFile() ->
                    new Status("idle", Feather.FILE_PLUS, messages.get("status.new", name));
            case SaveState.Saving(SaveTask task) ->
                    new Status("saving", Feather.UPLOAD, saving(task, task.stageProperty().get()));
            case SaveState.Saved(SaveReceipt receipt, PauseMeter.Pause pause) ->
                    withPause(saved(receipt), pause);
            case SaveState.Cancelled(Path file) ->
                    new Status(
                            "idle",
                            Feather.SLASH,
                            messages.get("status.cancelled", Messages.fileName(file)));
            case SaveState.Failed(Path file, SaveFailure failure) ->
                    new Status(
                            "failed",
                            Feather.ALERT_CIRCLE,
                            failures.notSaved(failure, Messages.fileName(file)));
        };
    }

    String saving(SaveTask task, Optional<SaveProgress> progress) {
        String name = Messages.fileName(task.request().path());
        if (progress.isEmpty()) {
            return messages.get("status.waiting", name);
        }
        SaveProgress at = progress.get();
        return messages.get(
                "phase." + at.phase(), name, messages.bytes(at.done()), messages.bytes(at.total()));
    }

    /** The sentence names a pause that is notable; the tooltip always does. */
    private Status withPause(Status saved, PauseMeter.Pause pause) {
        String longest = messages.duration(pause.longest());
        String sentence =
                pause.notable()
                        ? messages.get("status.pause", saved.sentence(), longest)
                        : saved.sentence();
        String reason =
                messages.get("status.pause", saved.reason().orElse(saved.sentence()), longest);
        return new Status(saved.look(), saved.icon(), sentence, Optional.of(reason));
    }

    private Status saved(SaveReceipt receipt) {
        String name = Messages.fileName(receipt.path());
        String size = messages.bytes(receipt.bytes());
        String time = messages.duration(receipt.duration());
        Optional<String> place =
                receipt.route() instanceof Route.InPlace(InPlaceReason reason)
                        ? Optional.of(messages.get("inplace." + reason, name))
                        : Optional.empty();
        return switch (receipt.durability()) {
            case Durability.Flushed() ->
                    new Status(
                            "saved",
                            Optional.of(Feather.CHECK_CIRCLE),
                            messages.get(
                                    place.isEmpty() ? "status.saved" : "status.saved.inplace",
                                    name,
                                    size,
                                    time),
                            Optional.of(details(place, receipt)));
            case Durability.Unconfirmed(StorageFault fault, var cause) ->
                    new Status(
                            "unconfirmed",
                            Optional.of(Feather.ALERT_TRIANGLE),
                            messages.get("status.unconfirmed", name, size, time),
                            Optional.of(
                                    messages.get(
                                            fault == StorageFault.NOT_SUPPORTED
                                                    ? "status.unconfirmed.unable"
                                                    : "status.unconfirmed.reason",
                                            name)));
        };
    }

    private String details(Optional<String> place, SaveReceipt receipt) {
        String readBack =
                messages.get(receipt.readFromDevice() ? "readback.device" : "readback.memory");
        return place.map(sentence -> sentence + " " + readBack).orElse(readBack);
    }
}
