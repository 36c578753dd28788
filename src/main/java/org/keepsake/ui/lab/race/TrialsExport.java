package org.keepsake.ui.lab.race;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javax.imageio.ImageIO;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.SaveTask;
import org.keepsake.codec.TextFormat;
import org.keepsake.lab.trials.Trial;
import org.keepsake.lab.trials.TrialCsv;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;

/**
 * Stores what was measured, where the user says. It is saved as a document is, picture or not: a
 * text keeps any bytes.
 */
public final class TrialsExport {
    private static final System.Logger LOG = System.getLogger(TrialsExport.class.getName());
    private static final Path NAME = Path.of("comparison");

    private final SaveQueue saves;
    private final Executor readers;
    private final Prompts prompts;
    private final Messages messages;

    /** Stores by {@code saves} what {@code readers} have made of the figures. */
    public TrialsExport(SaveQueue saves, Executor readers, Prompts prompts, Messages messages) {
        this.saves = saves;
        this.readers = readers;
        this.prompts = prompts;
        this.messages = messages;
    }

    /**
     * Stores the trials as comma-separated values.
     *
     * @param near a file whose folder is offered first
     * @param told hears what became of it
     */
    void table(List<Trial> trials, Optional<Path> near, Consumer<String> told) {
        store(".csv", () -> Text.of(TrialCsv.of(trials)), near, told);
    }

    /** Stores a picture of {@code node} as it is now. */
    void picture(Node node, Optional<Path> near, Consumer<String> told) {
        BufferedImage picture = SwingFXUtils.fromFXImage(node.snapshot(null, null), null);
        store(".png", () -> Text.ofBytes(png(picture)), near, told);
    }

    private void store(
            String ending, Supplier<Text> content, Optional<Path> near, Consumer<String> told) {
        prompts.askWhereToSave(
                near,
                NAME + ending,
                NAME + ending,
                answer ->
                        answer.ifPresent(file ->
                                readers.execute(() -> {
                                    Text bytes = content.get();
                                    Platform.runLater(() -> save(file, bytes, told));
                                })));
    }

    private void save(Path file, Text bytes, Consumer<String> told) {
        String name = Messages.fileName(file);
        SaveTask task =
                saves.submit(
                        this,
                        new SaveRequest(
                                bytes, 0, file, TextFormat.UTF_8, new Expected.Whatever(), false));
        task.whenSucceeded(_ -> told.accept(messages.get("trials.stored", name)))
                .whenFailed(
                        SaveException.class,
                        e -> {
                            LOG.log(System.Logger.Level.WARNING, "Not stored: " + file, e);
                            told.accept(
                                    messages.get(
                                            "trials.notstored",
                                            new FailureSentences(messages)
                                                    .reason(e.failure(), name),
                                            name));
                        });
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
