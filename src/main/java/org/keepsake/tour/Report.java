package org.keepsake.tour;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells on a stream how the tour goes. Plain ASCII: not every console has more. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** A line of its own. */
    void say(String line) {
        out.println(line);
    }

    /** Begins a step. */
    void step(int number, String title) {
        out.printf("%n%2d  %s%n", number, title);
    }

    /** Tells something that is good to know. */
    void note(String sentence) {
        out.println("      " + sentence);
    }

    /**
     * Tells what was promised and seen.
     *
     * @throws UnexpectedException when it was not seen
     */
    void check(String promise, boolean seen) {
        if (!seen) {
            throw new UnexpectedException("this does not hold: " + promise);
        }
        out.println("  ok  " + promise);
    }

    /** Tells a measured value. */
    void figure(String name, String value) {
        out.printf("      %-62s %s%n", name, value);
    }

    /** Tells a measured time, with three digits. */
    void figure(String name, Duration time) {
        double millis = time.toNanos() / 1e6;
        figure(
                name,
                millis < 1
                        ? String.format(Locale.ROOT, "%.0f us", millis * 1000)
                        : String.format(Locale.ROOT, millis < 100 ? "%.1f ms" : "%.0f ms", millis));
    }
}
