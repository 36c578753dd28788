package org.keepsake.ui.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.keepsake.document.LineEdit;
import org.keepsake.document.SelectedLines;
import org.keepsake.document.Selection;
import org.keepsake.document.Selections;
import org.keepsake.document.TextChange;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Position;
import org.keepsake.text.Text;

/**
 * The lines that the carets touch, and edits of all of them as one step. Neighbouring lines are
 * edited together, as if one selection had them. The carets move with their lines.
 */
final class CaretLines {
    /**
     * Lines without a gap between them.
     *
     * @param first the first line, counted from 0
     * @param last the last line, inclusive
     */
    record Group(int first, int last) {
        int size() {
            return last - first + 1;
        }

        SelectedLines in(Text text) {
            return new SelectedLines(text, first, last);
        }
    }

    /** The result of an edit, and what to select then. */
    record Edited(TextChange change, Selections after) {}

    /** A way to rewrite lines, the last one inclusive. */
    @FunctionalInterface
    interface Rewrite {
        Text apply(Text text, int first, int last, LongConsumer progress);
    }

    private final Text text;
    private final Selections selections;
    private final List<Group> groups = new ArrayList<>();

    /** For each selection, the index of its group. */
    private final List<Integer> groupOf = new ArrayList<>();

    CaretLines(Text text, Selections selections) {
        this.text = text;
        this.selections = selections;
        for (Selection selection : selections.all()) {
            SelectedLines lines = new SelectedLines(text, selection);
            if (!groups.isEmpty() && lines.first() <= groups.getLast().last() + 1) {
                Group before = groups.removeLast();
                groups.add(new Group(before.first(), Math.max(before.last(), lines.last())));
            } else {
                groups.add(new Group(lines.first(), lines.last()));
            }
            groupOf.add(groups.size() - 1);
        }
    }

    /** The groups, in the order of the text. */
    List<Group> groups() {
        return List.copyOf(groups);
    }

    /** Moves them up by one line; empty when there is no line above the first. */
    Optional<Edited> movedUp() {
        return groups.getFirst().first() == 0
                ? Optional.empty()
                : Optional.of(moved(SelectedLines::movedUp, _ -> -1));
    }

    /** Moves them down by one line; empty when there is no line below the last. */
    Optional<Edited> movedDown() {
        return groups.getLast().last() == text.lineCount() - 1
                ? Optional.empty()
                : Optional.of(moved(SelectedLines::movedDown, _ -> 1));
    }

    /**
     * Puts a copy of each group below it; the carets are in the copies.
     *
     * @param firstBreak the line break for a text that has none yet
     */
    Edited duplicated(LineBreak firstBreak) {
        List<Integer> down = new ArrayList<>();
        int copied = 0;
        for (Group group : groups) {
            copied += group.size();
            down.add(copied);
        }
        return moved(lines -> Optional.of(lines.duplicated(firstBreak)), down::get);
    }

    /** Deletes them; a caret remains for each group. */
    Edited deleted() {
        Text now = edited(lines -> Optional.of(lines.deleted()));
        List<Selection> after = new ArrayList<>();
        int gone = 0;
        for (int i = 0; i < groups.size(); i++) {
            int column = text.position(firstOf(i).caret()).column();
            int line = Math.min(groups.get(i).first() - gone, now.lineCount() - 1);
            after.add(Selection.caretAt(now.offset(line, column)));
            gone += groups.get(i).size();
        }
        return new Edited(
                TextChange.between(text, now),
                new Selections(after, groupOf.get(selections.mainIndex())));
    }

    /** Rewrites each of some groups, whose number of lines may change, in the latest text. */
    static Text rewritten(Text now, List<Group> groups, Rewrite rewrite, LongConsumer progress) {
        Text text = now;
        long done = 0;
        for (Group group : groups.reversed()) {
            long before = done;
            int end = text.lineCount() - 1;
            text =
                    rewrite.apply(
                            text,
                            Math.min(group.first(), end),
                            Math.min(group.last(), end),
                            lines -> progress.accept(before + lines));
            done += group.size();
        }
        return text;
    }

    /** What to select in a text in which the indentation of the lines has changed. */
    Selections reindented(Text now) {
        return selections.map(selection -> new SelectedLines(text, selection).reindented(now));
    }

    private Selection firstOf(int group) {
        return selections.all().get(groupOf.indexOf(group));
    }

    /**
     * Applies an edit to each group, from the last to the first, so that lines keep their number.
     */
    private Text edited(Function<SelectedLines, Optional<LineEdit>> edit) {
        Text now = text;
        for (Group group : groups.reversed()) {
            now = edit.apply(group.in(now)).orElseThrow().change().after();
        }
        return now;
    }

    /** The same, where the carets of each group move down by a number of lines. */
    private Edited moved(
            Function<SelectedLines, Optional<LineEdit>> edit, IntFunction<Integer> down) {
        Text now = edited(edit);
        List<Selection> after = new ArrayList<>();
        for (int i = 0; i < groupOf.size(); i++) {
            int lines = down.apply(groupOf.get(i));
            Selection selection = selections.all().get(i);
            after.add(
                    new Selection(
                            moved(selection.anchor(), now, lines),
                            moved(selection.caret(), now, lines)));
        }
        return new Edited(
                TextChange.between(text, now), new Selections(after, selections.mainIndex()));
    }

    private long moved(long offset, Text now, int down) {
        Position position = text.position(offset);
        int line = position.line() + down;
        return line < now.lineCount() ? now.offset(line, position.column()) : now.byteLength();
    }
}
