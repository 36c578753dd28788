package org.keepsake.lab.trials;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Formats trials as comma-separated values (RFC 4180), one line each, for spreadsheets. */
public final class TrialCsv {
    private static final String HEADER =
            "way,round,bytes,durable_ms,plain_write_ms,longest_pause_ms,p99_pause_ms,"
                    + "keys_pressed,keys_handled,slowest_key_ms";
    private static final String BREAK = "\r\n";

    private TrialCsv() {}

    /** A header and the trials; numbers have a decimal point in every locale. */
    public static String of(List<Trial> trials) {
        StringBuilder csv = new StringBuilder(HEADER).append(BREAK);
        for (Trial t : trials) {
            csv.append(
                            String.join(
                                    ",",
                                    t.way().toString(),
                                    String.valueOf(t.round()),
                                    String.valueOf(t.bytes()),
                                    millis(t.durable()),
                                    t.plainWrite().map(TrialCsv::millis).orElse(""),
                                    millis(t.pauses().longest()),
                                    millis(t.pauses().p99()),
                                    String.valueOf(t.keys().pressed()),
                                    String.valueOf(t.keys().handled()),
                                    millis(t.keys().slowest())))
                    .append(BREAK);
        }
        return csv.toString();
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e6);
    }
}
