package org.keepsake.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where polkit's command is looked for. */
class PkexecTest {
    @TempDir Path folder;

    @Test
    void theFirstThatCanBeStartedIsFound() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        Path unfit = Files.createDirectory(folder.resolve("unfit"));
        Files.setPosixFilePermissions(
                Files.createFile(unfit.resolve("pkexec")),
                PosixFilePermissions.fromString("rw-r--r--"));
        Path fit = Files.createDirectory(folder.resolve("fit"));
        Pkexec there = new PkexecScript(fit).that("exit 0");

        assertThat(Pkexec.find(String.join(File.pathSeparator, "" + none, "" + unfit, "" + fit)))
                .contains(there);
    }

    @Test
    void withoutItNothingIsFound() {
        assertThat(Pkexec.find("")).isEmpty();
        assertThat(Pkexec.find(folder.toString())).isEmpty();
        assertThat(Pkexec.find("a\0b")).isEmpty();
    }

    @Test
    void whatDependsOnWhereTheEditorWasStartedIsNotTaken() throws IOException {
        new PkexecScript(folder).that("exit 0");
        Path here = Path.of("").toAbsolutePath();

        assertThat(Pkexec.find(here.relativize(folder.toRealPath()).toString())).isEmpty();
    }
}
