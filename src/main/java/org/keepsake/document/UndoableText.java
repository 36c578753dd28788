package org.keepsake.document;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keepsake.text.Text;

/**
 * The current text of a document, and the steps that undo and redo what was done to it.
 *
 * <p>An edit names the text it was made of. If that is no longer the current one, it is refused:
 * whoever made it decides whether to make it again.
 */
public final class UndoableText {
    private final ReadOnlyObjectWrapper<Text> text = new ReadOnlyObjectWrapper<>(Text.empty());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final EditHistory history;
    private final Runnable changed;
    private long changes;

    /**
     * Creates an empty text without a history.
     *
     * @param clock times the pauses between edits, like {@link System#nanoTime}
     * @param changed runs after each change of the text
     */
    UndoableText(LongSupplier clock, Runnable changed) {
        history = new EditHistory(clock);
        this.changed = changed;
    }

    /** The current text. */
    Text text() {
        return text.get();
    }

    /** The current text, observable. */
    ReadOnlyObjectProperty<Text> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** How often the text has changed; counted before anybody is told. */
    long changes() {
        return changes;
    }

    /** Whether there is a step to undo. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether there is a step to redo. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /**
     * Applies an edit made by typing: an undo step of its own, or part of the current one.
     *
     * @param before the selection before the edit
     * @param after the selection after it
     * @return false, without doing anything, if the text has been edited in the meantime
     */
    public boolean type(TextChange change, Selections before, Selections after) {
        if (!isCurrent(change.before())) {
            return false;
        }
        history.add(new EditHistory.Step(change, before, after));
        become(change.after());
        return true;
    }

    /** Applies any other change likewise: one undo step, or none if it changes nothing. */
    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    public boolean replace(TextChange change, Selections before, Selections after) {
        if (!isCurrent(change.before())) {
            return false;
        }
        if (change.after() != change.before()) {
            addStep(change, before, after);
        }
        return true;
    }

    /**
     * Applies a change likewise that completes the previous one: they are undone together, unless
     * the selection is another than that one has left.
     */
    public boolean complete(TextChange change, Selections before, Selections after) {
        if (!isCurrent(change.before())) {
            return false;
        }
        history.complete(new EditHistory.Step(change, before, after));
        become(change.after());
        return true;
    }

    /** The same for a single caret. */
    public boolean replace(TextChange change, Selection before, Selection after) {
        return replace(change, Selections.of(before), Selections.of(after));
    }

    /** Undoes one step. Returns what to select then; empty when there is nothing to undo. */
    public Optional<Selections> undo() {
        return history.undo()
                .map(step -> {
                    become(step.change().before());
                    return step.before();
                });
    }

    /** Redoes one step. Returns what to select then; empty when there is nothing to redo. */
    public Optional<Selections> redo() {
        return history.redo()
                .map(step -> {
                    become(step.change().after());
                    return step.after();
                });
    }

    /**
     * Whether undoing led to the current text, so that there is something to redo. Whoever is told
     * of a text can ask.
     */
    public boolean isUndone() {
        return history.canRedo();
    }

    /** Ends the step that is being typed, as when the caret was moved or the text is saved. */
    public void endStep() {
        history.endGroup();
    }

    /** Applies a change as one undo step, even if it changes nothing. */
    void addStep(TextChange change, Selections before, Selections after) {
        history.addStep(new EditHistory.Step(change, before, after));
        become(change.after());
    }

    /** Applies edits that were made before; the current text is the one that they begin with. */
    void addSteps(RecordedEdits recorded) {
        history.addSteps(recorded.history());
        become(recorded.text());
    }

    /** Becomes a text to which no step leads; the steps so far remain. */
    void show(Text other) {
        become(other);
    }

    /** Becomes a text without a history. */
    void restart(Text other) {
        become(other);
        history.clear();
        announce();
    }

    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    private boolean isCurrent(Text seen) {
        return text() == seen;
    }

    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    private void become(Text now) {
        if (now != text()) {
            changes++;
        }
        text.set(now);
        announce();
        changed.run();
    }

    private void announce() {
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
    }
}
