package org.keepsake.lab.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.Pauses;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.lab.trials.Lane.Ending;
import org.keepsake.save.SavePhase;

/**
 * What is known of a save, noted while it happens, and told as a lane of the race or as a row of
 * the table. Safe on any thread.
 */
final class LaneLog {
    private final Way way;
    private final int round;
    private final long bytes;
    private final KeyFeed keys;
    private final long prepared = System.nanoTime();

    /** Its lock guards all that follows as well; times are those of {@link System#nanoTime}. */
    private final List<Lane.Stage> stages = new ArrayList<>();

    private PulseMeter.@Nullable Watch watch;
    private Ending ending = Ending.RUNNING;
    private long end;
    private OptionalLong countFrom = OptionalLong.empty();
    private OptionalLong countTo = OptionalLong.empty();
    private long words;
    private OptionalLong quit = OptionalLong.empty();
    private OptionalLong sealed = OptionalLong.empty();
    private @Nullable Lane last;

    LaneLog(Way way, int round, long bytes, KeyFeed keys) {
        this.way = way;
        this.round = round;
        this.bytes = bytes;
        this.keys = keys;
    }

    /** The save is handed in, and the window is watched. */
    void begin(PulseMeter.Watch watch) {
        synchronized (stages) {
            this.watch = watch;
        }
    }

    void phase(SavePhase phase) {
        synchronized (stages) {
            stages.add(new Lane.Stage(phase, System.nanoTime(), 0));
        }
    }

    /** So many bytes of the phase are done. */
    void progress(long done) {
        synchronized (stages) {
            if (!stages.isEmpty()) {
                Lane.Stage now = stages.removeLast();
                stages.add(new Lane.Stage(now.phase(), now.from(), done));
            }
        }
    }

    void end(Ending how) {
        synchronized (stages) {
            end = System.nanoTime();
            ending = how;
        }
    }

    /** The other work begins. */
    void beginCount() {
        synchronized (stages) {
            countFrom = OptionalLong.of(System.nanoTime());
        }
    }

    /** The other work has come so far. */
    void count(long counted, boolean done) {
        synchronized (stages) {
            words = counted;
            if (done) {
                countTo = OptionalLong.of(System.nanoTime());
            }
        }
    }

    /** The user wants to leave the program. */
    void quit() {
        synchronized (stages) {
            quit = OptionalLong.of(System.nanoTime());
        }
    }

    /** What happens from now on does not belong to it. */
    void seal() {
        synchronized (stages) {
            sealed = OptionalLong.of(System.nanoTime());
            last = null;
        }
    }

    /** When the save was handed in; until then, the present. */
    private long from() {
        return watch == null ? System.nanoTime() : watch.from();
    }

    /** What is known by now. */
    Lane lane() {
        synchronized (stages) {
            if (last == null || sealed.isEmpty()) {
                last = record();
            }
            return last;
        }
    }

    private Lane record() {
        synchronized (stages) {
            long from = from();
            long now = sealed.orElseGet(System::nanoTime);
            boolean over = ending != Ending.RUNNING;
            List<Lane.Key> pressed = keys.relative(prepared, now, from);
            return new Lane(
                    way,
                    round,
                    bytes,
                    stages.stream()
                            .map(s -> new Lane.Stage(s.phase(), s.from() - from, s.written()))
                            .toList(),
                    pressed,
                    frozen(pressed, from, now, over ? end : now),
                    countFrom.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Lane.Count(
                                            countFrom.getAsLong() - from,
                                            countTo.isEmpty()
                                                    ? OptionalLong.empty()
                                                    : OptionalLong.of(countTo.getAsLong() - from),
                                            words)),
                    quit.isEmpty() ? quit : OptionalLong.of(quit.getAsLong() - from),
                    ending,
                    over ? OptionalLong.of(end - from) : OptionalLong.empty(),
                    watch == null ? Duration.ZERO : pauses(over ? end : now).longest(),
                    now - from);
        }
    }

    /** When probes or keys had to wait so long that one could feel it, in order. */
    private List<Lane.Frozen> frozen(List<Lane.Key> pressed, long from, long now, long until) {
        if (watch == null) {
            return List.of();
        }
        Stream<Lane.Frozen> probes =
                watch.silences(now, Duration.ZERO).stream()
                        .filter(s -> Lane.isFelt(Duration.ofNanos(s.to() - s.from())))
                        .map(s -> new Lane.Frozen(Math.max(0, s.from() - from), s.to() - from));
        Stream<Lane.Frozen> waits =
                pressed.stream()
                        .filter(key -> key.pressed() >= 0 && key.pressed() <= until - from)
                        .filter(key -> Lane.isFelt(key.waited(now - from)))
                        .map(key -> new Lane.Frozen(key.pressed(), key.shown().orElse(now - from)));
        List<Lane.Frozen> joined = new ArrayList<>();
        Stream.concat(probes, waits)
                .sorted(Comparator.comparingLong(Lane.Frozen::from))
                .forEach(next -> {
                    if (!joined.isEmpty() && next.from() <= joined.getLast().to()) {
                        Lane.Frozen before = joined.removeLast();
                        long to = Math.max(before.to(), next.to());
                        joined.add(new Lane.Frozen(before.from(), to));
                    } else {
                        joined.add(next);
                    }
                });
        return joined;
    }

    /** The measurements of a save that has ended. */
    Trial trial(Optional<Duration> plainWrite) {
        synchronized (stages) {
            long from = from();
            return new Trial(
                    way,
                    round,
                    bytes,
                    Duration.ofNanos(end - from),
                    plainWrite,
                    pauses(end),
                    keys.between(from, end));
        }
    }

    private Pauses pauses(long until) {
        if (watch == null) {
            throw new IllegalStateException("Not handed in yet");
        }
        Pauses probes = watch.pausesUntil(until);
        Duration slowest = keys.between(watch.from(), until).slowest();
        // A key that comes just before the window stops is seen to wait, as nobody's probe may be.
        Duration longest = slowest.compareTo(probes.longest()) > 0 ? slowest : probes.longest();
        return new Pauses(probes.samples(), probes.p99(), longest);
    }
}
