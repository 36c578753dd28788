package org.keepsake.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.controlsfx.control.action.Action;
import org.keepsake.background.Job;
import org.keepsake.background.Latest;
import org.keepsake.codec.TextFormat;
import org.keepsake.compare.Comparison;
import org.keepsake.compare.Difference;
import org.keepsake.compare.SideBySide;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.profile.Settings;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.TextAppearance;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.row.TextLook;

/**
 * Compares a document with a file, in a window of its own that opens at once and fills when the
 * worker is done. Closing the window cancels the work.
 */
public final class CompareController {
    private static final System.Logger LOG = System.getLogger(CompareController.class.getName());

    private final LoadPipeline pipeline;
    private final Executor readers;
    private final Stage owner;
    private final Supplier<Settings> settings;
    private final Messages messages;
    private final FailureSentences sentences;

    /**
     * Creates a controller.
     *
     * @param settings how the text looks in the editor
     */
    public CompareController(
            LoadPipeline pipeline,
            Executor readers,
            Stage owner,
            Supplier<Settings> settings,
            Messages messages) {
        this.pipeline = pipeline;
        this.readers = readers;
        this.owner = owner;
        this.settings = settings;
        this.messages = messages;
        this.sentences = new FailureSentences(messages);
    }

    /**
     * Shows the contents of {@code file} beside the current text of {@code editor}, neither of
     * which is earlier than the other.
     *
     * @param decisions what can be done about the difference, each of which closes the window
     */
    public void compare(Editor editor, Path file, List<Action> decisions) {
        Earlier disk =
                new Earlier(
                        file,
                        editor.document().storedFormat(),
                        messages.get("compare.disk", Messages.fileName(file)));
        compareWithNow(editor, Relation.DISK_AND_WINDOW, disk, decisions);
    }

    /**
     * Shows an earlier text beside the current one of {@code editor}.
     *
     * @param file has the earlier text
     * @param heading what to call it
     * @param decisions as above
     */
    public void compareWithNow(Editor editor, Path file, String heading, List<Action> decisions) {
        Earlier earlier = new Earlier(file, editor.document().storedFormat(), heading);
        compareWithNow(editor, Relation.EARLIER_AND_LATER, earlier, decisions);
    }

    private void compareWithNow(
            Editor editor, Relation relation, Earlier left, List<Action> decisions) {
        String here = messages.get("compare.window", editor.name());
        CompareWindow window = compare(editor, relation, left, editor.document().text(), here);
        window.offer(decisions);
        Latest latest = new Latest();
        window.offerTaking((shown, difference) ->
                editor.text().whenEditable(() -> take(editor, window, latest, shown, difference)));
    }

    /**
     * Takes the left side of a difference into the text, as a step of undo, and compares again. If
     * the text has been edited since it was compared, that is shown first.
     */
    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    private void take(
            Editor editor,
            CompareWindow window,
            Latest latest,
            Comparison shown,
            Difference difference) {
        if (editor.document().text() == shown.right()) {
            editor.text().become(shown.withLeft(difference));
        }
        Text now = editor.document().text();
        if (!Comparison.isWithinLimits(now)) {
            latest.cancel();
            window.say(messages.get("compare.large", editor.name()));
            return;
        }
        latest.start(
                Job.of(cancelled ->
                        SideBySide.of(Comparison.of(shown.left(), now, cancelled), cancelled)),
                readers,
                window::show);
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
     * @param editor has the document that both were or are the text of
     * @param heading what to call the later text
     * @param decisions as above
     */
    public void compare(
            Editor editor, Earlier earlier, Text later, String heading, List<Action> decisions) {
        compare(editor, Relation.EARLIER_AND_LATER, earlier, later, heading).offer(decisions);
    }

    private CompareWindow compare(
            Editor editor, Relation relation, Earlier earlier, Text later, String heading) {
        Path file = earlier.file();
        String name = editor.name();
        CompareTask task = new CompareTask(pipeline, later, file, earlier.format().charset());
        CompareWindow window =
                new CompareWindow(
                        owner,
                        messages,
                        look(editor),
                        new Compared(name, relation, earlier.heading(), heading),
                        task::cancel);
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
        return window;
    }

    private TextLook look(Editor editor) {
        Settings now = editor.settings(settings.get());
        return TextLook.of(
                TextAppearance.font(now),
                now.get(Settings.TAB_WIDTH),
                now.get(Settings.LINE_SPACING) / 100.0,
                0,
                false);
    }
}
