package org.keepsake.ui.save;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.keepsake.document.Document;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.StorageFailure;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.kit.NoticePane;

/**
 * Saves that did not happen, until that is over: a later one has worked, or what was not saved has
 * been undone, so that the file holds the text again. FX thread.
 */
final class Refusals {
    private final Map<Editor, Path> places = new WeakHashMap<>();
    private final Map<Editor, SaveState> standing = new WeakHashMap<>();

    /** Remembers a state that a failure hides, and that stands again once it is over. */
    void remember(Editor editor, SaveState state) {
        switch (state) {
            case SaveState.Saving _, SaveState.Failed _, SaveState.Cancelled _ -> {}
            default -> standing.put(editor, state);
        }
    }

    /** Records where the latest save was refused. */
    void add(Editor editor, Path file) {
        places.put(editor, file);
    }

    /** Where the latest save was refused, if it was. */
    Optional<Path> place(Editor editor) {
        return Optional.ofNullable(places.get(editor));
    }

    /** Forgets where the latest save was refused. */
    Optional<Path> remove(Editor editor) {
        return Optional.ofNullable(places.remove(editor));
    }

    /**
     * Returns to the state before a save that has just ended without success, and removes what was
     * told of it, once the text that it was to store is undone. A later save ends this.
     */
    void forgetOnceUndone(Editor editor, SaveRequest request, Optional<NoticePane.Notice> told) {
        SaveState ended = editor.saveStateProperty().get();
        Later.when(
                () -> editor.saveStateProperty().get() != ended || isUndone(editor, request),
                () -> {
                    if (editor.saveStateProperty().get() == ended) {
                        told.ifPresent(editor.notices()::hide);
                        places.remove(editor);
                        editor.saveStateProperty()
                                .set(standing.getOrDefault(editor, new SaveState.Idle()));
                    }
                },
                editor.saveStateProperty(),
                editor.document().textProperty(),
                editor.document().modifiedProperty());
    }

    /** Whether nothing is left of what {@code request} was to store. */
    private static boolean isUndone(Editor editor, SaveRequest request) {
        Document document = editor.document();
        boolean elsewhere = document.path().isPresent() && !document.isStoredIn(request.path());
        return !elsewhere
                && !document.isModified()
                && (document.text() != request.text()
                        || !document.formatProperty().get().equals(request.format()));
    }

    /** Whether the file still holds the earlier text, so that undoing ends the failure. */
    static boolean leavesFile(SaveFailure failure) {
        return !(failure instanceof SaveFailure.Storage(StorageFailure storage))
                || switch (storage) {
                    case StorageFailure.Conflict _,
                            StorageFailure.Torn _,
                            StorageFailure.NotAFile _,
                            StorageFailure.MissingFolder _,
                            StorageFailure.MissingDrive _,
                            StorageFailure.LinkLoop _ ->
                            false;
                    default -> true;
                };
    }
}
