package org.keepsake.tour.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPInputStream;
import org.keepsake.lab.trials.Spread;
import org.keepsake.text.Text;
import org.keepsake.tour.actor.UnexpectedException;

/**
 * Replays a recorded editing session on the text: each edit that somebody made while writing.
 *
 * <p>The traces are those of <a
 * href="https://github.com/josephg/editing-traces">editing-traces</a>, one of {@code
 * sequential_traces/ascii_only}; they are no part of Keepsake. The published times are those of
 * Ropey and Jumprope, ropes in Rust that change in place, from <a
 * href="https://github.com/josephg/jumprope-rs">Jumprope's README</a>: on one core of a Ryzen
 * 5800X. Ours keeps every earlier version.
 */
final class TraceBench {
    private static final int WARM_UP = 5;
    private static final int RUNS = 11;

    /** What Jumprope's README gives for a trace, in milliseconds. */
    private record Published(String trace, String ropey, String jumprope) {}

    private static final List<Published> PUBLISHED =
            List.of(
                    new Published("automerge-paper", "25.16", "6.66"),
                    new Published("rustcode", "4.71", "1.66"),
                    new Published("seph-blog1", "13.04", "3.81"),
                    new Published("sveltecomponent", "2.31", "0.59"));

    /** An edit, in bytes. */
    private record Patch(int at, int removed, Text inserted) {}

    private final String json;
    private int at;

    private TraceBench(String json) {
        this.json = json;
    }

    /**
     * Replays a trace.
     *
     * @param file the trace, gzipped JSON
     */
    static MarkdownTable run(Path file) throws IOException {
        String json;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        TraceBench trace = new TraceBench(json);
        String end = trace.string("\"endContent\":");
        List<Patch> patches = trace.patches();
        for (int i = 0; i < WARM_UP; i++) {
            replay(patches, end);
        }
        Spread spread = Spread.of(DoubleStream.generate(() -> replay(patches, end)).limit(RUNS));
        String name = file.getFileName().toString();
        Published published =
                PUBLISHED.stream()
                        .filter(one -> name.startsWith(one.trace + "."))
                        .findFirst()
                        .orElse(new Published(name, "", ""));
        return new MarkdownTable(
                        "trace",
                        "edits",
                        "replayed in, ms",
                        "published: Ropey, ms",
                        "published: Jumprope, ms")
                .row(
                        published.trace,
                        Integer.toString(patches.size()),
                        MarkdownTable.spread(spread),
                        published.ropey,
                        published.jumprope);
    }

    /** Returns milliseconds. */
    private static double replay(List<Patch> patches, String end) {
        long start = System.nanoTime();
        Text text = Text.empty();
        for (Patch patch : patches) {
            text = text.replace(patch.at, patch.at + patch.removed, patch.inserted);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (!text.toString().equals(end)) {
            throw new UnexpectedException("the trace did not end with its text; is it ASCII?");
        }
        return millis;
    }

    private List<Patch> patches() {
        List<Patch> patches = new ArrayList<>();
        for (at = json.indexOf("\"patches\":"); at >= 0; at = json.indexOf("\"patches\":", at)) {
            at = json.indexOf('[', at) + 1;
            while (next() == '[') {
                int place = number();
                int removed = number();
                patches.add(new Patch(place, removed, Text.of(string(""))));
                at = json.indexOf(']', at) + 1;
            }
        }
        return patches;
    }

    /** The next character that is not between two values. */
    private char next() {
        while (json.charAt(at) == ',' || Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return json.charAt(at);
    }

    private int number() {
        while (!Character.isDigit(json.charAt(at))) {
            at++;
        }
        int from = at;
        while (Character.isDigit(json.charAt(at))) {
            at++;
        }
        return Integer.parseInt(json, from, at, 10);
    }

    /** What the letter after a backslash stands for. */
    private char escaped() {
        char letter = json.charAt(at++);
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(json, at - 4, at, 16);
            }
            default -> letter;
        };
    }

    /** The string after {@code key}. */
    private String string(String key) {
        at = json.indexOf('"', json.indexOf(key, at) + key.length()) + 1;
        StringBuilder string = new StringBuilder();
        while (json.charAt(at) != '"') {
            char next = json.charAt(at++);
            string.append(next == '\\' ? escaped() : next);
        }
        at++;
        return string.toString();
    }
}
