package org.keepsake.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.stage.Stage;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;

/**
 * Compares a document with a file, in a window of its own that opens at once and fills when the
 * worker is done. Closing the window cancels the work.
 */
public final class CompareController {
    private static final System.Logger LOG = System.getLogger(CompareController.class.getName());

    private final LoadPipeline pipeline;
    private final Executor readers;
    private final Stage owner;
    private final Messages messages;
    private final FailureSentences sentences;

    public CompareController(
            LoadPipeline pipeline, Executor readers, Stage owner, Messages messages) {
        this.pipeline = pipeline;
        this.readers = readers;
        this.owner = owner;
        this.messages = messages;
        this.sentences = new FailureSentences(messages);
    }

    /** Shows the contents of {@code file} beside the current text of {@code editor}. */
    public void compare(Editor editor, Path file) {
        String name = Messages.fileName(file);
        compare(editor, file, messages.get("compare.disk", name));
    }

    /**
     * Shows an earlier text beside the current one of {@code editor}.
     *
     * @param file has the earlier text
     * @param heading what to call it
     */
    public void compare(Editor editor, Path file, String heading) {
        compare(
                new Earlier(file, editor.document().storedFormat(), heading),
                editor.document().text(),
                messages.get("compare.window", editor.name()),
                editor.name());
    }

    /**
     * The text on the left.
     *
     * @param file has the text
     * @param format the format of the file
     * @param heading what to call it
     */
    public record Earlier(Path file, TextFormat format, String heading) {}

    /**
     * Shows an earlier text on the left and a later one on the right, so that + is what the later
     * one has added.
     *
     * @param heading what to call the later text
     * @param name the display name of the document
     */
    public void compare(Earlier earlier, Text later, String heading, String name) {
        Path file = earlier.file();
        CompareTask task = new CompareTask(pipeline, later, file, earlier.format().charset());
        CompareWindow window =
                new CompareWindow(
                        owner, messages, name, List.of(earlier.heading(), heading), task::cancel);
        task.whenSucceeded(comparison ->
                        comparison.ifPresentOrElse(
                                window::show,
                                () -> window.say(messages.get("compare.large", name))))
                .whenFailed(
                        LoadException.class,
                        e -> {
                            LOG.log(System.Logger.Level.WARNING, "Not compared: " + file, e);
                            window.say(sentences.notOpened(e.failure(), name));
                        });
        readers.execute(task);
    }
}
