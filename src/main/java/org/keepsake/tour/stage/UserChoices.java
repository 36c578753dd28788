package org.keepsake.tour.stage;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Properties;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.profile.UserFolders;

/** What the user has chosen that goes for the tour as well: its window looks like his own. */
public final class UserChoices {
    private static final List<Setting<?>> COPIED = List.of(Settings.LOOK, Settings.LANGUAGE);

    private UserChoices() {}

    /** Copies the theme and the language from one user's folders to those of another, if chosen. */
    public static void copy(UserFolders from, UserFolders to) throws IOException {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(from.settings())) {
            all.load(reader);
        } catch (NoSuchFileException _) {
            return;
        }
        Properties chosen = new Properties();
        for (Setting<?> setting : COPIED) {
            String value = all.getProperty(setting.name());
            if (value != null) {
                chosen.setProperty(setting.name(), value);
            }
        }
        Files.createDirectories(to.config());
        try (Writer writer = Files.newBufferedWriter(to.settings())) {
            chosen.store(writer, null);
        }
    }
}
