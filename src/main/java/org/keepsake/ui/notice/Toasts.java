package org.keepsake.ui.notice;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.stage.Stage;
import org.controlsfx.control.Notifications;
import org.keepsake.profile.Settings;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveReceipt;
import org.keepsake.storage.Durability;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Notices that come and go by themselves, in the corner of the window: that a save has ended well.
 * A small fast save is told by the status bar alone, unless the settings ask for more. FX thread.
 */
public final class Toasts {
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final javafx.util.Duration STAYS = javafx.util.Duration.seconds(4);

    private final Stage owner;
    private final Messages messages;
    private final Supplier<Settings> settings;

    public Toasts(Stage owner, Messages messages, Supplier<Settings> settings) {
        this.owner = owner;
        this.messages = messages;
        this.settings = settings;
    }

    /** Tells that {@code name} is saved, where that is worth a notice. */
    public void saved(String name, SaveReceipt receipt) {
        boolean flushed = receipt.durability() instanceof Durability.Flushed;
        boolean wanted =
                switch (settings.get().get(Settings.SAVE_NOTICE)) {
                    case ALWAYS -> true;
                    case WHEN_SLOW -> !flushed || receipt.duration().compareTo(SLOW) >= 0;
                    case NEVER -> !flushed;
                };
        if (wanted) {
            show(
                    flushed ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                    messages.get(
                            flushed ? "status.saved" : "status.unconfirmed",
                            name,
                            messages.bytes(receipt.bytes()),
                            messages.duration(receipt.duration())));
        }
    }

    /** Tells that a copy of the document called {@code name} was saved. */
    public void copied(String name, SaveReceipt receipt) {
        boolean flushed = receipt.durability() instanceof Durability.Flushed;
        show(
                flushed ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                messages.get(
                        flushed ? "copied" : "copied.unconfirmed",
                        name,
                        receipt.path().toString()));
    }

    /** Tells that a save has come through after its text was saved elsewhere. */
    public void savedLate(SaveReceipt receipt) {
        show(Feather.CHECK_CIRCLE, messages.get("late.saved", Messages.fileName(receipt.path())));
    }

    /** Tells that a save has failed after its text was saved elsewhere. */
    public void failedLate(SaveException e) {
        String name = Messages.fileName(e.path());
        show(
                Feather.ALERT_TRIANGLE,
                messages.get(
                        "late.failed", new FailureSentences(messages).notSaved(e.failure(), name)));
    }

    private void show(Feather icon, String sentence) {
        if (!owner.isShowing()) {
            return;
        }
        Notifications.create()
                .owner(owner)
                // At the bottom it would lie over the status bar: its sentence, or Cancel.
                .position(Pos.TOP_RIGHT)
                .hideAfter(STAYS)
                .graphic(new FontIcon(icon))
                .text(sentence)
                .show();
    }
}
