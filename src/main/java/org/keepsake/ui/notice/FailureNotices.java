package org.keepsake.ui.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.controlsfx.control.action.Action;
import org.keepsake.background.Job;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadFailure;
import org.keepsake.load.LoadPipeline;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageFailure;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;

/** Shows a failure above the text of its document, with what the user can do about it. */
public final class FailureNotices {
    private static final System.Logger LOG = System.getLogger(FailureNotices.class.getName());
    private static final NoticePane.Subject NAME = new NoticePane.Subject.Matter("name");
    private static final NoticePane.Subject UNEXPECTED =
            new NoticePane.Subject.Matter("unexpected");

    private final Messages messages;
    private final FailureSentences sentences;
    private final Prompts prompts;
    private final LoadPipeline files;
    private final Executor workers;

    /**
     * Creates notices.
     *
     * @param files creates folders
     * @param workers runs that
     */
    public FailureNotices(
            Messages messages, Prompts prompts, LoadPipeline files, Executor workers) {
        this.messages = messages;
        this.sentences = new FailureSentences(messages);
        this.prompts = prompts;
        this.files = files;
        this.workers = workers;
    }

    /** Shows that the document was not saved. */
    public void notSaved(
            Editor editor, SaveRequest request, SaveException e, Runnable retry, Runnable saveAs) {
        String sentence = sentence(editor, request, e);
        Optional<Action> createFolder =
                e.failure() instanceof SaveFailure.Storage(StorageFailure storage)
                        ? createFolder(editor, e.path(), storage, retry)
                        : Optional.empty();
        show(
                editor,
                failure(
                        e.path(),
                        sentence,
                        actions(
                                createFolder,
                                action("action.retry", retry),
                                action("action.saveas", saveAs),
                                details(sentence, e))));
    }

    /** Offers to create the folder, if that is what is missing, and goes on then. */
    private Optional<Action> createFolder(
            Editor editor, Path file, StorageFailure failure, Runnable then) {
        return failure instanceof StorageFailure.MissingFolder(Path folder)
                ? Optional.of(
                        action("action.createfolder", () -> create(folder, editor, file, then)))
                : Optional.empty();
    }

    private void create(Path folder, Editor editor, Path file, Runnable then) {
        workers.execute(
                Job.of(
                                _ -> {
                                    files.createFolder(folder);
                                    return folder;
                                })
                        .whenSucceeded(_ -> again(editor, file, then))
                        .whenFailed(IOException.class, e -> notCreated(editor, folder, file, e)));
    }

    private void notCreated(Editor editor, Path folder, Path file, IOException e) {
        LOG.log(System.Logger.Level.WARNING, "Not created: " + folder, e);
        String sentence = messages.get("folder.notcreated", folder.toString());
        show(editor, failure(file, sentence, details(sentence, e)));
    }

    /**
     * Shows that the document was not saved because its file is marked read-only.
     *
     * @param replace saves all the same
     */
    public void readOnly(
            Editor editor,
            SaveRequest request,
            SaveException e,
            Runnable replace,
            Runnable saveAs) {
        String sentence = sentence(editor, request, e);
        show(
                editor,
                failure(
                        e.path(),
                        sentence,
                        action("action.replace", replace),
                        action("action.saveas", saveAs),
                        details(sentence, e)));
    }

    /**
     * Shows that a character of the document cannot be encoded in its charset.
     *
     * @param goThere selects the character
     * @param asUtf8 saves in UTF-8, which has every character
     */
    public void notEncodable(
            Editor editor,
            SaveRequest request,
            SaveException e,
            Runnable goThere,
            Runnable asUtf8,
            Runnable saveAs) {
        String sentence = sentence(editor, request, e);
        show(
                editor,
                failure(
                        e.path(),
                        sentence,
                        action("action.gothere", goThere),
                        action("action.asutf", asUtf8),
                        action("action.saveas", saveAs),
                        details(sentence, e)));
    }

    /** Why the document was not saved, and what is true of it and of the file. */
    private String sentence(Editor editor, SaveRequest request, SaveException e) {
        String name = Messages.fileName(e.path());
        if (!editor.document().isStoredIn(e.path())) {
            return sentences.notSavedElsewhere(e.failure(), e.path(), editor.name());
        }
        return request.expected() instanceof Expected.NoFile
                ? sentences.notCreated(e.failure(), name)
                : sentences.notSaved(e.failure(), name);
    }

    /** Shows that the document's file was not reopened; its text is unchanged. */
    public void notReopened(Editor editor, LoadException e, Runnable retry) {
        String sentence = sentences.notReopened(e.failure(), Messages.fileName(e.path()));
        Action details = details(sentence, e);
        show(
                editor,
                e.failure() instanceof LoadFailure.Malformed
                        ? failure(e.path(), sentence, details)
                        : failure(e.path(), sentence, action("action.retry", retry), details));
    }

    /** Shows that the line endings of the document were not converted. */
    public void notConverted(Editor editor, Throwable cause, Runnable retry) {
        String sentence = messages.get("notconverted", editor.name());
        Path about = editor.file().orElse(Path.of(editor.name()));
        show(
                editor,
                failure(about, sentence, action("action.retry", retry), details(sentence, cause)));
    }

    /**
     * Shows in {@code editor} that a file was not read: its own, which was to be reloaded, or
     * another. The notice disappears with the next attempt.
     */
    public void notOpened(Editor editor, LoadException e, Runnable retry) {
        String sentence = sentences.notOpened(e.failure(), Messages.fileName(e.path()));
        Optional<Action> createFolder =
                e.failure() instanceof LoadFailure.Storage(StorageFailure storage)
                        ? createFolder(editor, e.path(), storage, retry)
                        : Optional.empty();
        show(
                editor,
                failure(
                        e.path(),
                        sentence,
                        actions(
                                createFolder,
                                action("action.retry", () -> again(editor, e.path(), retry)),
                                details(sentence, e))));
    }

    /** Shows that a file that was open before is not there now. */
    public void away(Editor editor, LoadException e, Runnable retry, Runnable close) {
        String sentence = messages.get("away", Messages.fileName(e.path()), e.path());
        show(
                editor,
                failure(
                        e.path(),
                        sentence,
                        action("action.retry", () -> again(editor, e.path(), retry)),
                        action("action.closetab", close),
                        details(sentence, e)));
    }

    /** Shows that a name given to the program cannot be resolved to a file. */
    public void unclearName(Editor editor, String name) {
        show(editor, failure(NAME, messages.get("failure.unclearname", name)));
    }

    /** Shows that something unexpected was thrown: a bug in this program. */
    public void unexpected(Editor editor, Throwable cause) {
        String sentence = messages.get("failure.unexpected.told");
        show(editor, failure(UNEXPECTED, sentence, details(sentence, cause)));
    }

    private static NoticePane.Notice failure(Path file, String sentence, Action... actions) {
        return failure(new NoticePane.Subject.OfFile(file), sentence, actions);
    }

    private static NoticePane.Notice failure(
            NoticePane.Subject about, String sentence, Action... actions) {
        return new NoticePane.Notice(
                about, NoticePane.Kind.FAILURE, IconShape.ALERT_CIRCLE, sentence, List.of(actions));
    }

    private static void show(Editor editor, NoticePane.Notice notice) {
        editor.notices().show(notice);
    }

    /** Tries again; if that fails as well, the notice comes back. */
    private static void again(Editor editor, Path file, Runnable retry) {
        editor.notices().hide(file);
        retry.run();
    }

    private static Action[] actions(Optional<Action> first, Action... others) {
        return Stream.concat(first.stream(), Stream.of(others)).toArray(Action[]::new);
    }

    private Action details(String sentence, Throwable cause) {
        return action(
                "action.details",
                () -> prompts.showDetails(new FailureDetails(messages).of(sentence, cause)));
    }

    private Action action(String key, Runnable run) {
        return new Action(messages.get(key), e -> run.run());
    }
}
