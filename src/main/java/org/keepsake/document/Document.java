package org.keepsake.document;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keepsake.codec.TextFormat;
import org.keepsake.save.LoadedFile;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;

/**
 * One open document: its current text, where it is stored, and its history.
 *
 * <p>The text is immutable, so a snapshot for a save is the reference itself, and the document is
 * modified exactly when the current text is not the one that is stored: the same root, not an equal
 * one, so the question is O(1) and undoing to what was saved makes the document clean again.
 *
 * <p>Confined to the FX thread.
 */
public final class Document {
    private final ReadOnlyObjectWrapper<Text> text = new ReadOnlyObjectWrapper<>(Text.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> path =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final EditHistory history = new EditHistory();

    private final ReadOnlyObjectWrapper<TextFormat> format =
            new ReadOnlyObjectWrapper<>(TextFormat.UTF_8);

    private Consumer<TextChange> replaced = change -> {};
    private Text stored = Text.empty();
    private Expected expected = new Expected.NoFile();
    private long revision;

    /** The text as it is now; never waits. */
    public Text text() {
        return text.get();
    }

    /** The text, observed. */
    public ReadOnlyObjectProperty<Text> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The file that Save writes; none for a document that was never saved. */
    public Optional<Path> path() {
        return path.get();
    }

    /** The file, observed. */
    public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** Whether the text differs from what is stored. */
    public boolean isModified() {
        return modified.get();
    }

    /** Whether the text differs from what is stored, observed. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /** Whether there is a step to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether there is a step to do again. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** How the text is written, observed. */
    public ReadOnlyObjectProperty<TextFormat> formatProperty() {
        return format.getReadOnlyProperty();
    }

    /** Shows the beginning of a text that is still being loaded. */
    public void preview(Text beginning) {
        replaceWhole(beginning);
        stored = beginning;
        modified.set(false);
    }

    /** Becomes the document of a file that was read. */
    public void loaded(LoadedFile file) {
        replaceWhole(file.text());
        stored = file.text();
        format.set(file.format());
        expected = file.expected();
        path.set(Optional.of(file.path()));
        history.clear();
        update();
    }

    /** Becomes the empty document of a file that does not exist yet. */
    public void createAt(Path newFile) {
        path.set(Optional.of(newFile));
        expected = new Expected.NoFile();
    }

    /**
     * The wish to save the text as it is at this moment, in the time of a few assignments however
     * long the text. Ends the step of undo that is being typed, so that undoing later leads back to
     * exactly this text.
     *
     * @param file the document's own file, or another that the user has chosen
     */
    public SaveRequest saveRequest(Path file) {
        history.endGroup();
        boolean own = path().filter(file::equals).isPresent();
        return new SaveRequest(
                text(),
                revision,
                file,
                format.get(),
                own ? expected : new Expected.Whatever(),
                false);
    }

    /**
     * Takes note that {@code request} is on disk: its text is what is stored now, and its file is
     * the document's.
     */
    public void saved(SaveRequest request, SaveReceipt receipt) {
        stored = request.text();
        expected = receipt.expected();
        path.set(Optional.of(request.path()));
        update();
    }

    /** Takes back one step. Gives what to select then; empty when there is nothing to undo. */
    Optional<Selection> undo() {
        return history.undo()
                .map(step -> {
                    become(step.change().after(), step.change().before());
                    replaced.accept(step.change().reversed());
                    return step.before();
                });
    }

    /** Does one step again. Gives what to select then; empty when there is nothing to redo. */
    Optional<Selection> redo() {
        return history.redo()
                .map(step -> {
                    become(step.change().before(), step.change().after());
                    replaced.accept(step.change());
                    return step.after();
                });
    }

    /**
     * Replaces the bytes {@code from} to {@code to} by {@code with}: one step of undo, or part of
     * the one that is being typed.
     *
     * @param before what was selected before the edit
     */
    TextChange edit(long from, long to, Text with, Selection before) {
        Text old = text();
        Text now = old.replace(from, to, with);
        TextChange change = new TextChange(old, now, from, to - from, with.byteLength());
        history.add(change, before, with.lineCount() > 1);
        become(old, now);
        return change;
    }

    /** Says whom to tell of changes that are not made by {@link #edit}. */
    void onReplaced(Consumer<TextChange> listener) {
        replaced = listener;
    }

    private void replaceWhole(Text now) {
        Text old = text();
        become(old, now);
        replaced.accept(TextChange.whole(old, now));
    }

    private void become(Text old, Text now) {
        if (now != old) {
            revision++;
        }
        text.set(now);
        update();
    }

    private void update() {
        modified.set(text() != stored);
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
    }
}
