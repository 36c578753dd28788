package org.keepsake.ui.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlsfx.control.action.Action;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadFailure;
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
    private static final NoticePane.Subject UNEXPECTED =
            new NoticePane.Subject.Matter("unexpected");
    private static final NoticePane.Subject NOT_REOPENED =
            new NoticePane.Subject.Matter("not reopened");

    /** The number of files that a notice names. */
    private static final int NAMED = 8;

    private final Messages messages;
    private final FailureSentences sentences;
    private final Prompts prompts;
    private final BooleanSupplier administrator;
    private final Executor readers;

    /**
     * Creates notices.
     *
     * @param administrator whether a save with the administrator's rights can be offered
     * @param readers ask the system about a file
     */
    public FailureNotices(
            Messages messages, Prompts prompts, BooleanSupplier administrator, Executor readers) {
        this.messages = messages;
        this.sentences = new FailureSentences(messages);
        this.prompts = prompts;
        this.administrator = administrator;
        this.readers = readers;
    }

    /**
     * Shows that the document was not saved.
     *
     * @param asAdministrator saves with the rights that are missing, if that is the reason
     * @param createFolder creates the folder that is missing, if that is the reason, and goes on
     * @return what is shown
     */
    public NoticePane.Notice notSaved(
            Editor editor,
            SaveRequest request,
            SaveException e,
            Runnable retry,
            Runnable saveAs,
            Runnable asAdministrator,
            Consumer<Path> createFolder) {
        return showRefusal(
                editor,
                request,
                e,
                offered(
                        create(missingFolder(e.failure()), createFolder)
                                .or(() -> administrator(request, e, asAdministrator)),
                        retry(Retrying.helps(e.failure()), retry),
                        action("action.saveas", saveAs)));
    }

    private static Optional<Path> missingFolder(SaveFailure failure) {
        return failure instanceof SaveFailure.Storage(StorageFailure.MissingFolder(Path folder, _))
                ? Optional.of(folder)
                : Optional.empty();
    }

    private static Optional<Path> missingFolder(LoadFailure failure) {
        return failure instanceof LoadFailure.Storage(StorageFailure.MissingFolder(Path folder, _))
                ? Optional.of(folder)
                : Optional.empty();
    }

    private Optional<Action> create(Optional<Path> missing, Consumer<Path> createFolder) {
        return missing.map(
                folder -> action("action.createfolder", () -> createFolder.accept(folder)));
    }

    private Optional<Action> administrator(SaveRequest request, SaveException e, Runnable save) {
        boolean helps =
                switch (e.failure()) {
                    case SaveFailure.NotAuthorized _ -> true;
                    case SaveFailure.Storage(StorageFailure storage) ->
                            storage.lacksRights() && !request.asAdministrator();
                    default -> false;
                };
        return helps && administrator.getAsBoolean()
                ? Optional.of(action("action.administrator", save))
                : Optional.empty();
    }

    private Optional<Action> retry(boolean helps, Runnable retry) {
        return helps ? Optional.of(action("action.retry", retry)) : Optional.empty();
    }

    /** What is offered: what may mend the reason, and what is always there. */
    private static Action[] offered(
            Optional<Action> mending, Optional<Action> retrying, Action... always) {
        return Stream.of(mending.stream(), retrying.stream(), Stream.of(always))
                .flatMap(Function.identity())
                .toArray(Action[]::new);
    }

    /** Shows that the folder that {@code file} needs was not created. */
    public void folderNotCreated(Editor editor, Path folder, Path file, IOException e) {
        String sentence = messages.get("folder.notcreated", folder.toString());
        show(editor, failure(file, sentence, details(sentence, e)));
    }

    /**
     * Shows that the document was not saved because its file is marked read-only.
     *
     * @param replace saves all the same
     * @return what is shown
     */
    public NoticePane.Notice readOnly(
            Editor editor,
            SaveRequest request,
            SaveException e,
            Runnable replace,
            Runnable saveAs) {
        return showRefusal(
                editor,
                request,
                e,
                action("action.replace", replace),
                action("action.saveas", saveAs));
    }

    /**
     * Shows that the document was not saved because the drive of its file seems to be missing.
     *
     * @param here saves in the folder that is there in its place
     * @return what is shown
     */
    public NoticePane.Notice driveMissing(
            Editor editor,
            SaveRequest request,
            SaveException e,
            Runnable retry,
            Runnable here,
            Runnable saveAs) {
        return showRefusal(
                editor,
                request,
                e,
                action("action.retry", retry),
                action("action.saveas", saveAs),
                action("action.savehere", here));
    }

    /**
     * Shows that a character of the document cannot be encoded in its charset.
     *
     * @param goThere selects the character
     * @param asUtf8 saves in UTF-8, which has every character
     * @return what is shown
     */
    public NoticePane.Notice notEncodable(
            Editor editor,
            SaveRequest request,
            SaveException e,
            Runnable goThere,
            Runnable asUtf8,
            Runnable saveAs) {
        return showRefusal(
                editor,
                request,
                e,
                action("action.gothere", goThere),
                action("action.asutf", asUtf8),
                action("action.saveas", saveAs));
    }

    /** Shows why the document was not saved, with what may be done about it, and the details. */
    private NoticePane.Notice showRefusal(
            Editor editor, SaveRequest request, SaveException e, Action... remedies) {
        String sentence = sentence(editor, request, e);
        Action[] actions = Arrays.copyOf(remedies, remedies.length + 1);
        actions[remedies.length] = details(sentence, e);
        return show(editor, failure(e.path(), sentence, actions));
    }

    /** Why the document was not saved, and what is true of it and of the file. */
    private String sentence(Editor editor, SaveRequest request, SaveException e) {
        String name = Messages.fileName(e.path());
        if (!editor.document().isStoredIn(e.path())) {
            return sentences.notSavedElsewhere(e.failure(), e.path(), editor.name());
        }
        return switch (request.expected()) {
            case Expected.NoFile _, Expected.Gone _ -> sentences.notCreated(e.failure(), name);
            default -> sentences.notSaved(e.failure(), name);
        };
    }

    /** Shows that the document's file was not reopened; its text is unchanged. */
    public void notReopened(Editor editor, LoadException e, Runnable retry) {
        String sentence = sentences.notReopened(e.failure(), Messages.fileName(e.path()));
        show(
                editor,
                failure(
                        e.path(),
                        sentence,
                        offered(
                                Optional.empty(),
                                retry(Retrying.helps(e.failure()), retry),
                                details(sentence, e))));
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
     *
     * @param createFolder creates the folder that is missing, if that is the reason, and goes on
     */
    public void notOpened(
            Editor editor, LoadException e, Runnable retry, Consumer<Path> createFolder) {
        String sentence = sentences.notOpened(e.failure(), e.path());
        show(
                editor,
                failure(
                        e.path(),
                        sentence,
                        offered(
                                create(missingFolder(e.failure()), createFolder),
                                retry(
                                        Retrying.helps(e.failure()),
                                        () -> again(editor, e.path(), retry)),
                                details(sentence, e))));
    }

    /**
     * Shows that the folder of a new file is missing.
     *
     * @param createFolder creates it
     */
    public void withoutFolder(Editor editor, Path file, Path folder, Runnable createFolder) {
        String reason = messages.get("failure.folder", folder.toString());
        show(
                editor,
                failure(
                        file,
                        messages.get("new.withoutfolder", reason, Messages.fileName(file)),
                        action("action.createfolder", createFolder)));
    }

    /** Shows that a file that was open before is not there now. */
    public void away(Editor editor, LoadException e, Runnable retry, Runnable close) {
        String name = Messages.fileName(e.path());
        String sentence =
                switch (e.failure()) {
                    case LoadFailure.Storage(StorageFailure.MissingFile()) ->
                            messages.get("away.file", name, e.path());
                    case LoadFailure.Storage(StorageFailure.MissingFolder _) ->
                            messages.get("away", name, e.path());
                    default ->
                            messages.get(
                                    "away.unread",
                                    sentences.notOpened(e.failure(), name),
                                    e.path());
                };
        show(
                editor,
                failure(
                        e.path(),
                        sentence,
                        action("action.retry", () -> again(editor, e.path(), retry)),
                        action("action.closetab", close),
                        details(sentence, e)));
    }

    /** Shows which files of the last session are gone, in one notice. */
    public void notReopened(Editor editor, List<Path> files) {
        String sentence =
                files.size() == 1
                        ? messages.get(
                                "notreopened.gone",
                                Messages.fileName(files.getFirst()),
                                files.getFirst())
                        : messages.get("notreopened.several", files.size(), names(files));
        editor.notices()
                .show(
                        new NoticePane.Notice(
                                NOT_REOPENED,
                                NoticePane.Kind.CAUTION,
                                IconShape.ALERT_TRIANGLE,
                                sentence,
                                List.of()));
    }

    private static String names(List<Path> files) {
        String names =
                files.stream()
                        .limit(NAMED)
                        .map(Messages::fileName)
                        .collect(Collectors.joining(", "));
        return files.size() > NAMED ? names + ", …" : names;
    }

    /** Removes the notice of the files that are gone. */
    public void hideNotReopened(Editor editor) {
        editor.notices().hide(NOT_REOPENED);
    }

    /** Shows that a name given to the program cannot be resolved to a file. */
    public void unclearName(Editor editor, String name) {
        show(
                editor,
                failure(
                        new NoticePane.Subject.Matter("name " + name),
                        messages.get("failure.unclearname", name)));
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

    private static NoticePane.Notice show(Editor editor, NoticePane.Notice notice) {
        editor.notices().show(notice);
        return notice;
    }

    /** Tries again; if that fails as well, the notice comes back. */
    private static void again(Editor editor, Path file, Runnable retry) {
        editor.notices().hide(file);
        retry.run();
    }

    /** What the system has to be asked for is asked at once, and told if it is known by then. */
    private Action details(String sentence, Throwable cause) {
        FutureTask<Optional<FileRights>> rights =
                new FutureTask<>(() -> FailureDetails.path(cause).flatMap(FileRights::read));
        if (FailureDetails.concernsRights(cause)) {
            readers.execute(rights);
        }
        return action(
                "action.details",
                () ->
                        prompts.showDetails(
                                new FailureDetails(messages)
                                        .of(
                                                sentence,
                                                cause,
                                                rights.state() == Future.State.SUCCESS
                                                        ? rights.resultNow()
                                                        : Optional.empty())));
    }

    private Action action(String key, Runnable run) {
        return new Action(messages.get(key), e -> run.run());
    }
}
