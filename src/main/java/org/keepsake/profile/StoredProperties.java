package org.keepsake.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Progress;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.replace.RouteChooser;
import org.keepsake.storage.system.FileOperations;

/**
 * A small file of {@code name=value} lines in the format of {@link Properties}, replaced as safely
 * as any document. Failures to read or write it are logged, and never fatal.
 */
public final class StoredProperties {
    private static final System.Logger LOG = System.getLogger(StoredProperties.class.getName());

    private final Path file;
    private final FileOperations files;
    private final RecoveryFolder recovery;
    private final Executor workers;
    private volatile Map<String, String> latest = Map.of();

    /**
     * Creates the properties kept in {@code file}, which need not exist.
     *
     * @param workers where the file is written
     */
    public StoredProperties(
            Path file, FileOperations files, RecoveryFolder recovery, Executor workers) {
        this.file = file;
        this.files = files;
        this.recovery = recovery;
        this.workers = workers;
    }

    /**
     * Reads the file; a missing one is empty. One that can't be read, or is in another format, is
     * set aside, and empty as well. Blocks for one small file.
     */
    public Map<String, String> read() {
        return read(this::setAside);
    }

    /**
     * Reads the file, leaving it to {@code broken} what to do about one that can't be read or is in
     * another format.
     *
     * @param broken receives the cause
     */
    public Map<String, String> read(Consumer<Exception> broken) {
        try {
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file, StandardCharsets.ISO_8859_1)));
            return lines.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name, lines::getProperty));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IllegalArgumentException | IOException e) {
            broken.accept(e);
            return Map.of();
        }
    }

    /**
     * Renames an invalid or unreadable file, so that it is not overwritten: appends {@code .broken}
     * to its name, and a number if that name is taken. Blocks.
     *
     * @param why for the log
     * @return where it is now; empty if it could not be renamed
     */
    public Optional<Path> setAside(Exception why) {
        for (int number = 1; ; number++) {
            Path aside =
                    file.resolveSibling(
                            file.getFileName() + ".broken" + (number == 1 ? "" : "-" + number));
            try {
                Files.move(file, aside);
                LOG.log(System.Logger.Level.WARNING, "Not read, kept as " + aside, why);
                return Optional.of(aside);
            } catch (FileAlreadyExistsException _) {
                // Taken by an earlier one; the next number may be free.
            } catch (IOException e) {
                e.addSuppressed(why);
                LOG.log(System.Logger.Level.WARNING, "Not read, not set aside: " + file, e);
                return Optional.empty();
            }
        }
    }

    /**
     * Has a worker write {@code values}. Returns at once; of several, the last is kept.
     *
     * @return completes, never exceptionally, when they have been written, or could not be
     */
    public Future<?> keep(Map<String, String> values) {
        latest = Map.copyOf(values);
        return CompletableFuture.runAsync(this::write, workers);
    }

    /** One at a time; each writes the latest values, so an earlier write never wins. */
    private synchronized void write() {
        try {
            files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            ByteSource bytes = ByteSource.of(lines(latest).getBytes(StandardCharsets.ISO_8859_1));
            Target target = Target.resolve(file, files);
            try (Replacement replacement =
                    new RouteChooser(
                                    target,
                                    target.requireUnchangedSince(new Expected.Whatever()),
                                    files,
                                    recovery)
                            .choose()) {
                replacement.write(bytes, (done, total) -> {});
                replacement.force();
                replacement.verify(bytes, Progress.NONE);
                replacement.commit();
            }
        } catch (IOException | StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "Not kept: " + file, e);
        }
    }

    /** Sorted by name, and without the date comment of {@link Properties}. */
    private static String lines(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
