package org.keepsake.ui.typing;

import static org.keepsake.ui.typing.TextClipboard.CLIPBOARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import org.controlsfx.control.action.Action;
import org.keepsake.background.Job;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.text.UnpairedSurrogateException;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.Transfer;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.caret.Splice;
import org.keepsake.view.caret.Transaction;

/**
 * Paste, which never inserts half of a character. A string may have an unpaired surrogate, but no
 * bytes in a file can represent one; it would have to become something that nobody has copied. So
 * nothing is pasted, and the user may choose to paste the rest.
 *
 * <p>A long string is converted to a text by a worker. Until that is done, the document cannot be
 * edited, so what was pasted ends up where it was wanted, as one undo step.
 */
public final class TextPaste {
    private static final System.Logger LOG = System.getLogger(TextPaste.class.getName());

    private final TextClipboard clipboard;
    private final Executor workers;
    private final Messages messages;

    /**
     * Creates a paste.
     *
     * @param workers runs the conversion of long strings
     */
    public TextPaste(TextClipboard clipboard, Executor workers, Messages messages) {
        this.clipboard = clipboard;
        this.workers = workers;
        this.messages = messages;
    }

    /** Handles Paste in the text of {@code editor}. */
    public void installOn(Editor editor) {
        Runnable paste = () -> clipboard.whenReady(() -> paste(editor));
        editor.text().view().on(TextAction.PASTE, paste);
    }

    private void paste(Editor editor) {
        if (!editor.text().isEditable()) {
            return;
        }
        String string = Clipboard.getSystemClipboard().getString();
        if (string == null) {
            return;
        }
        editor.notices().hide(CLIPBOARD);
        Optional<Text> bytes = clipboard.behind(string);
        if (bytes.isPresent()) {
            insert(editor, editor.text().view().carets(), bytes.get());
            return;
        }
        if (string.length() > TextClipboard.AT_ONCE) {
            start(editor, string, () -> Text.of(string));
        } else if (string.codePoints().anyMatch(TextPaste::isHalf)) {
            refuse(editor, () -> insert(editor, withoutHalves(string)));
        } else {
            insert(editor, string);
        }
    }

    /** Half of a pair: a complete pair is one code point above these. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static String withoutHalves(String string) {
        return string.codePoints()
                .filter(codePoint -> !isHalf(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void insert(Editor editor, String string) {
        Carets carets = editor.text().view().carets();
        if (carets.isSingle()) {
            editor.text().view().insert(string, Transaction.Kind.WHOLE);
        } else {
            LineBreak lineBreak = editor.document().lineBreaks().at(editor.text().selection());
            insert(editor, carets, Text.of(string).withLineBreaks(lineBreak, _ -> {}));
        }
    }

    /** With several carets each gets a line, if there are as many lines, otherwise the whole. */
    private static void insert(Editor editor, Carets carets, Text text) {
        int count = carets.all().size();
        boolean endsWithBreak = text.lineLength(text.lineCount() - 1) == 0;
        int lines = text.lineCount();
        boolean each = count > 1 && (lines == count || (endsWithBreak && lines == count + 1));
        List<Splice> splices = new ArrayList<>(count);
        for (Caret caret : carets.all()) {
            int line = splices.size();
            Text with = each ? text.slice(text.lineStart(line), text.lineEnd(line)) : text;
            splices.add(new Splice(caret.start(), caret.end(), with));
        }
        editor.text()
                .view()
                .edit(
                        Transaction.of(
                                editor.document().text(), splices, carets, Transaction.Kind.WHOLE));
    }

    private void start(Editor editor, String string, Supplier<Text> encoding) {
        if (!editor.text().isEditable()) {
            return;
        }
        Text into = editor.document().text();
        Carets place = editor.text().view().carets();
        LineBreak lineBreak = editor.document().lineBreaks().at(editor.text().selection());
        Job<Text> job = Job.of(_ -> encoding.get().withLineBreaks(lineBreak, done -> {}));
        editor.started(new Transfer(job, messages.get("paste.running"), Transfer.Kind.PASTE));
        job.whenSucceeded(
                        text -> {
                            editor.ended(job);
                            boolean same = editor.document().text() == into;
                            insert(editor, same ? place : editor.text().view().carets(), text);
                        })
                .whenFailed(
                        Throwable.class,
                        e -> {
                            editor.ended(job);
                            failed(editor, string, e);
                        })
                .whenCancelled(() -> editor.ended(job));
        workers.execute(job);
    }

    private void failed(Editor editor, String string, Throwable why) {
        if (why instanceof UnpairedSurrogateException) {
            Supplier<Text> rest = () -> Text.of(withoutHalves(string));
            refuse(editor, () -> start(editor, string, rest));
        } else {
            LOG.log(System.Logger.Level.WARNING, "Not pasted", why);
            TextClipboard.tell(editor, messages.get("paste.failed"), List.of());
        }
    }

    private void refuse(Editor editor, Runnable pasteRest) {
        Action rest =
                new Action(
                        messages.get("action.pasterest"),
                        e -> {
                            editor.notices().hide(CLIPBOARD);
                            pasteRest.run();
                        });
        TextClipboard.tell(editor, messages.get("paste.refused"), List.of(rest));
    }
}
