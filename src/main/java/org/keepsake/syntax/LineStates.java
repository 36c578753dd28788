package org.keepsake.syntax;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/**
 * The state of a lexer at the start of each line of a text. Immutable.
 *
 * <p>Most lines start in the state in which the line above started, so only the changes are stored.
 *
 * <p>After an edit, lines are lexed from the first that was edited until the state is again the one
 * that was there before: from there on nothing can differ. Usually that is the next line; a comment
 * opened at the top may go to the end. So that a thread in a hurry need not wait for it, {@link
 * #after} stops after as many bytes as it is told to. Lines below that point keep the states they
 * had, which are a guess, until another call goes on.
 */
public final class LineStates {
    /** The states of an empty text. */
    public static final LineStates EMPTY =
            new LineStates(Text.empty(), new int[] {0}, new int[] {Lexer.START}, 1, 1, 0, false);

    /** How many lines are lexed from one look at {@code cancelled} to the next. */
    private static final int LINES_PER_LOOK = 256;

    private final Text text;

    /**
     * From line {@code lines[i]} to before {@code lines[i + 1]}, the state is {@code states[i]}.
     */
    private final int[] lines;

    private final int[] states;

    /** The states of all lines before this one are right. */
    private final int settled;

    /** From this line on, each state follows from the one before, right or not. */
    private final int seam;

    private final int lexed;
    private final boolean spread;

    private LineStates(
            Text text,
            int[] lines,
            int[] states,
            int settled,
            int seam,
            int lexed,
            boolean spread) {
        this.text = text;
        this.lines = lines;
        this.states = states;
        this.settled = settled;
        this.seam = seam;
        this.lexed = lexed;
        this.spread = spread;
    }

    /** A guess at the states of {@code text}, of which nothing is known yet. */
    public static LineStates unknown(Text text) {
        return new LineStates(
                text, new int[] {0}, new int[] {Lexer.START}, 1, text.lineCount(), 0, false);
    }

    /** The text. */
    public Text text() {
        return text;
    }

    /** The state at the start of a line; a guess, unless the line {@linkplain #isSettled is}. */
    public int at(int line) {
        int found = Arrays.binarySearch(lines, line);
        return states[found >= 0 ? found : -found - 2];
    }

    /** Whether the state at the start of {@code line} is known, not guessed. */
    public boolean isSettled(int line) {
        return line < settled;
    }

    /** Whether the states of all lines are known. */
    public boolean isSettled() {
        return settled >= text.lineCount();
    }

    /** How many lines were lexed to find these states from the ones before. */
    public int lexed() {
        return lexed;
    }

    /**
     * Returns the states of an edited text, or more of those of the same one.
     *
     * @param lexer of the language, used by no other thread meanwhile
     * @param most the number of bytes to lex at most
     * @param cancelled is asked now and then
     * @throws CancellationException when {@code cancelled} says so
     */
    public LineStates after(Text now, Lexer lexer, long most, BooleanSupplier cancelled) {
        int shift = now.lineCount() - text.lineCount();
        int first = Math.min(settled - 1, now.lineCount() - 1);
        int tail = Math.max(seam + shift, 1);
        if (now != text) {
            Edit edit = Edit.between(text, now).wholeLines(text, now);
            first = Math.min(first, now.position(edit.start()).line());
            tail = Math.max(tail, now.position(edit.endAfter()).line() + 1);
        }
        tail = Math.min(tail, now.lineCount());
        Changes changes = new Changes(lines.length + 16);
        changes.addAll(0, first + 1, 0);
        int state = at(first);
        int line = first;
        int last = now.lineCount() - 1;
        long start = now.lineStart(first);
        boolean agrees = false;
        while (line < last && !agrees && now.lineEnd(line) - start <= most) {
            if ((line - first) % LINES_PER_LOOK == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            state = lexer.endState(now, line, state);
            line++;
            changes.add(line, state);
            agrees = line >= tail && state == at(line - shift);
        }
        boolean whole = agrees || line == last;
        // What was put in and not lexed yet is taken to be in the state of what is before it.
        int rest = Math.max(line + 1, tail);
        changes.addAll(rest, now.lineCount(), shift);
        return new LineStates(
                now,
                Arrays.copyOf(changes.lines, changes.count),
                Arrays.copyOf(changes.states, changes.count),
                whole ? now.lineCount() : line + 1,
                whole ? 1 : rest,
                line - first,
                line > tail || !whole);
    }

    /** Whether lines below those that were edited may have other states than before. */
    public boolean isSpread() {
        return spread;
    }

    /** Collects states in the order of their lines. */
    private final class Changes {
        private int[] lines;
        private int[] states;
        private int count;

        Changes(int capacity) {
            lines = new int[capacity];
            states = new int[capacity];
        }

        void add(int line, int state) {
            if (count > 0 && states[count - 1] == state) {
                return;
            }
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, 2 * count);
                states = Arrays.copyOf(states, 2 * count);
            }
            lines[count] = line;
            states[count++] = state;
        }

        /** Takes over the states that the lines {@code from} to {@code to} had before the shift. */
        void addAll(int from, int to, int shift) {
            if (from >= to) {
                return;
            }
            int found = Arrays.binarySearch(LineStates.this.lines, from - shift);
            int run = found >= 0 ? found : -found - 2;
            add(from, LineStates.this.states[run]);
            for (run++; run < LineStates.this.lines.length; run++) {
                int line = LineStates.this.lines[run] + shift;
                if (line >= to) {
                    return;
                }
                add(line, LineStates.this.states[run]);
            }
        }
    }
}
