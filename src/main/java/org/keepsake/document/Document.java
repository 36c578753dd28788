package org.keepsake.document;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadedFile;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;

/**
 * One open document: its current text, and what is known of the file where that is stored.
 *
 * <p>The text is immutable, so a snapshot for a save is the reference itself. The document is
 * modified exactly when the current text is not the one that is stored: the same root, not an equal
 * one, so the check is O(1) and undoing to what was saved makes the document clean again. It is
 * also modified when somebody else has replaced or deleted what was stored, or when it is to be
 * written in another format than its file is in.
 */
public final class Document {
    private final UndoableText edits;
    private final LineBreakStyle lineBreaks = new LineBreakStyle(this::text);
    private final ReadOnlyObjectWrapper<Optional<Path>> path =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<TextFormat> format =
            new ReadOnlyObjectWrapper<>(TextFormat.UTF_8);
    private final ReadOnlyBooleanWrapper guessed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();

    private StoredState stored = StoredState.nothing();

    /** The changes of other things than the text. */
    private long otherChanges;

    /** An empty document without a file. */
    public Document() {
        this(System::nanoTime);
    }

    /**
     * Creates an empty document with a clock, for tests.
     *
     * @param clock times the pauses between edits, like {@link System#nanoTime}
     */
    Document(LongSupplier clock) {
        edits = new UndoableText(clock, this::update);
    }

    /** The current text; never blocks. */
    public Text text() {
        return edits.text();
    }

    /** The current text, observable. */
    public ReadOnlyObjectProperty<Text> textProperty() {
        return edits.textProperty();
    }

    /** The ways to edit the text, and to undo and redo that. */
    public UndoableText edits() {
        return edits;
    }

    /** The line breaks for lines that are added. */
    public LineBreakStyle lineBreaks() {
        return lineBreaks;
    }

    /** Grows with every change; of two saves, the later one has the higher number. */
    private long revision() {
        return edits.changes() + otherChanges;
    }

    /** The file that Save writes; empty for a document that was never saved. */
    public Optional<Path> path() {
        return path.get();
    }

    /** Whether that is {@code file}. */
    public boolean isStoredIn(Path file) {
        return path.get().filter(file::equals).isPresent();
    }

    /** The file, observable. */
    public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** Whether the text differs from what is stored. */
    public boolean isModified() {
        return modified.get();
    }

    /** Whether the text differs from what is stored, observable. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /** The format in which the text is written, observable. */
    public ReadOnlyObjectProperty<TextFormat> formatProperty() {
        return format.getReadOnlyProperty();
    }

    /** Whether the charset of {@link #formatProperty} was guessed from the letters, observable. */
    public ReadOnlyBooleanProperty guessedProperty() {
        return guessed.getReadOnlyProperty();
    }

    /** Whether the file's permissions make it read-only, observable. */
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /** What the next save expects to find in the document's file. */
    public Expected expected() {
        return stored.expected();
    }

    /** The text in the document's file, as far as is known; empty without a file. */
    public Text storedText() {
        return stored.text();
    }

    /** The format of the document's file; another one may be chosen for the next save. */
    public TextFormat storedFormat() {
        return stored.format();
    }

    /**
     * Chooses the format for the next save and those after it. If the file's format is another one,
     * that makes the document modified.
     */
    public void chooseFormat(TextFormat chosen) {
        guessed.set(false);
        if (!chosen.equals(format.get())) {
            format.set(chosen);
            otherChanges++;
            update();
        }
    }

    /** Shows the beginning of a text that is still being loaded. */
    public void preview(Text beginning) {
        edits.show(beginning);
        stored = stored.withText(beginning);
        modified.set(false);
    }

    /** Becomes the document of a file that has been loaded. */
    public void loaded(LoadedFile file) {
        edits.restart(file.text());
        holds(file);
        path.set(Optional.of(file.path()));
    }

    /** Becomes a document without a file, whose text came from a pipe and is not saved anywhere. */
    public void received(LoadedFile stream) {
        edits.restart(stream.text());
        stored = StoredState.nothing();
        format.set(stream.format());
        guessed.set(stream.guessed());
        update();
    }

    /**
     * Applies the current contents of the document's file: one undo step, so nothing typed is lost.
     *
     * @param before the selection before the change
     */
    public void reloaded(LoadedFile file, Selection before) {
        TextChange change = TextChange.whole(text(), file.text());
        edits.addStep(
                change, Selections.of(before), Selections.of(Selection.caretAt(change.end())));
        holds(file);
    }

    /**
     * Becomes the document of a file that no longer holds what it did, or of none.
     *
     * @param base the text that the file held when it was last seen
     * @param expected what the next save should find
     */
    public void basedOn(
            Optional<Path> file, Text base, TextFormat storedFormat, Expected expected) {
        edits.restart(base);
        StoredState.Holding holding =
                file.isPresent() ? StoredState.Holding.ANOTHER : StoredState.Holding.THIS;
        stored = new StoredState(base, storedFormat, expected, revision(), holding);
        format.set(storedFormat);
        path.set(file);
        update();
    }

    /**
     * Applies what was typed before the program ended: one undo step.
     *
     * @param chosen the format it was to be written in
     * @param after the selection in it
     */
    public void recovered(Text typed, TextFormat chosen, Selection after) {
        edits.replace(TextChange.whole(text(), typed), Selection.caretAt(0), after);
        chooseFormat(chosen);
    }

    /**
     * Applies the edits that were made before the program ended. Undoing them step by step leads
     * back to the current text, with which they begin.
     *
     * @param chosen the format it was to be written in
     */
    public void recovered(RecordedEdits typed, TextFormat chosen) {
        edits.addSteps(typed);
        chooseFormat(chosen);
    }

    private void holds(LoadedFile file) {
        stored = StoredState.read(file, revision());
        format.set(file.format());
        guessed.set(file.guessed());
        readOnly.set(file.readOnly());
        update();
    }

    /** Becomes the empty document of a file that does not exist yet. */
    public void createAt(Path newFile) {
        // Whoever hears of the path may ask whether there is a file.
        stored = stored.expecting(new Expected.NoFile());
        path.set(Optional.of(newFile));
    }

    /**
     * Returns a request to save the current text, in the time of a few assignments however long the
     * text is. Ends the current undo group, so that undoing later leads back to exactly this text.
     *
     * @param file the document's own file, or another that the user has chosen
     */
    public SaveRequest saveRequest(Path file) {
        edits.endStep();
        boolean own = path().filter(file::equals).isPresent();
        if (!own) {
            // So that of two saves of one text to two places the later has the higher number.
            otherChanges++;
        }
        Expected there = own ? expected() : new Expected.Whatever();
        return new SaveRequest(text(), revision(), file, format.get(), there, false);
    }

    /**
     * Records that {@code request} is on disk: its text is now the stored one, and its file is the
     * document's. Has no effect if a later save has ended first, as when a save was stuck and
     * completed after the text had been saved elsewhere.
     *
     * @return whether it is the latest
     */
    public boolean saved(SaveRequest request, SaveReceipt receipt) {
        if (isSuperseded(request)) {
            return false;
        }
        stored = StoredState.written(request, receipt);
        boolean moved = !path().equals(Optional.of(request.path()));
        if (moved || !request.overwriteReadOnly()) {
            // It was written without overriding a protection, so it is not read-only now.
            readOnly.set(false);
        }
        if (moved) {
            path.set(Optional.of(request.path()));
        }
        update();
        return true;
    }

    /** Whether a save requested later has already succeeded. */
    public boolean isSuperseded(SaveRequest request) {
        return stored.supersedes(request);
    }

    /**
     * Records that the file still holds what is stored.
     *
     * @param refreshed what to expect there from now on
     */
    public void confirmed(Expected refreshed) {
        stored = stored.expecting(refreshed).holding(StoredState.Holding.THIS);
        update();
    }

    /**
     * Records that the file is gone, and that the user has been told: the text counts as modified
     * until it is saved or found there again.
     */
    public void gone() {
        stored = stored.holding(StoredState.Holding.NOTHING);
        update();
    }

    /** Whether the file is known to be gone, and the user has been told. */
    public boolean isGone() {
        return stored.holding() == StoredState.Holding.NOTHING;
    }

    /** Records whether the file's permissions make it read-only. */
    public void protectedByRights(boolean is) {
        readOnly.set(is);
    }

    /** Records the decision of a user who has seen what is in the file and keeps this text. */
    public void keepOver(Expected found) {
        stored = stored.expecting(found).holding(StoredState.Holding.ANOTHER);
        update();
    }

    private void update() {
        boolean otherFormat = path().isPresent() && !format.get().equals(stored.format());
        modified.set(stored.outdated() || otherFormat || text() != stored.text());
    }
}
