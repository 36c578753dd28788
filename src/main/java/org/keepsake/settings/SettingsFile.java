package org.keepsake.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executor;
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
    private static final String LOOK = "look";
    private static final String WORD_WRAP = "word-wrap";
    private static final String SAVE_NOTICE = "save-notice";
    private static final String HOW_TO_SAVE = "how-to-save";

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
        return new Settings(
                choice(properties, LOOK, Settings.DEFAULTS.look()),
                Boolean.parseBoolean(properties.getProperty(WORD_WRAP)),
                choice(properties, SAVE_NOTICE, Settings.DEFAULTS.saveNotice()),
                choice(properties, HOW_TO_SAVE, Settings.DEFAULTS.howToSave()));
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

    private static String lines(Settings settings) {
        return line(LOOK, settings.look())
                + line(WORD_WRAP, settings.wordWrap())
                + line(SAVE_NOTICE, settings.saveNotice())
                + line(HOW_TO_SAVE, settings.howToSave());
    }

    private static String line(String name, Object value) {
        return name + "=" + value.toString().toLowerCase(Locale.ROOT) + "\n";
    }

    private static <E extends Enum<E>> E choice(Properties properties, String name, E otherwise) {
        String value = properties.getProperty(name, "").toUpperCase(Locale.ROOT);
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return otherwise;
    }
}
