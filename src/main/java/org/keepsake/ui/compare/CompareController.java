package org.keepsake.ui.compare;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.stage.Stage;
import org.keepsake.codec.TextFormat;
import org.keepsake.save.LoadException;
import org.keepsake.save.LoadPipeline;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.open.ReloadController;
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

    /** Shows the current text of {@code editor} beside the contents of {@code file}. */
    public void compare(Editor editor, Path file) {
        compare(
                editor.document().text(),
                editor.document().storedFormat(),
                file,
                Messages.fileName(file));
    }

    /**
     * Shows a text beside the contents of {@code file}.
     *
     * @param format the format of the file
     * @param name the display name of the file
     */
    public void compare(Text text, TextFormat format, Path file, String name) {
        CompareTask task =
                new CompareTask(pipeline, text, file, ReloadController.knownCharset(format));
        CompareWindow window = new CompareWindow(owner, messages, name, task::cancel);
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
