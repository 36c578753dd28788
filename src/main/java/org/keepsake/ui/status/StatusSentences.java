package org.keepsake.ui.status;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keepsake.background.SaveProgress;
import org.keepsake.background.SaveTask;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SaveReceipt;
import org.keepsake.storage.Durability;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Route;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;

/**
 * What the status bar says about a save, and how that looks. Each state has words of its own:
 * colour is never the only sign.
 */
final class StatusSentences {

    /**
     * One line for the status bar.
     *
     * @param look how the bar looks with it
     * @param icon its icon, if any
     * @param sentence its text
     * @param reason further details, for the tooltip
     */
    record Status(Tone look, Optional<IconShape> icon, Sentence sentence, Optional<String> reason) {

        private Status(Tone look, IconShape icon, Sentence sentence) {
            this(look, Optional.of(icon), sentence, Optional.empty());
        }
    }

    /** How a save relates to the text by now. */
    enum Moment {
        /** It has only just ended, and the text is what was saved. */
        NOW,
        /** It ended some time ago, or the text was edited while it ran. */
        EARLIER,
        /** The text has been edited since. */
        BEFORE_EDITS
    }

    /** The length of a reason that is told in the bar, in characters. */
    private static final int SHORT = 45;

    private final Messages messages;
    private final FailureSentences failures;

    StatusSentences(Messages messages) {
        this.messages = messages;
        this.failures = new FailureSentences(messages);
    }

    /**
     * What to say about a state.
     *
     * @param name of the document
     * @param moment how a successful save relates to the text by now
     */
    Status of(SaveState state, String name, Moment moment) {
        return switch (state) {
            case SaveState.Idle() ->
                    new Status(Tone.IDLE, Optional.empty(), Sentence.of(""), Optional.empty());
            case SaveState.NewFile() ->
                    new Status(
                            Tone.IDLE,
                            IconShape.FILE_PLUS,
                            new Sentence(
                                    messages.get("status.new", Messages.shortened(name)),
                                    messages.get("brief.status.new", Messages.brief(name))));
            case SaveState.Saving(SaveTask task) ->
                    new Status(
                            Tone.SAVING,
                            IconShape.UPLOAD,
                            saving(task, task.stageProperty().get(), false));
            case SaveState.Saved saved -> saved(saved, moment);
            case SaveState.Reloaded(Path file, Instant at) ->
                    moment == Moment.BEFORE_EDITS
                            ? of(new SaveState.Idle(), name, moment)
                            : new Status(
                                    Tone.IDLE,
                                    IconShape.ROTATE_CW,
                                    reloaded(Messages.fileName(file), messages.time(at)));
            case SaveState.Cancelled(_) ->
                    new Status(
                            Tone.IDLE,
                            IconShape.SLASH,
                            Sentence.of(messages.get("status.cancelled")));
            case SaveState.Failed(Path file, SaveFailure failure) ->
                    failed(failures.reason(failure, Messages.fileName(file)), file);
        };
    }

    /** A notice tells why; a reason of a few words that names no file is told here as well. */
    private Status failed(String reason, Path file) {
        String whole = messages.get("status.failed.reason", reason);
        boolean names =
                reason.contains(Messages.fileName(file))
                        || reason.contains(file.getFileSystem().getSeparator());
        return new Status(
                Tone.FAILED,
                Optional.of(IconShape.ALERT_CIRCLE),
                Sentence.of(
                        names || reason.length() > SHORT ? messages.get("status.failed") : whole),
                Optional.of(whole));
    }

    /** What to say of a read-only file whose text has been edited. */
    Status ofProtected(String name) {
        return new Status(
                Tone.IDLE,
                IconShape.LOCK,
                new Sentence(
                        messages.get("status.readonly.edited", Messages.shortened(name)),
                        messages.get("status.readonly.edited", Messages.brief(name))));
    }

    private Sentence reloaded(String name, String time) {
        return new Sentence(
                messages.get("status.reloaded", Messages.shortened(name), time),
                messages.get("brief.status.reloaded", Messages.brief(name), time));
    }

    /**
     * What to say of a document that is being opened.
     *
     * @param typed whether something was typed meanwhile
     */
    Sentence loading(String name, boolean typed) {
        String whole = typed ? "status.loading.typed" : "status.loading";
        return new Sentence(
                messages.get(whole, Messages.shortened(name)),
                messages.get("status.loading", Messages.brief(name)));
    }

    /**
     * What to say of a save that is running.
     *
     * @param followed whether another save of the document waits for it
     */
    Sentence saving(SaveTask task, Optional<SaveProgress> progress, boolean followed) {
        String name = Messages.fileName(task.request().path());
        boolean checking = progress.filter(at -> at.phase() == SavePhase.CHECKING).isPresent();
        return checking && task.request().asAdministrator()
                ? followed(
                        new Sentence(
                                messages.get("status.authorizing", Messages.shortened(name)),
                                messages.get("status.authorizing", Messages.brief(name))),
                        followed)
                : saving(name, progress, followed);
    }

    /** What to say of a save of {@code name} that has come this far. */
    Sentence saving(String name, Optional<SaveProgress> progress, boolean followed) {
        return followed(
                new Sentence(
                        step(Messages.shortened(name), progress, followed),
                        step(Messages.brief(name), progress, true)),
                followed);
    }

    private Sentence followed(Sentence saving, boolean followed) {
        return followed
                ? new Sentence(
                        messages.get("status.followed", saving.whole()),
                        messages.get("brief.status.followed", saving.brief()))
                : saving;
    }

    /**
     * The bar covers the whole save, so writing says what is still to come.
     *
     * @param brief leaves that out, where there is no room or something else is said to follow
     */
    private String step(String name, Optional<SaveProgress> progress, boolean brief) {
        if (progress.isEmpty()) {
            return messages.get("status.waiting", name);
        }
        SaveProgress at = progress.get();
        return messages.get(
                brief && at.phase() == SavePhase.WRITING
                        ? "brief.phase.WRITING"
                        : "phase." + at.phase(),
                name,
                messages.bytes(at.done()),
                messages.bytes(at.total()));
    }

    /**
     * What may be said of a save until it ends; its size may differ a little once it is encoded.
     */
    List<Sentence> whileSaving(SaveTask task, boolean followed) {
        long bytes = task.request().text().byteLength();
        return Stream.concat(
                        Stream.of(Optional.<SaveProgress>empty()),
                        Stream.of(SavePhase.values())
                                .map(phase -> Optional.of(new SaveProgress(phase, bytes, bytes))))
                .map(progress -> saving(task, progress, followed))
                .toList();
    }

    private Status saved(SaveState.Saved saved, Moment moment) {
        SaveReceipt receipt = saved.receipt();
        boolean flushed = receipt.durability() instanceof Durability.Flushed;
        if (moment == Moment.BEFORE_EDITS) {
            return new Status(
                    Tone.IDLE,
                    Optional.of(IconShape.CLOCK),
                    Sentence.of(
                            messages.get(
                                    flushed ? "status.last" : "status.last.unconfirmed",
                                    messages.time(saved.at()))),
                    Optional.of(details(saved, flushed)));
        }
        String name = Messages.fileName(receipt.path());
        Sentence sentence =
                new Sentence(
                        receipt(saved, flushed, Messages.shortened(name), false),
                        receipt(saved, flushed, Messages.brief(name), true));
        boolean calm = flushed && moment == Moment.EARLIER;
        return new Status(
                calm ? Tone.IDLE : flushed ? Tone.SAVED : Tone.UNCONFIRMED,
                Optional.of(flushed ? IconShape.CHECK_CIRCLE : IconShape.ALERT_TRIANGLE),
                sentence,
                Optional.of(details(saved, flushed)));
    }

    /** How it ended, with a pause of the window that is worth telling. */
    private String receipt(SaveState.Saved saved, boolean flushed, String name, boolean brief) {
        String sentence = receipt(saved.receipt(), flushed, name, brief);
        return saved.pause().notable() ? withPause(sentence, saved) : sentence;
    }

    private String receipt(SaveReceipt receipt, boolean flushed, String name, boolean brief) {
        boolean inPlace = receipt.route() instanceof Route.InPlace;
        String end =
                !flushed ? "status.unconfirmed" : inPlace ? "status.saved.inplace" : "status.saved";
        return messages.get(
                brief ? "brief." + end : end,
                name,
                messages.bytes(receipt.bytes()),
                messages.duration(receipt.duration()));
    }

    private String withPause(String sentence, SaveState.Saved saved) {
        return messages.get("status.pause", sentence, messages.duration(saved.pause().longest()));
    }

    /** All that is known about it, with the full name. */
    private String details(SaveState.Saved saved, boolean flushed) {
        SaveReceipt receipt = saved.receipt();
        String name = Messages.fileName(receipt.path());
        List<String> lines = new ArrayList<>();
        lines.add(withPause(receipt(receipt, flushed, name, false), saved));
        if (receipt.route() instanceof Route.InPlace(InPlaceReason reason)) {
            lines.add(messages.get("inplace." + reason, name));
        }
        lines.add(
                switch (receipt.durability()) {
                    case Durability.Flushed() ->
                            messages.get(
                                    receipt.readFromDevice()
                                            ? "readback.device"
                                            : "readback.memory");
                    case Durability.Unconfirmed(StorageFault fault, var cause) ->
                            messages.get(
                                    fault == StorageFault.NOT_SUPPORTED
                                            ? "status.unconfirmed.unable"
                                            : "status.unconfirmed.reason",
                                    name);
                });
        return String.join("\n", lines);
    }
}
