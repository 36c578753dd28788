package org.keepsake.document;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keepsake.codec.TextFormat;
import org.keepsake.save.LoadedFile;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.text.UnpairedSurrogateException;

/**
 * One open document: its current text, where it is stored, and its history.
 *
 * <p>The text is immutable, so a snapshot for a save is the reference itself, and the document is
 * modified exactly when the current text is not the one that is stored: the same root, not an equal
 * one, so the question is O(1) and undoing to what was saved makes the document clean again. It is
 * modified as well when somebody else has replaced or deleted what was stored, or when it is to be
 * written in another format than its file is in.
 *
 * <p>Confined to the FX thread.
 */
public final class Document {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private final ReadOnlyObjectWrapper<Text> text = new ReadOnlyObjectWrapper<>(Text.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> path =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final EditHistory history;

    private final ReadOnlyObjectWrapper<TextFormat> format =
            new ReadOnlyObjectWrapper<>(TextFormat.UTF_8);
    private final ReadOnlyBooleanWrapper guessed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();

    private final ReadOnlyObjectWrapper<LineBreak> lineBreak =
            new ReadOnlyObjectWrapper<>(LineBreak.ofPlatform());

    private StoredState stored = StoredState.nothing();
    private long revision;

    /** An empty document without a file. */
    public Document() {
        this(System::nanoTime);
    }

    /**
     * The same, for tests.
     *
     * @param clock tells the pauses of who types, like {@link System#nanoTime}
     */
    Document(LongSupplier clock) {
        history = new EditHistory(clock);
    }

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

    /** Whether the charset of {@link #formatProperty} was guessed by its letters, observed. */
    public ReadOnlyBooleanProperty guessedProperty() {
        return guessed.getReadOnlyProperty();
    }

    /** Whether the file's rights say that it is not to be written, observed. */
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /** What the next save expects to find in the document's file. */
    public Expected expected() {
        return stored.expected();
    }

    /** The text that the document's file holds, as far as is known; empty without a file. */
    public Text storedText() {
        return stored.text();
    }

    /** How the document's file is written, which is not what was chosen for the next save. */
    public TextFormat storedFormat() {
        return stored.format();
    }

    /**
     * Chooses how the text is written from the next save on. That makes the document modified when
     * its file is written in another way.
     */
    public void chooseFormat(TextFormat chosen) {
        guessed.set(false);
        if (!chosen.equals(format.get())) {
            format.set(chosen);
            revision++;
            update();
        }
    }

    /** The kind of the first line break that a text without any will get. */
    public LineBreak lineBreak() {
        return lineBreak.get();
    }

    /** The kind of the first line break, observed. */
    public ReadOnlyObjectProperty<LineBreak> lineBreakProperty() {
        return lineBreak.getReadOnlyProperty();
    }

    /** Chooses {@link #lineBreak}; breaks that are there stay as they are. */
    public void chooseLineBreak(LineBreak kind) {
        lineBreak.set(kind);
    }

    /**
     * Takes over a text that differs from the current one in the kinds of its line breaks only: one
     * step of undo.
     *
     * @param from the text that was converted
     * @param before what is selected, in bytes of {@code from}
     * @return false, and nothing is done, when the text has been edited meanwhile
     */
    public boolean lineBreaksConverted(Text from, Text converted, Selection before) {
        // Not before that is known: what is selected may lie behind the end of an earlier text.
        return isCurrent(from)
                && take(TextChange.whole(from, converted), before, before.moved(from, converted));
    }

    /**
     * Takes over a change of the current text: one step of undo.
     *
     * @param before what is selected before
     * @param after what is to be selected after it
     * @return false, and nothing is done, when the text has been edited meanwhile
     */
    public boolean replace(TextChange change, Selection before, Selection after) {
        return take(change, before, after);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean take(TextChange change, Selection before, Selection after) {
        if (!isCurrent(change.before())) {
            return false;
        }
        if (change.after() != change.before()) {
            history.addStep(
                    new EditHistory.Step(change, Selections.of(before), Selections.of(after)));
            become(change.before(), change.after());
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // the same root is the same text
    private boolean isCurrent(Text seen) {
        return text() == seen;
    }

    /** Shows the beginning of a text that is still being loaded. */
    public void preview(Text beginning) {
        replaceWhole(beginning);
        stored = stored.withText(beginning);
        modified.set(false);
    }

    /** Becomes the document of a file that was read. */
    public void loaded(LoadedFile file) {
        replaceWhole(file.text());
        history.clear();
        holds(file);
        path.set(Optional.of(file.path()));
    }

    /** Becomes a document without a file, whose text came from a pipe and is saved nowhere. */
    public void received(LoadedFile stream) {
        replaceWhole(stream.text());
        history.clear();
        stored = StoredState.nothing();
        format.set(stream.format());
        guessed.set(stream.guessed());
        update();
    }

    /**
     * Takes over what the document's file holds by now: one step of undo, so nothing that was typed
     * is lost.
     *
     * @param before what was selected before
     */
    public void reloaded(LoadedFile file, Selection before) {
        TextChange change = TextChange.whole(text(), file.text());
        history.addStep(
                new EditHistory.Step(
                        change,
                        Selections.of(before),
                        Selections.of(Selection.caretAt(change.end()))));
        become(change.before(), change.after());
        holds(file);
    }

    /**
     * Becomes the document of a file that is not what it was, or of none.
     *
     * @param base the text that the file held when it was last seen
     * @param expected what the next save should find
     */
    public void basedOn(
            Optional<Path> file, Text base, TextFormat storedFormat, Expected expected) {
        replaceWhole(base);
        history.clear();
        stored = new StoredState(base, storedFormat, expected, revision, file.isPresent());
        format.set(storedFormat);
        path.set(file);
        update();
    }

    /**
     * Takes over what was typed before the program ended: one step of undo.
     *
     * @param chosen how it was to be written
     * @param after what is to be selected in it
     */
    public void recovered(Text typed, TextFormat chosen, Selection after) {
        history.endGroup();
        take(TextChange.whole(text(), typed), Selection.caretAt(0), after);
        chooseFormat(chosen);
    }

    private void holds(LoadedFile file) {
        stored = StoredState.read(file, revision);
        format.set(file.format());
        guessed.set(file.guessed());
        readOnly.set(file.readOnly());
        update();
    }

    /** Becomes the empty document of a file that does not exist yet. */
    public void createAt(Path newFile) {
        path.set(Optional.of(newFile));
        stored = stored.expecting(new Expected.NoFile());
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
        if (!own) {
            // So that of two saves of one text to two places the later one has the later number.
            revision++;
        }
        return new SaveRequest(
                text(),
                revision,
                file,
                format.get(),
                own ? expected() : new Expected.Whatever(),
                false);
    }

    /**
     * Takes note that {@code request} is on disk: its text is what is stored now, and its file is
     * the document's. Unless a later save has ended before it: one that was stuck, and came through
     * after the text had been saved elsewhere.
     *
     * @return whether it is the latest
     */
    public boolean saved(SaveRequest request, SaveReceipt receipt) {
        if (isSuperseded(request)) {
            return false;
        }
        stored = StoredState.written(request, receipt);
        if (!request.overwriteReadOnly()) {
            // It was written without being forced, whatever its rights were before.
            readOnly.set(false);
        }
        if (!path().equals(Optional.of(request.path()))) {
            readOnly.set(false);
            path.set(Optional.of(request.path()));
        }
        update();
        return true;
    }

    /** Whether a save that was asked for later has ended well already. */
    public boolean isSuperseded(SaveRequest request) {
        return stored.supersedes(request);
    }

    /**
     * Takes note that the file still holds what is stored.
     *
     * @param refreshed what to expect there from now on
     */
    public void confirmed(Expected refreshed) {
        stored = stored.expecting(refreshed).outdated(false);
        update();
    }

    /**
     * Takes note that the text is not on disk any more, whatever was stored: it counts as modified
     * until it is saved, or found there again.
     */
    public void outdated() {
        stored = stored.outdated(true);
        update();
    }

    /** Takes note of whether the file's rights say that it is not to be written. */
    public void protectedByRights(boolean is) {
        readOnly.set(is);
    }

    /** The same, by the word of a user who has seen what is there and keeps this text. */
    public void keepOver(Expected found) {
        stored = stored.expecting(found);
        outdated();
    }

    /** Takes back one step. Gives what to select then; empty when there is nothing to undo. */
    public Optional<Selections> undo() {
        return history.undo()
                .map(step -> {
                    become(step.change().after(), step.change().before());
                    return step.before();
                });
    }

    /** Does one step again. Gives what to select then; empty when there is nothing to redo. */
    public Optional<Selections> redo() {
        return history.redo()
                .map(step -> {
                    become(step.change().before(), step.change().after());
                    return step.after();
                });
    }

    /**
     * Makes an edit as a key makes it: a step of undo, or part of the one that is being typed.
     *
     * @param before what was selected before the edit
     * @param after what is selected after it
     * @return false, and nothing is done, when the text has been edited meanwhile
     */
    public boolean type(TextChange change, Selections before, Selections after) {
        if (!isCurrent(change.before())) {
            return false;
        }
        history.add(new EditHistory.Step(change, before, after));
        become(change.before(), change.after());
        return true;
    }

    /**
     * Takes over a change of the current text that was made at several carets: one step of undo.
     *
     * @return false, and nothing is done, when the text has been edited meanwhile
     */
    public boolean replace(TextChange change, Selections before, Selections after) {
        if (!isCurrent(change.before())) {
            return false;
        }
        history.addStep(new EditHistory.Step(change, before, after));
        become(change.before(), change.after());
        return true;
    }

    /** Takes note that the caret was moved, which ends the step that is being typed. */
    public void caretMoved() {
        history.endGroup();
    }

    /**
     * A string as a text for the place of the bytes {@code from} to {@code to}: each line break in
     * it becomes one as the neighbours have, so that a file keeps the breaks it came with.
     *
     * @throws UnpairedSurrogateException if the string holds half of a surrogate pair
     */
    public Text encode(String string, long from, long to) {
        String characters =
                LINE_BREAK.matcher(string).find()
                        ? LINE_BREAK
                                .matcher(string)
                                .replaceAll(
                                        LineBreaks.between(
                                                text(), lineOf(from), from, to, lineBreak()))
                        : string;
        return Text.of(characters);
    }

    /** The kind of line break for lines that come in the place of what is selected. */
    public LineBreak lineBreakAt(Selection place) {
        return LineBreaks.kindBetween(
                text(), lineOf(place.start()), place.start(), place.end(), lineBreak());
    }

    private int lineOf(long offset) {
        return text().position(offset).line();
    }

    private void replaceWhole(Text now) {
        Text old = text();
        become(old, now);
    }

    private void become(Text old, Text now) {
        if (now != old) {
            revision++;
        }
        text.set(now);
        update();
    }

    private void update() {
        boolean otherFormat = path().isPresent() && !format.get().equals(stored.format());
        modified.set(stored.outdated() || otherFormat || text() != stored.text());
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
    }
}
