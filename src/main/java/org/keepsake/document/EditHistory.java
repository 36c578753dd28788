package org.keepsake.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.keepsake.text.Text;

/**
 * Undo and redo as lists of earlier texts: a step keeps the root before and the root after, which
 * costs a few nodes, so there is no limit. Undoing returns the very same root, so undoing to what
 * was saved makes the document clean again.
 *
 * <p>Edits made in one go are one step: a word with the spaces after it, typed without a pause, or
 * several characters deleted one after the other. A line break, a pause, moving the caret and
 * {@link #endGroup()} end a step.
 */
final class EditHistory {
    /** After this many nanoseconds without an edit, the next one starts a new step. */
    static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1500);

    /** One step: the change, the selection before it, and what to select after it. */
    record Step(TextChange change, Selections before, Selections after) {

        private boolean goesOnAs(Step next) {
            return after.equals(next.before)
                    && (typed().isDeletion() == next.typed().isDeletion())
                    && !(next.typed().insertsWord() && typed().endsWord());
        }

        /**
         * What the first caret typed; the change also has all that is between the carets, line
         * breaks included.
         */
        private TextChange typed() {
            return after.all().size() == 1 ? change : change.upTo(after.all().getFirst().caret());
        }

        /** The rest of this step, from a text on its way; what leads to that one is added. */
        private Step split(Text within, Deque<Step> first) {
            TextChange start = TextChange.ofCharacters(change.before(), within);
            TextChange rest = TextChange.ofCharacters(within, change.after());
            Selections between = Selections.of(Selection.caretAt(start.end()));
            first.push(new Step(start, before, between));
            return new Step(rest, between, after);
        }

        private Step with(Step next) {
            return new Step(change.then(next.change), before, next.after);
        }
    }

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private final LongSupplier clock;
    private boolean groupOpen;
    private long lastEdit;

    /**
     * Creates an empty history.
     *
     * @param clock the time, like {@link System#nanoTime}
     */
    EditHistory(LongSupplier clock) {
        this.clock = clock;
    }

    /** Adds an edit, which may be merged into the previous step; clears redo. */
    void add(Step edit) {
        redo.clear();
        long now = clock.getAsLong();
        boolean breaksLine = edit.typed().insertsLineBreak();
        Step last = undo.peek();
        boolean merges =
                groupOpen
                        && last != null
                        && !breaksLine
                        && now - lastEdit <= PAUSE
                        && last.goesOnAs(edit);
        if (last != null && merges) {
            undo.pop();
            undo.push(last.with(edit));
        } else {
            undo.push(edit);
        }
        groupOpen = !breaksLine;
        lastEdit = now;
    }

    /** Adds a change as a step of its own; clears redo. */
    void addStep(Step step) {
        redo.clear();
        undo.push(step);
        groupOpen = false;
    }

    /** Adds a change to the step before it if its selection is the one after that; clears redo. */
    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    void complete(Step step) {
        Step last = undo.peek();
        boolean completes =
                last != null
                        && last.after.equals(step.before)
                        && last.change.after() == step.change.before();
        if (last != null && completes) {
            undo.pop();
            addStep(last.with(step));
        } else {
            addStep(step);
        }
    }

    /**
     * Undoes or redoes as many steps as lead to a text with the content of {@code wanted}, which
     * may be on the way of a step that inserts: that one becomes two.
     *
     * @return the text that this has led to; empty, without doing anything, if there is none
     */
    Optional<Text> goTo(Text wanted) {
        int back = 0;
        for (Step step : undo) {
            back++;
            if (step.change.before().contentEquals(wanted)) {
                return go(undo, redo, back).map(last -> last.change.before());
            }
            Optional<Text> within = step.change.startOfInsertion(wanted);
            if (within.isPresent()) {
                go(undo, redo, back);
                redo.push(redo.pop().split(within.get(), undo));
                return within;
            }
        }
        int forward = 0;
        for (Step step : redo) {
            forward++;
            if (step.change.after().contentEquals(wanted)) {
                return go(redo, undo, forward).map(last -> last.change.after());
            }
        }
        return Optional.empty();
    }

    private Optional<Step> go(Deque<Step> from, Deque<Step> to, int steps) {
        Optional<Step> last = Optional.empty();
        for (int i = 0; i < steps; i++) {
            last = move(from, to);
        }
        return last;
    }

    /** Adds the steps of another history, and what can be redone there. */
    void addSteps(EditHistory other) {
        redo.clear();
        other.undo.descendingIterator().forEachRemaining(undo::push);
        other.redo.descendingIterator().forEachRemaining(redo::push);
        groupOpen = false;
    }

    /** Makes the next edit a step of its own. */
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
}
