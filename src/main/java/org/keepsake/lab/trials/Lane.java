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
 * @param frozen when the window did not respond for a tenth of a second or longer
 * @param count the other work
 * @param ending how the save ended
 * @param end when it ended; empty while it runs
 * @param longestPause the longest pause of the window until the end
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
        Ending ending,
        OptionalLong end,
        Duration longestPause,
        long now) {

    /** From this delay on, people notice that a program does not respond at once. */
    public static final Duration FELT = Duration.ofMillis(100);

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
     * @param written the number of bytes written by its end
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
    }

    /** A time in which the window did not respond. */
    public record Frozen(long from, long to) {}

    /**
     * Words counted on the FX thread, a slice per frame.
     *
     * @param to when it was done; empty while it goes on
     * @param words how many were counted so far
     */
    public record Count(long from, OptionalLong to, long words) {}

    /** Whether the save is over. */
    public boolean isOver() {
        return ending != Ending.RUNNING;
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
        return (int)
                keysMeanwhile().stream()
                        .filter(key -> !key.isShownBy(key.pressed() + FELT.toNanos()))
                        .count();
    }

    /**
     * How long a thread with nothing else to do would wait for the save once the other work is
     * done, as a join, a {@code Future.get} or quitting does. Empty if there is nothing to wait
     * for.
     */
    public Optional<Duration> waitAtTheEnd() {
        return count.filter(work -> work.to().isPresent() && work.to().getAsLong() < until())
                .map(work -> Duration.ofNanos(until() - work.to().getAsLong()));
    }
}
