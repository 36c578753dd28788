package org.keepsake.lab.trials;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.keepsake.lab.Way;

/**
 * The summary of all trials of one way.
 *
 * @param way how it was saved
 * @param count how many trials there were
 * @param durable milliseconds until durable
 * @param plainWrite milliseconds for the plain write, if there was one
 * @param ratio the time of a save divided by that of the plain write in its round
 * @param longestPause milliseconds
 * @param p99Pause milliseconds
 * @param slowestKey milliseconds
 * @param keysPressed in all rounds
 * @param keysHandled of those, before the end of their save
 */
public record TrialSummary(
        Way way,
        int count,
        Spread durable,
        Optional<Spread> plainWrite,
        Optional<Spread> ratio,
        Spread longestPause,
        Spread p99Pause,
        Spread slowestKey,
        int keysPressed,
        int keysHandled) {

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * Summarizes trials of the same way.
     *
     * @param trials one or more
     */
    public static TrialSummary of(List<Trial> trials) {
        return new TrialSummary(
                trials.getFirst().way(),
                trials.size(),
                millis(trials, Trial::durable),
                ofPlain(trials, (t, plain) -> plain / NANOS_PER_MILLI),
                ofPlain(trials, (t, plain) -> t.durable().toNanos() / plain),
                millis(trials, t -> t.pauses().longest()),
                millis(trials, t -> t.pauses().p99()),
                millis(trials, t -> t.keys().slowest()),
                trials.stream().mapToInt(t -> t.keys().pressed()).sum(),
                trials.stream().mapToInt(t -> t.keys().handled()).sum());
    }

    /** One summary per way, in order of first occurrence. */
    public static List<TrialSummary> ofEach(List<Trial> trials) {
        return trials.stream()
                .map(Trial::way)
                .distinct()
                .map(way -> of(trials.stream().filter(t -> t.way() == way).toList()))
                .toList();
    }

    private static Spread millis(List<Trial> trials, Function<Trial, Duration> time) {
        return spread(trials, t -> time.apply(t).toNanos() / NANOS_PER_MILLI);
    }

    private static Spread spread(List<Trial> trials, ToDoubleFunction<Trial> value) {
        return Spread.of(trials.stream().mapToDouble(value));
    }

    /**
     * Computes a value from each trial with a plain write, given the time of that in nanoseconds.
     */
    private static Optional<Spread> ofPlain(
            List<Trial> trials, ToDoubleBiFunction<Trial, Double> value) {
        double[] values =
                trials.stream()
                        .flatMapToDouble(t ->
                                t.plainWrite().stream()
                                        .mapToDouble(plain ->
                                                value.applyAsDouble(t, (double) plain.toNanos())))
                        .toArray();
        return values.length == 0
                ? Optional.empty()
                : Optional.of(Spread.of(DoubleStream.of(values)));
    }
}
