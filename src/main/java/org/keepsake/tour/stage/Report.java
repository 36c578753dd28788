package org.keepsake.tour.stage;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.keepsake.tour.actor.UnexpectedException;

/**
 * Prints the course of the tour to a stream. English and plain ASCII: not every console has more.
 */
public final class Report {
    private final PrintStream out;

    /** Prints there. */
    public Report(PrintStream out) {
        this.out = out;
    }

    /** Prints a line. */
    public void say(String line) {
        out.println(line);
    }

    /** Begins a step. */
    public void step(int number, String title) {
        out.printf("%n%2d  %s%n", number, title);
    }

    /** Prints additional information. */
    public void note(String sentence) {
        out.println("      " + sentence);
    }

    /**
     * Prints what was promised and seen.
     *
     * @throws UnexpectedException if it was not seen
     */
    public void check(String promise, boolean seen) {
        if (!seen) {
            throw new UnexpectedException("this does not hold: " + promise);
        }
        out.println("  ok  " + promise);
    }

    /** Prints a measured value. */
    public void figure(String name, String value) {
        out.printf("      %-62s %s%n", name, value);
    }

    /** Prints a measured time, with three digits. */
    public void figure(String name, Duration time) {
        double millis = time.toNanos() / 1e6;
        figure(
                name,
                millis < 1
                        ? String.format(Locale.ROOT, "%.0f us", millis * 1000)
                        : String.format(Locale.ROOT, millis < 100 ? "%.1f ms" : "%.0f ms", millis));
    }
}
