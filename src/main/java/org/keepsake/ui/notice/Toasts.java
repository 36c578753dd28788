package org.keepsake.ui.notice;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.keepsake.profile.Settings;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveReceipt;
import org.keepsake.storage.Durability;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;

/**
 * Notices that come and go by themselves, in the lower right corner of the text they are about, for
 * example after a successful save. Each document has one at a time, which covers no control and
 * takes no click. A small, fast save is reported in the status bar alone, unless the settings ask
 * for more.
 */
public final class Toasts {
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final javafx.util.Duration STAYS = javafx.util.Duration.seconds(4);

    private static final String ID = "toast";
    private static final double WIDTH = 380;

    /** Keeps clear of the scroll bars. */
    private static final Insets MARGIN = new Insets(0, 24, 20, 0);

    private final Messages messages;
    private final Supplier<Settings> settings;

    /** Creates notices that appear as often as {@code settings} say. */
    public Toasts(Messages messages, Supplier<Settings> settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** Says that the document was saved, if that is worth a notice. */
    public void saved(Editor editor, SaveReceipt receipt) {
        boolean flushed = receipt.durability() instanceof Durability.Flushed;
        boolean wanted =
                switch (settings.get().get(Settings.SAVE_NOTICE)) {
                    case ALWAYS -> true;
                    case WHEN_SLOW -> !flushed || receipt.duration().compareTo(SLOW) >= 0;
                    case NEVER -> !flushed;
                };
        if (wanted) {
            show(
                    editor,
                    flushed ? IconShape.CHECK_CIRCLE : IconShape.ALERT_TRIANGLE,
                    // The status bar has the rest of a good end.
                    messages.get(
                            flushed ? "toast.saved" : "status.unconfirmed",
                            Messages.shortened(editor.name()),
                            messages.bytes(receipt.bytes()),
                            messages.duration(receipt.duration())));
        }
    }

    /** Says that a copy of the document was saved. */
    public void copied(Editor editor, SaveReceipt receipt) {
        boolean flushed = receipt.durability() instanceof Durability.Flushed;
        show(
                editor,
                flushed ? IconShape.CHECK_CIRCLE : IconShape.ALERT_TRIANGLE,
                messages.get(
                        flushed ? "copied" : "copied.unconfirmed",
                        editor.name(),
                        receipt.path().toString()));
    }

    /** Says that a save has succeeded after its text was saved elsewhere. */
    public void savedLate(Editor editor, SaveReceipt receipt) {
        show(
                editor,
                IconShape.CHECK_CIRCLE,
                messages.get("late.saved", Messages.fileName(receipt.path())));
    }

    /** Says that a save has failed after its text was saved elsewhere. */
    public void failedLate(Editor editor, SaveException e) {
        String name = Messages.fileName(e.path());
        show(
                editor,
                IconShape.ALERT_TRIANGLE,
                messages.get(
                        "late.failed",
                        new FailureSentences(messages).reason(e.failure(), name),
                        name));
    }

    private static void show(Editor editor, IconShape icon, String sentence) {
        Label toast = new Label(sentence, new Icon(icon));
        toast.setId(ID);
        toast.getStyleClass().addAll("toast", icon == IconShape.CHECK_CIRCLE ? "good" : "doubtful");
        toast.setWrapText(true);
        toast.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        toast.setMouseTransparent(true);
        StackPane.setAlignment(toast, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(toast, MARGIN);
        List<Node> shown = editor.overlay().getChildren();
        shown.removeIf(node -> ID.equals(node.getId()));
        shown.add(toast);
        PauseTransition stays = new PauseTransition(STAYS);
        stays.setOnFinished(e -> shown.remove(toast));
        stays.play();
    }
}
