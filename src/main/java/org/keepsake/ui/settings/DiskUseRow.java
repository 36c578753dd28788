package org.keepsake.ui.settings;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.keepsake.background.Job;
import org.keepsake.ui.words.Messages;

/** Tells how much room something takes on the disk, with a button that asks and then clears it. */
final class DiskUseRow {
    private static final System.Logger LOG = System.getLogger(DiskUseRow.class.getName());
    private static final double GAP = 16;
    private static final double LEAST_WIDTH = 300;

    /**
     * Something that takes room. What it does blocks, and runs on a worker.
     *
     * @param id what the ids of the parts end with
     * @param button the message key of the button that clears it
     * @param question the message key of the question before it is cleared
     * @param consequence the message key of what follows
     */
    record Kept(
            String id,
            String button,
            String question,
            String consequence,
            Measure measure,
            Clear clear) {}

    /** What is to be told. */
    record Told(String sentence, boolean clearable) {}

    /** Finds out how much room is taken. */
    interface Measure {
        Function<Messages, Told> now() throws IOException, InterruptedException;
    }

    /** Clears it. */
    interface Clear {
        void run() throws IOException;
    }

    private final Messages messages;
    private final Executor workers;
    private final Kept kept;
    private final Label sentence = new Label();
    private final Button clear = new Button();

    /** As high as with the button, even without, so that nothing moves. */
    private final HBox row =
            new HBox(GAP, sentence, clear) {
                @Override
                protected double computePrefHeight(double width) {
                    return Math.max(super.computePrefHeight(width), clear.prefHeight(-1));
                }
            };

    DiskUseRow(Messages messages, Executor workers, Kept kept) {
        this.messages = messages;
        this.workers = workers;
        this.kept = kept;
        sentence.setId("use-" + kept.id());
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        // It wraps in what the settings above leave it, and does not make the dialog wider.
        sentence.setPrefWidth(LEAST_WIDTH);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        clear.setId("clear-" + kept.id());
        clear.setText(messages.get(kept.button()));
        clear.setAccessibleHelp(messages.get(kept.question()));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        // Nothing to clear needs no button, and the sentence may take its room.
        clear.setVisible(false);
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(e -> ask());
        row.setAlignment(Pos.CENTER_LEFT);
        refresh();
    }

    Region node() {
        return row;
    }

    /** Measures anew. */
    void refresh() {
        workers.execute(
                Job.of(_ -> kept.measure().now())
                        .whenSucceeded(tell -> {
                            Told told = tell.apply(messages);
                            sentence.setText(told.sentence());
                            clear.setVisible(told.clearable());
                            clear.setDisable(false);
                        })
                        .whenFailed(Exception.class, this::failed));
    }

    private void ask() {
        Question.ask(
                (Stage) row.getScene().getWindow(),
                messages,
                kept.question(),
                kept.consequence(),
                "use.clear.yes",
                this::run);
    }

    private void run() {
        clear.setDisable(true);
        workers.execute(
                Job.of(
                                _ -> {
                                    kept.clear().run();
                                    return kept;
                                })
                        .whenSucceeded(_ -> refresh())
                        .whenFailed(Exception.class, this::failed));
    }

    private void failed(Exception e) {
        LOG.log(System.Logger.Level.WARNING, "Not measured or cleared: " + kept.id(), e);
        sentence.setText(
                messages.get(
                        "use.failed", Optional.ofNullable(e.getMessage()).orElse(e.toString())));
        clear.setVisible(true);
        clear.setDisable(false);
    }
}
