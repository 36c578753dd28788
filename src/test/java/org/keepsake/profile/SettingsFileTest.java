package org.keepsake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.profile.Settings.Autosave;
import org.keepsake.profile.Settings.Look;
import org.keepsake.profile.Settings.SaveNotice;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;

/** What the user has chosen is there again after a restart, and a broken file is no obstacle. */
class SettingsFileTest {
    private static final Settings CHOSEN =
            Settings.DEFAULTS
                    .with(Settings.LOOK, Look.DARK)
                    .with(Settings.WORD_WRAP, false)
                    .with(Settings.FONT, "Ünï\\グ Mono")
                    .with(Settings.FONT_SIZE, 72)
                    .with(Settings.SAVE_NOTICE, SaveNotice.NEVER)
                    .with(Settings.AUTOSAVE, Autosave.WHEN_IDLE)
                    .with(Settings.AUTOSAVE_SECONDS, 3600);

    @TempDir private Path folder;

    private final FileOperations files = new SystemFiles();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private Path file = Path.of("");

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("not-there-yet").resolve("settings.properties");
    }

    private SettingsFile settings() {
        RecoveryFolder recovery = new RecoveryFolder(folder.resolve("recovery"), files);
        return new SettingsFile(new StoredProperties(file, files, recovery, jobs::add));
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.remove().run();
        }
    }

    @Test
    void whatIsKeptIsThereAgain() {
        settings().keep(CHOSEN);
        work();

        assertThat(settings().load().settings()).isEqualTo(CHOSEN);
    }

    @Test
    void nothingIsWrittenBeforeAWorkerDoesIt() {
        settings().keep(CHOSEN);

        assertThat(file).doesNotExist();
        assertThat(jobs).hasSize(1);
    }

    @Test
    void ofSeveralTheLastIsKept() {
        SettingsFile settings = settings();
        settings.keep(Settings.DEFAULTS);
        settings.keep(CHOSEN);
        Runnable first = jobs.remove();
        work();
        first.run();

        assertThat(settings().load().settings()).isEqualTo(CHOSEN);
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertThat(settings().load().settings()).isEqualTo(Settings.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "look=purple\nsave-notice=\n",
                "look=\\u12",
                "autosave-seconds=0",
                "autosave-seconds=3601",
                "autosave-seconds=ten",
                "\u0000\u00FF",
                "= =",
                "font-size=73",
                "font-size=5",
                "font-size=1e1",
                "font= "
            })
    void whatCannotBeUnderstoodIsTheDefault(String content) throws IOException {
        Files.createDirectories(folder.resolve("not-there-yet"));
        Files.writeString(file, content);

        assertThat(settings().load().settings()).isEqualTo(Settings.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look=purple",
                "look=\\u12",
                "\u0000\u00FF",
                "= =",
                "unknown=1",
                "font-size="
            })
    void whatCannotBeUnderstoodIsSetAside(String content) throws IOException {
        Files.createDirectories(folder.resolve("not-there-yet"));
        Files.writeString(file, content);

        Path kept = settings().load().mistake().orElseThrow().keptAs().orElseThrow();

        assertThat(kept).hasContent(content);
        assertThat(file).doesNotExist();
    }

    @Test
    void theFolderIsForNobodyButTheOwner() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        settings().keep(CHOSEN);
        work();
        assertThat(Files.getPosixFilePermissions(folder.resolve("not-there-yet")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void anEarlierFileThatWasSetAsideIsNotWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("not-there-yet"));
        Files.writeString(file, "look=one");
        Path first = settings().load().mistake().orElseThrow().keptAs().orElseThrow();
        Files.writeString(file, "look=two");
        settings().load();

        assertThat(first).hasContent("look=one");
    }

    @Test
    void theNamesOfValuesWithoutMeaningAreTold() throws IOException {
        Files.createDirectories(folder.resolve("not-there-yet"));
        Files.writeString(file, "look=purple\nword-wrap=true\nfont-size=1000\n");

        assertThat(settings().load().mistake().orElseThrow().names())
                .containsExactly("look", "font-size");
    }

    @Test
    void whatWasUnderstoodIsThereAgainAfterTheNextStart() throws IOException {
        Files.createDirectories(folder.resolve("not-there-yet"));
        Files.writeString(file, "look=dark\nfont-size=1000\n");
        settings().load();
        work();

        assertThat(settings().load())
                .isEqualTo(
                        new LoadedSettings(
                                Settings.DEFAULTS.with(Settings.LOOK, Look.DARK),
                                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "look=dark\nof-a-later-version=1\n"})
    void aFileInOrderStaysWhereItIs(String content) throws IOException {
        Files.createDirectories(folder.resolve("not-there-yet"));
        Files.writeString(file, content);

        assertThat(settings().load().mistake()).isEmpty();
        assertThat(file).hasContent(content);
    }

    @Test
    void whatCanBeUnderstoodHoldsBesideWhatCannot() throws IOException {
        Files.createDirectories(folder.resolve("not-there-yet"));
        Files.writeString(file, "look=dark\nsave-notice=perhaps\nunknown=1\n");

        assertThat(settings().load().settings())
                .isEqualTo(Settings.DEFAULTS.with(Settings.LOOK, Look.DARK));
    }

    @Test
    void aFolderThatCannotBeMadeIsNoObstacle() throws IOException {
        Files.writeString(folder.resolve("not-there-yet"), "a file where the folder should be");
        settings().keep(CHOSEN);
        work();

        assertThat(settings().load().settings()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void aChoiceChangesNothingElse() {
        Settings other = CHOSEN.with(Settings.LOOK, Look.LIGHT);

        assertThat(other.get(Settings.LOOK)).isEqualTo(Look.LIGHT);
        assertThat(other.with(Settings.LOOK, Look.DARK)).isEqualTo(CHOSEN);
    }

    @Test
    void whoGoesBackToTheDefaultsHasChosenNothing() {
        assertThat(CHOSEN.with(Settings.WORD_WRAP, true).get(Settings.WORD_WRAP)).isTrue();
        assertThat(Settings.DEFAULTS.with(Settings.WORD_WRAP, true)).isEqualTo(Settings.DEFAULTS);
    }
}
