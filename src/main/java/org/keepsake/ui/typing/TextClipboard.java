package org.keepsake.ui.typing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.Job;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.Transfer;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.kit.SystemClipboard;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Transaction;

/**
 * Copy and Cut, from the document instead of the screen: control characters as they are and not as
 * their pictures, and the line breaks of the text and not those of the system.
 *
 * <p>A large text is converted to a string by a worker. More than {@link #MOST} is not copied at
 * all: the clipboard needs all of it in the heap, and hands it to other programs on the FX thread.
 */
public final class TextClipboard {

    /** The number of bytes that are converted to a string within a fraction of a frame. */
    static final long AT_ONCE = 1 << 20;

    /** The most that can be copied, in bytes. */
    static final long MOST = 64 << 20;

    /** The subject of our notices: the document's file may have a notice of its own. */
    static final NoticePane.Subject CLIPBOARD = new NoticePane.Subject.Matter("clipboard");

    private static final System.Logger LOG = System.getLogger(TextClipboard.class.getName());

    private final Executor workers;
    private final Messages messages;
    private @Nullable Job<String> running;
    private Optional<Copied> copied = Optional.empty();

    /** The text that was copied last, and the string that other programs get for it. */
    private record Copied(Text text, String string) {

        /**
         * Compares with {@code found}; on some platforms a string on the clipboard ends at its
         * first NUL.
         */
        boolean isShownAs(String found) {
            int end = string.indexOf('\0');
            return string.equals(found) || (end >= 0 && string.substring(0, end).equals(found));
        }
    }

    /** Creates a clipboard for all documents of a window, of which the latest copy counts. */
    public TextClipboard(Executor workers, Messages messages) {
        this.workers = workers;
        this.messages = messages;
    }

    /** Handles Copy and Cut in the text of {@code editor}. */
    public void installOn(Editor editor) {
        editor.text().view().on(TextAction.COPY, () -> copy(editor));
        editor.text().view().on(TextAction.CUT, () -> cut(editor));
    }

    /** Runs {@code use} when the latest copy is on the clipboard: now, or soon. */
    void whenReady(Runnable use) {
        if (running == null) {
            use.run();
        } else {
            running.whenSucceeded(_ -> use.run());
        }
    }

    private void cut(Editor editor) {
        if (editor.text().isEditable() && copy(editor)) {
            editor.text().view().insert("", Transaction.Kind.WHOLE);
        }
    }

    /** Copies the selection. Returns whether it is on the clipboard, or will be. */
    private boolean copy(Editor editor) {
        Text text = editor.text().selectedText();
        long size = text.byteLength();
        if (size == 0) {
            return false;
        }
        editor.notices().hide(CLIPBOARD);
        if (size > MOST) {
            tell(
                    editor,
                    messages.get("copy.toobig", messages.bytes(size), messages.bytes(MOST)),
                    List.of());
            return false;
        }
        if (running != null) {
            running.cancel();
        }
        if (size <= AT_ONCE) {
            put(editor, text, text.toString());
        } else {
            start(editor, text);
        }
        return true;
    }

    private void start(Editor editor, Text text) {
        Job<String> job = Job.of(_ -> text.toString());
        String size = messages.bytes(text.byteLength());
        running = job;
        editor.started(new Transfer(job, messages.get("copy.running", size), Transfer.Kind.COPY));
        job.whenSucceeded(string -> put(editor, text, string))
                .whenFailed(
                        Throwable.class,
                        e -> {
                            LOG.log(System.Logger.Level.WARNING, "Not copied", e);
                            tell(editor, messages.get("copy.failed", size), List.of());
                        })
                .whenEnded(() -> ended(editor, job));
        workers.execute(job);
    }

    /**
     * Other programs get U+FFFD for each byte that is not text, and must get nothing of what
     * follows a NUL; within this program {@link #behind} returns the original.
     */
    private void put(Editor editor, Text text, String string) {
        SystemClipboard.put(string);
        boolean nul = string.indexOf('\0') >= 0;
        copied =
                text.invalidBytes() > 0 || nul
                        ? Optional.of(new Copied(text, string))
                        : Optional.empty();
        if (nul) {
            tell(editor, messages.get("copy.nul"), List.of());
        }
    }

    /** The text that was copied here, if that is what is on the clipboard. */
    Optional<Text> behind(String string) {
        return copied.filter(last -> last.isShownAs(string)).map(Copied::text);
    }

    private void ended(Editor editor, Job<String> job) {
        editor.ended(job);
        if (running == job) {
            running = null;
        }
    }

    /** Reports above the text what became of a large transfer, or why there is none. */
    static void tell(Editor editor, String sentence, List<Action> actions) {
        editor.notices()
                .show(
                        new NoticePane.Notice(
                                CLIPBOARD,
                                NoticePane.Kind.FAILURE,
                                IconShape.ALERT_CIRCLE,
                                sentence,
                                actions));
    }
}
