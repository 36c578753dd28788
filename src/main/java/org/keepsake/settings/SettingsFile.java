package org.keepsake.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.FileOperations;
import org.keepsake.storage.RecoveryFolder;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;

/**
 * The settings as a file of {@code name=value} lines, replaced as safely as any document.
 *
 * <p>What cannot be read is the default: a name that is missing or has a value of no meaning costs
 * that one setting. A file that cannot be read or written is told to the log, and is never fatal.
 */
public final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    private final Path file;
    private final FileOperations files;
    private final RecoveryFolder recovery;
    private final Executor workers;
    private volatile Settings latest = Settings.DEFAULTS;

    /**
     * The settings kept in {@code file}, which need not exist.
     *
     * @param workers where the file is written
     */
    public SettingsFile(
            Path file, FileOperations files, RecoveryFolder recovery, Executor workers) {
        this.file = file;
        this.files = files;
        this.recovery = recovery;
        this.workers = workers;
    }

    /** Reads the settings. Blocks for one small file: done before there is a window. */
    public Settings load() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file, StandardCharsets.ISO_8859_1)));
        } catch (NoSuchFileException e) {
            return Settings.DEFAULTS;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "Settings not read: " + file, e);
            return Settings.DEFAULTS;
        }
        Settings settings = Settings.DEFAULTS;
        for (Setting<?> setting : Settings.ALL) {
            settings = read(setting, properties, settings);
        }
        return settings;
    }

    /** Has {@code settings} written by a worker. Returns at once; of several, the last is kept. */
    public void keep(Settings settings) {
        latest = settings;
        workers.execute(this::write);
    }

    /** One at a time; each writes the latest, so an earlier one never comes out on top. */
    private synchronized void write() {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            ByteSource bytes = ByteSource.of(lines(latest).getBytes(StandardCharsets.ISO_8859_1));
            Target target = Target.resolve(file, files);
            try (Replacement replacement = target.replacement(recovery)) {
                replacement.write(bytes, (done, total) -> {});
                replacement.force();
                replacement.verify(bytes);
                replacement.commit();
            }
        } catch (IOException | StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "Settings not kept: " + file, e);
        }
    }

    private static <T> Settings read(Setting<T> setting, Properties from, Settings others) {
        return setting.parse(from.getProperty(setting.name(), ""))
                .map(value -> others.with(setting, value))
                .orElse(others);
    }

    private static String lines(Settings settings) {
        return Settings.ALL.stream()
                .map(setting -> line(setting, settings))
                .collect(Collectors.joining());
    }

    private static <T> String line(Setting<T> setting, Settings settings) {
        return setting.name() + "=" + setting.format(settings.get(setting)) + "\n";
    }
}
