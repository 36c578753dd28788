package org.keepsake.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Undo and redo as lists of earlier texts: a step keeps the root before and the root after, which
 * costs a few nodes, so there is no limit. Undoing gives back the very same root, so undoing to
 * what was saved is clean again.
 *
 * <p>Edits that a person makes in one go are one step: typing on at the end of what was just typed
 * (up to a line break), and deleting on backwards or forwards. Anything else begins a new step, and
 * so does {@link #endGroup()}.
 *
 * <p>Confined to one thread.
 */
final class EditHistory {

    /** One step: the change, what was selected before it, and what to select after it. */
    record Step(TextChange change, Selection before, Selection after) {

        private Step(TextChange change, Selection before) {
            this(change, before, Selection.caretAt(change.end()));
        }
    }

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private boolean groupOpen;

    /**
     * Adds an edit, which makes redo impossible; {@code breaksLine} when it inserted a line break.
     */
    void add(TextChange change, Selection before, boolean breaksLine) {
        redo.clear();
        Step last = undo.peek();
        Optional<TextChange> merged =
                groupOpen && last != null && !breaksLine
                        ? merge(last.change(), change)
                        : Optional.empty();
        if (last != null && merged.isPresent()) {
            undo.pop();
            undo.push(new Step(merged.get(), last.before()));
        } else {
            undo.push(new Step(change, before));
        }
        groupOpen = !breaksLine;
    }

    /** Adds a change that is a step of its own, which makes redo impossible. */
    void addStep(TextChange change, Selection before, Selection after) {
        redo.clear();
        undo.push(new Step(change, before, after));
        groupOpen = false;
    }

    /**
     * Makes the next edit a step of its own. Called when the caret was moved away and when a save
     * takes its snapshot.
     */
    void endGroup() {
        groupOpen = false;
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    Optional<Step> undo() {
        return move(undo, redo);
    }

    Optional<Step> redo() {
        return move(redo, undo);
    }

    void clear() {
        undo.clear();
        redo.clear();
        groupOpen = false;
    }

    private Optional<Step> move(Deque<Step> from, Deque<Step> to) {
        groupOpen = false;
        Optional<Step> step = Optional.ofNullable(from.poll());
        step.ifPresent(to::push);
        return step;
    }

    private static Optional<TextChange> merge(TextChange last, TextChange next) {
        boolean typedOn = next.removed() == 0 && last.inserted() > 0 && next.start() == last.end();
        if (typedOn) {
            return Optional.of(
                    new TextChange(
                            last.before(),
                            next.after(),
                            last.start(),
                            last.removed(),
                            last.inserted() + next.inserted()));
        }
        boolean bothDelete = last.inserted() == 0 && next.inserted() == 0;
        boolean backwards = next.start() + next.removed() == last.start();
        boolean forwards = next.start() == last.start();
        if (bothDelete && (backwards || forwards)) {
            return Optional.of(
                    new TextChange(
                            last.before(),
                            next.after(),
                            next.start(),
                            last.removed() + next.removed(),
                            0));
        }
        return Optional.empty();
    }
}
