package org.keepsake.lab.trials;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.keepsake.lab.Way;
import org.keepsake.save.SavePhase;

/**
 * Everything that happened around one save so far, as shown by the picture of the race. All times
 * are nanoseconds since the save was submitted; what happened earlier has a negative time.
 *
 * @param way how it is saved
 * @param round which repetition, from 1
 * @param bytes the size of the document
 * @param stages the phases that have begun, in order
 * @param keys the keys that were pressed
 * @param frozen when the window did not respond for a tenth of a second or longer, be it to a probe
 *     or to a key
 * @param count the other work
 * @param quit when the user wanted to leave the program; empty if not
 * @param ending how the save ended
 * @param end when it ended; empty while it runs
 * @param longestPause the longest pause of the window until the end: the longest wait of a probe or
 *     of a key
 * @param now the time of this snapshot
 */
public record Lane(
        Way way,
        int round,
        long bytes,
        List<Stage> stages,
        List<Key> keys,
        List<Frozen> frozen,
        Optional<Count> count,
        OptionalLong quit,
        Ending ending,
        OptionalLong end,
        Duration longestPause,
        long now) {

    /** From this delay on, people notice that a program does not respond at once. */
    public static final Duration FELT = Duration.ofMillis(100);

    /** The shortest time that is {@link #FELT} when it is told in milliseconds. */
    private static final Duration FELT_ROUNDED = FELT.minusNanos(500_000);

    public Lane {
        stages = List.copyOf(stages);
        keys = List.copyOf(keys);
        frozen = List.copyOf(frozen);
    }

    /** How a save ended. */
    public enum Ending {
        RUNNING,
        SAVED,
        FAILED,
        CANCELLED
    }

    /**
     * A phase of the save, which lasts until the next one begins.
     *
     * @param written the number of bytes written, or read back, in it so far
     */
    public record Stage(SavePhase phase, long from, long written) {}

    /**
     * A key.
     *
     * @param shown when what it typed was on the screen; empty before that
     */
    public record Key(long pressed, OptionalLong shown) {

        /** Whether it was on the screen by {@code time}. */
        public boolean isShownBy(long time) {
            return shown.isPresent() && shown.getAsLong() <= time;
        }

        /** How long it took, or has taken by {@code now}, until it was on the screen. */
        Duration waited(long now) {
            return Duration.ofNanos(shown.orElse(now) - pressed);
        }
    }

    /** A time in which the window did not respond. */
    public record Frozen(long from, long to) {}

    /**
     * Words counted on the FX thread, a slice per frame: those of the whole document, or of its
     * first 32 MiB.
     *
     * @param to when it was done; empty while it goes on
     * @param words how many were counted so far
     */
    public record Count(long from, OptionalLong to, long words) {}

    /** Whether the save has begun: it was submitted, and whoever saves is at work. */
    public boolean hasBegun() {
        return !stages.isEmpty();
    }

    /** Whether the window stood still so long that one could feel it. */
    public boolean isPauseFelt() {
        return isFelt(longestPause);
    }

    /** Whether people notice such a wait; the same whether it is drawn, counted or told. */
    static boolean isFelt(Duration wait) {
        return wait.compareTo(FELT_ROUNDED) >= 0;
    }

    /** Whether the save is over. */
    public boolean isOver() {
        return ending != Ending.RUNNING;
    }

    /** Whether the other work had to wait until the save was over. */
    public boolean countedAfterwards() {
        return isOver() && count.filter(work -> work.from() >= until()).isPresent();
    }

    /** The end of the save, or the present while it runs. */
    public long until() {
        return end.orElse(now);
    }

    /** The keys pressed during the save. */
    public List<Key> keysMeanwhile() {
        return keys.stream().filter(key -> key.pressed() >= 0 && key.pressed() <= until()).toList();
    }

    /** How many of those waited long enough to be noticed. */
    public int keysThatWaited() {
        return (int) keysMeanwhile().stream().filter(key -> isFelt(key.waited(now))).count();
    }

    /**
     * The wait at the end, as of a join, a {@code Future.get} or quitting: from when there is
     * nothing left to do but to wait for the save until it is over. That is when the user wants to
     * leave, or else when the other work is done. Empty if there is nothing to wait for.
     */
    public Optional<Duration> waitAtTheEnd() {
        return idleFrom().stream()
                .filter(from -> from < until())
                .mapToObj(from -> Duration.ofNanos(until() - from))
                .findFirst();
    }

    private OptionalLong idleFrom() {
        return quit.isPresent() ? quit : count.map(Count::to).orElseGet(OptionalLong::empty);
    }
}
