package org.keepsake.tour.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keepsake.codec.TextFormat;
import org.keepsake.journal.DocumentJournal;
import org.keepsake.journal.Draft;
import org.keepsake.journal.JournalFolder;
import org.keepsake.journal.JournalThread;
import org.keepsake.journal.record.Origin;
import org.keepsake.lab.trials.GeneratedText;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.tour.actor.Tempo;

/**
 * What it costs to keep unsaved edits: the time that telling the journal takes, how late the last
 * edit is durable, and how long the journal gets.
 */
final class JournalBench {
    private static final long MIB = 1 << 20;
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(33);
    private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(5);

    /** Every so many bytes there is a match to replace. */
    private static final long BETWEEN_MATCHES = 4096;

    private final Path root;
    private final int seconds;
    private final MarkdownTable table =
            new MarkdownTable(
                    "edit",
                    "telling the journal, µs: median",
                    "99 of 100",
                    "durable after at most, ms",
                    "journal, MiB");

    /**
     * Prepares the measurement.
     *
     * @param seconds how long to hold a key
     */
    JournalBench(Path folder, int seconds) {
        this.root = folder.resolve("journal-bench");
        this.seconds = seconds;
    }

    MarkdownTable run() {
        Text small = GeneratedText.of(MIB);
        Text pasted = GeneratedText.of(64 * MIB);
        Text large = GeneratedText.of(256 * MIB);
        Text replaced = replaceAll(large);
        int keys = (int) Duration.ofSeconds(seconds).dividedBy(BETWEEN_KEYS);
        measure("a key held for " + seconds + " s in 1 MiB", small, held(small, keys));
        measure("a key held for " + seconds + " s in 256 MiB", large, held(large, keys));
        measure("64 MiB pasted", small, List.of(small.replace(0, 0, pasted)));
        measure("64 MiB pasted and undone", small, List.of(small.replace(0, 0, pasted), small));
        measure("Replace All in 256 MiB", large, List.of(replaced));
        measure(
                "Replace All in 256 MiB, undone, then a key",
                large,
                List.of(replaced, large, large.replace(0, 0, Text.of("x"))));
        return table;
    }

    private static List<Text> held(Text text, int keys) {
        List<Text> texts = new ArrayList<>();
        Text now = text;
        for (long at = text.byteLength() / 2; texts.size() < keys; at++) {
            now = now.replace(at, at, Text.of("x"));
            texts.add(now);
        }
        return texts;
    }

    private static Text replaceAll(Text text) {
        Text all = Text.empty();
        for (long at = 0; at < text.byteLength(); at += BETWEEN_MATCHES) {
            long end = Math.min(text.byteLength(), at + BETWEEN_MATCHES);
            all = all.concat(text.slice(at, end)).concat(Text.of("replaced"));
        }
        return all;
    }

    private void measure(String name, Text stored, List<Text> edits) {
        try (JournalFolder folder =
                new JournalFolder(root, new SystemFiles(), new JournalThread())) {
            DocumentJournal journal = folder.open();
            List<Long> told = new ArrayList<>();
            long latest = 0;
            for (Text text : edits) {
                Draft draft = new Draft(text, stored, origin(), true, Optional.empty());
                long start = System.nanoTime();
                journal.note(draft);
                told.add(System.nanoTime() - start);
                latest = Math.max(latest, journal.lateness().toMillis());
                Tempo.rest(BETWEEN_KEYS);
                latest = Math.max(latest, journal.lateness().toMillis());
            }
            for (long late; (late = journal.lateness().toMillis()) > 0; ) {
                latest = Math.max(latest, late);
                Tempo.rest(BETWEEN_SAMPLES);
            }
            told.sort(null);
            table.row(
                    name,
                    MarkdownTable.number(told.get(told.size() / 2) / 1e3),
                    MarkdownTable.number(told.get(told.size() * 99 / 100) / 1e3),
                    String.valueOf(latest),
                    MarkdownTable.number(length() / (double) MIB));
            journal.forget();
            folder.release(journal);
            boolean _ = folder.flush(Duration.ofSeconds(30));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Origin origin() {
        TextFormat format = new TextFormat(StandardCharsets.UTF_8, false);
        return new Origin(
                Optional.of(root.resolve("document")), true, 0, format, format, LineBreak.LF);
    }

    private long length() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            long length = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                length += Files.size(file);
            }
            return length;
        }
    }
}
