package org.keepsake.tour;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Sends the program's log to a file: failures that are part of the script would look like real ones
 * on the console. The technical cause of each is in the file.
 *
 * <p>Uses the settings of {@code java.util.logging}, which are read when something is first logged;
 * without that module, or with settings of the user's own, the log stays where it was.
 */
final class LogFile {
    private static final String SETTINGS = "java.util.logging.config.file";

    private LogFile() {}

    /**
     * Redirects the log.
     *
     * @param settings a file to create, which must exist until the program ends
     */
    static void divert(Path log, Path settings) throws IOException {
        if (System.getProperty(SETTINGS) != null) {
            return;
        }
        String handler = "java.util.logging.FileHandler";
        Properties properties = new Properties();
        properties.setProperty("handlers", handler);
        properties.setProperty(handler + ".formatter", "java.util.logging.SimpleFormatter");
        properties.setProperty(handler + ".encoding", "UTF-8");
        properties.setProperty(handler + ".pattern", log.toString().replace("%", "%%"));
        try (Writer writer = Files.newBufferedWriter(settings)) {
            properties.store(writer, null);
        }
        System.setProperty(SETTINGS, settings.toString());
    }
}
