package org.keepsake.lab.trials;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.keepsake.lab.Way;
import org.keepsake.save.SavePhase;

/**
 * All that happened around one save, up to now: what the picture of the race shows of it. All times
 * are nanoseconds since the save was handed in; what happened before has a time below 0.
 *
 * @param way who saves
 * @param round which repetition, from 1
 * @param bytes the size of the document
 * @param stages the phases that have begun, in order
 * @param keys the keys that were pressed
 * @param frozen when the window did not answer for a tenth of a second or longer
 * @param count the other work
 * @param ending how the save has ended
 * @param end when it ended; empty while it runs
 * @param longestPause the longest pause of the window until its end
 * @param now until when this is known
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

    /** From here on people notice that a program does not answer at once. */
    public static final Duration FELT = Duration.ofMillis(100);

    public Lane {
        stages = List.copyOf(stages);
        keys = List.copyOf(keys);
        frozen = List.copyOf(frozen);
    }

    /** How a save ends. */
    public enum Ending {
        RUNNING,
        SAVED,
        FAILED,
        CANCELLED
    }

    /**
     * A phase of the save, which lasts until the next one begins.
     *
     * @param written the bytes written by its end
     */
    public record Stage(SavePhase phase, long from, long written) {}

    /**
     * A key.
     *
     * @param shown when what it typed was on the screen; empty while it is not
     */
    public record Key(long pressed, OptionalLong shown) {

        /** Whether it was on the screen when {@code time} had come. */
        public boolean isShownBy(long time) {
            return shown.isPresent() && shown.getAsLong() <= time;
        }
    }

    /** A time in which the window did not answer. */
    public record Frozen(long from, long to) {}

    /**
     * Words counted on the FX thread, a slice of each frame.
     *
     * @param to when it was done; empty while it goes on
     * @param words how many were found so far
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

    /** The keys that were pressed while it saved. */
    public List<Key> keysMeanwhile() {
        return keys.stream().filter(key -> key.pressed() >= 0 && key.pressed() <= until()).toList();
    }

    /** How many of those had to wait long enough to be felt. */
    public int keysThatWaited() {
        return (int)
                keysMeanwhile().stream()
                        .filter(key -> !key.isShownBy(key.pressed() + FELT.toNanos()))
                        .count();
    }

    /**
     * How long somebody who had nothing else to do would wait for the save after the other work is
     * done: what a join, a {@code Future.get} or quitting takes. Empty when there is nothing to
     * wait for.
     */
    public Optional<Duration> waitAtTheEnd() {
        return count.filter(work -> work.to().isPresent() && work.to().getAsLong() < until())
                .map(work -> Duration.ofNanos(until() - work.to().getAsLong()));
    }
}
