package org.keepsake.ui.open;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.keepsake.background.Job;
import org.keepsake.load.FileIdentity;
import org.keepsake.load.LoadPipeline;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;

/**
 * Knows which file each document shows, under whatever name, so that no file is open twice. Readers
 * examine only the file in question, so another file on dead storage delays nothing.
 */
final class FileIdentities {
    private final LoadPipeline pipeline;
    private final Executor readers;
    private final EditorTabs tabs;
    private final Map<Editor, Known> known = new HashMap<>();

    /** The identity that was found, and the path that led to it. */
    private record Known(Path path, FileIdentity identity) {}

    FileIdentities(LoadPipeline pipeline, Executor readers, EditorTabs tabs) {
        this.pipeline = pipeline;
        this.readers = readers;
        this.tabs = tabs;
    }

    /**
     * Finds out which file {@code editor} is to show.
     *
     * @param then receives the other editor that shows this file already, if there is one
     */
    void identify(Editor editor, Path path, Consumer<Optional<Editor>> then) {
        look(
                path,
                found -> {
                    known.keySet().retainAll(tabs.all());
                    if (found.isEmpty()) {
                        then.accept(Optional.empty());
                        return;
                    }
                    known.put(editor, new Known(path, found.get()));
                    findOther(editor, found.get(), then);
                });
    }

    /**
     * Notices from now on when {@code editor} is saved to another file. If another document shows
     * that file, the user has agreed to replace its contents: it is closed, unless it has edits of
     * its own.
     */
    void follow(Editor editor) {
        editor.document()
                .pathProperty()
                .subscribe(path ->
                        path.filter(file -> !isKnown(editor, file))
                                .ifPresent(file ->
                                        identify(
                                                editor,
                                                file,
                                                other -> other.ifPresent(this::replaced))));
    }

    private boolean isKnown(Editor editor, Path path) {
        Known before = known.get(editor);
        return before != null && before.path().equals(path);
    }

    private void replaced(Editor other) {
        if (!other.document().isModified() && !other.isSaving()) {
            tabs.remove(other);
        }
    }

    private void findOther(Editor editor, FileIdentity found, Consumer<Optional<Editor>> then) {
        Optional<Editor> sameName = other(editor, it -> hasName(it, found));
        Optional<Editor> sameNumber = other(editor, it -> hasNumber(it, found));
        if (sameName.isPresent() || sameNumber.isEmpty()) {
            then.accept(sameName);
        } else {
            verify(sameNumber.get(), found, then);
        }
    }

    private Optional<Editor> other(Editor editor, Predicate<Editor> wanted) {
        return tabs.all().stream().filter(other -> other != editor).filter(wanted).findFirst();
    }

    private boolean hasName(Editor other, FileIdentity found) {
        Known before = known.get(other);
        return before != null && before.identity().realPath().equals(found.realPath());
    }

    private boolean hasNumber(Editor other, FileIdentity found) {
        Known before = known.get(other);
        return found.hasNumberOf(stamp(other.document().expected()))
                || (before != null && found.hasNumberOf(before.identity().stamp()));
    }

    /** The number of a deleted file is soon reused, so the file is examined again. */
    private void verify(Editor other, FileIdentity found, Consumer<Optional<Editor>> then) {
        Optional<Path> path = other.file();
        if (path.isEmpty()) {
            then.accept(Optional.empty());
            return;
        }
        look(
                path.get(),
                now ->
                        then.accept(
                                now.filter(found::isSame)
                                        .filter(same -> tabs.all().contains(other))
                                        .map(same -> other)));
    }

    private void look(Path path, Consumer<Optional<FileIdentity>> then) {
        readers.execute(Job.of(_ -> pipeline.identify(path)).whenSucceeded(then));
    }

    private static Optional<FileStamp> stamp(Expected expected) {
        return switch (expected) {
            case Expected.Ours ours -> Optional.of(ours.stamp());
            case Expected.Theirs theirs -> Optional.of(theirs.stamp());
            case Expected.NoFile _, Expected.Gone _, Expected.Whatever _ -> Optional.empty();
        };
    }
}
