package org.keepsake.ui.typing;

import java.nio.file.Path;
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
 * their pictures, and the line breaks of the text and not those of the system. FX thread.
 *
 * <p>What is more than a little is made into a string by a worker. More than {@link #MOST} is not
 * copied at all: the clipboard wants the whole of it in the heap, and hands it to other programs on
 * the FX thread.
 */
public final class TextClipboard {

    /** What is made into a string in a fraction of a frame, in bytes. */
    static final long AT_ONCE = 1 << 20;

    /** How much can be copied, in bytes. */
    static final long MOST = 64 << 20;

    /** What a notice is about: not the document's file, of which there may be another notice. */
    static final Path CLIPBOARD = Path.of("clipboard");

    private static final System.Logger LOG = System.getLogger(TextClipboard.class.getName());

    private final Executor workers;
    private final Messages messages;
    private @Nullable Job<String> running;
    private Optional<Copied> copied = Optional.empty();

    /** What was copied last, and what other programs got of it. */
    private record Copied(Text text, String string) {

        /** On some platforms a string on the clipboard ends at its first NUL. */
        boolean isShownAs(String found) {
            int end = string.indexOf('\0');
            return string.equals(found) || (end >= 0 && string.substring(0, end).equals(found));
        }
    }

    /** Copies for all documents of a window, of which the last one counts. */
    public TextClipboard(Executor workers, Messages messages) {
        this.workers = workers;
        this.messages = messages;
    }

    public void installOn(Editor editor) {
        editor.view().on(TextAction.COPY, () -> copy(editor));
        editor.view().on(TextAction.CUT, () -> cut(editor));
    }

    /** Runs {@code use} when what was copied last is on the clipboard: now, or soon. */
    void whenReady(Runnable use) {
        if (running == null) {
            use.run();
        } else {
            running.whenSucceeded(_ -> use.run());
        }
    }

    private void cut(Editor editor) {
        if (editor.isEditable() && copy(editor)) {
            editor.view().insert("", Transaction.Kind.WHOLE);
        }
    }

    /** Whether it is on the clipboard, or will be. */
    private boolean copy(Editor editor) {
        Text text = editor.selectedText();
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
        editor.started(new Transfer(job, messages.get("copy.running", size), false));
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
     * Bytes that are no text reach other programs as U+FFFD each, and nothing of what is behind a
     * NUL may reach them; within this program {@link #behind} knows what it was.
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

    /** The bytes that were copied here, if that is what is on the clipboard. */
    Optional<Text> behind(String string) {
        return copied.filter(last -> last.isShownAs(string)).map(Copied::text);
    }

    private void ended(Editor editor, Job<String> job) {
        editor.ended(job);
        if (running == job) {
            running = null;
        }
    }

    /** Tells what became of much text, or why there is none, above the text. */
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
