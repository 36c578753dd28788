package org.keepsake.ui.print;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;
import org.keepsake.profile.Settings;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.Transfer;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/** Prints documents: shows the preview, then the progress and the end of the print job. */
public final class PrintController {
    private static final System.Logger LOG = System.getLogger(PrintController.class.getName());
    private static final NoticePane.Subject PRINTING = new NoticePane.Subject.Matter("printing");

    private final Stage owner;
    private final Messages messages;
    private final Press press;
    private final ObjectProperty<Settings> settings;
    private final Executor readers;
    private final RunningPrints running;
    private final Function<Editor, Integer> tabSize;

    /**
     * Creates a controller.
     *
     * @param tabSize returns the distance between the tab stops of a document
     * @param settings remember how pages are to look
     * @param readers find pages and print them
     */
    public PrintController(
            Stage owner,
            Messages messages,
            Prompts prompts,
            Press press,
            Function<Editor, Integer> tabSize,
            ObjectProperty<Settings> settings,
            Executor readers) {
        this.owner = owner;
        this.messages = messages;
        this.press = press;
        this.tabSize = tabSize;
        this.settings = settings;
        this.readers = readers;
        this.running = new RunningPrints(prompts);
    }

    /**
     * Runs {@code then} once nothing is being printed any more, or the user has given up what is.
     */
    public void whenDone(Runnable then) {
        running.whenDone(then);
    }

    /** No longer runs what was to run when nothing is being printed. */
    public void callOff() {
        running.callOff();
    }

    /** Shows the preview of a document. */
    public void open(Editor editor) {
        new PrintPreview(
                        owner,
                        messages,
                        press,
                        readers,
                        editor.document().text(),
                        editor.name(),
                        tabSize.apply(editor),
                        settings)
                .show(order -> print(editor, order));
    }

    private void print(Editor editor, PrintOrder order) {
        PrintJob job =
                new PrintJob(
                        press,
                        order,
                        page -> messages.get("print.page", page + 1, order.pages().count()));
        job.whenSucceeded(count ->
                        tell(
                                editor,
                                NoticePane.Kind.INFORMATION,
                                messages.get("print.done", name(order), count, order.printer())))
                .whenFailed(
                        PrintException.class,
                        e -> {
                            LOG.log(System.Logger.Level.WARNING, "Not printed", e);
                            tell(
                                    editor,
                                    NoticePane.Kind.FAILURE,
                                    messages.get(
                                            "print." + e.reason(), name(order), order.printer()));
                        })
                .whenEnded(() -> editor.ended(job))
                .whenEnded(() -> running.ended(job));
        running.started(job, name(order));
        editor.started(
                new Transfer(
                        job,
                        messages.get("print.running", name(order), order.count()),
                        Transfer.Kind.PRINT));
        readers.execute(job);
    }

    private static String name(PrintOrder order) {
        return Messages.shortened(order.name());
    }

    private static void tell(Editor editor, NoticePane.Kind kind, String sentence) {
        editor.notices()
                .show(
                        new NoticePane.Notice(
                                PRINTING, kind, IconShape.PRINTER, sentence, List.of()));
    }
}
