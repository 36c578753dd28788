package org.keepsake.tour.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.keepsake.lab.trials.Spread;

/** A Markdown table of measurements, and the formats of its numbers. */
final class MarkdownTable {
    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... headings) {
        row(headings);
        // The first column contains words, the others numbers.
        lines.add("|---|" + "--:|".repeat(headings.length - 1));
    }

    MarkdownTable row(String... cells) {
        lines.add("| " + String.join(" | ", Arrays.asList(cells)) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    /** The median, with the minimum and the maximum in brackets. */
    static String spread(Spread spread) {
        return "%s (%s–%s)"
                .formatted(number(spread.median()), number(spread.min()), number(spread.max()));
    }

    /** At least two digits. */
    static String number(double value) {
        String format = value < 1 ? "%.2f" : value < 10 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
