package org.keepsake.tour.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.profile.UserFolders;

/** The tour looks as its user has chosen, and is otherwise that of a new user. */
class UserChoicesTest {
    @TempDir private Path folder;

    private UserFolders folders(String name) {
        return new UserFolders(
                folder.resolve(name).resolve("config"), folder.resolve(name).resolve("state"));
    }

    @Test
    void themeAndLanguageAreTakenOverAndNothingElse() throws IOException {
        UserFolders user = folders("user");
        Files.createDirectories(user.config());
        Files.writeString(
                user.config().resolve("settings.properties"),
                "look=dark\nwindow-language=german\nword-wrap=false\nzoom=150\n");

        UserChoices.copy(user, folders("tour"));

        Properties copied = new Properties();
        try (Reader reader =
                Files.newBufferedReader(folders("tour").config().resolve("settings.properties"))) {
            copied.load(reader);
        }
        assertThat(copied)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("look", "dark", "window-language", "german"));
    }

    @Test
    void whoHasChosenNothingGetsTheUsual() throws IOException {
        UserChoices.copy(folders("user"), folders("tour"));

        assertThat(folders("tour").config()).doesNotExist();
    }
}
