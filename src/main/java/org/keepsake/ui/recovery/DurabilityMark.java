package org.keepsake.ui.recovery;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * Warns in the status bar when a crash would lose several seconds of typing, and says why. It
 * checks only after an edit, and then for as long as there is something to warn of.
 */
public final class DurabilityMark {
    /**
     * How long an edit may remain in memory without a warning: as long as a save may be silent. A
     * machine that is merely busy is seldom that late.
     */
    private static final Duration TOLERATED = Duration.ofSeconds(10);

    private static final long FIRST_LOOK_SECONDS = TOLERATED.toSeconds() + 1;

    private final UnsavedEdits edits;
    private final Messages messages;
    private final Label label = new Label();
    private final Tip why = new Tip(label);
    private boolean looking;

    /** Creates a mark that watches {@code edits}. */
    public DurabilityMark(UnsavedEdits edits, Messages messages) {
        this.edits = edits;
        this.messages = messages;
        label.setId("not-durable");
        label.setGraphic(new Icon(IconShape.ALERT_TRIANGLE));
        label.managedProperty().bind(label.visibleProperty());
        label.setVisible(false);
        edits.onChanged(() -> lookAfter(FIRST_LOOK_SECONDS));
    }

    /** The mark, for the status bar. */
    public Node node() {
        return label;
    }

    private void lookAfter(long seconds) {
        if (!looking) {
            looking = true;
            CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS)
                    .execute(() -> Platform.runLater(this::look));
        }
    }

    private void look() {
        looking = false;
        Duration lateness = edits.lateness();
        boolean late = lateness.compareTo(TOLERATED) > 0;
        label.setVisible(late);
        if (late) {
            String span = messages.duration(Duration.ofSeconds(lateness.toSeconds()));
            label.setText(messages.get("status.notdurable", span));
            String reason = messages.get("status.notdurable.why", span, reason());
            why.say(reason);
            label.setAccessibleText(reason);
        }
        if (!lateness.isZero()) {
            lookAfter(1);
        }
    }

    private String reason() {
        Optional<IOException> failure = edits.failure();
        return failure.map(e ->
                        messages.get(
                                "status.notdurable.failed",
                                Optional.ofNullable(e.getMessage()).orElse(e.toString())))
                .orElseGet(() -> messages.get("status.notdurable.slow"));
    }
}
