package org.keepsake.editorconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.profile.Settings;

/** What the files around a file ask for. */
class EditorConfigTest {
    @TempDir Path folder;

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve(".editorconfig"), "root = true\n" + content);
    }

    private EditorConfig asked(String file) throws IOException {
        return EditorConfig.of(folder.resolve(file));
    }

    @Test
    void aSectionHoldsForTheFilesItNames() throws IOException {
        write(
                """
                [*.py]
                indent_style = space
                indent_size = 3
                [*]
                trim_trailing_whitespace = true
                insert_final_newline = true
                """);

        assertThat(asked("a.py"))
                .isEqualTo(
                        new EditorConfig(
                                Optional.of(3),
                                Optional.of(true),
                                Optional.of(true),
                                Optional.of(true)));
        assertThat(asked("a.txt").spaces()).isEmpty();
        assertThat(asked("a.txt").trim()).contains(true);
    }

    @Test
    void theFilesOfTheFoldersAboveHoldAsWell() throws IOException {
        write("[*.c]\nindent_style = tab\ntab_width = 8\n");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve(".editorconfig"), "[*.c]\ntab_width = 2\n");

        assertThat(asked("inner/a.c").tabWidth()).contains(2);
        assertThat(asked("inner/a.c").spaces()).contains(false);
    }

    @Test
    void whatIsNotAskedForIsUpToTheUser() throws IOException {
        write("[*]\nindent_style = space\ntab_width = unset\n");
        Settings user = Settings.DEFAULTS.with(Settings.TAB_WIDTH, 7);

        Settings now = asked("a").over(user);

        assertThat(now.get(Settings.TAB_WIDTH)).isEqualTo(7);
        assertThat(now.get(Settings.INSERT_SPACES)).isTrue();
    }

    @Test
    void valuesWithoutAMeaningArePassedOver() throws IOException {
        write("[*]\ntab_width = wide\nindent_style = both\n");

        assertThat(asked("a").tabWidth()).isEmpty();
        assertThat(asked("a").spaces()).isEmpty();
    }

    @Test
    void aFileThatCannotBeUnderstoodIsAnError() throws IOException {
        write("[\n");

        assertThatThrownBy(() -> asked("a")).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatCannotBeReadIsAnError() throws IOException {
        Files.createDirectory(folder.resolve(".editorconfig"));

        assertThatThrownBy(() -> asked("a")).isInstanceOf(IOException.class);
    }
}
