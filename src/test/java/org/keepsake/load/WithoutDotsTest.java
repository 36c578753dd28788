package org.keepsake.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.system.platform.SystemFiles;

/** The paths of files that are named through other folders. */
class WithoutDotsTest {
    @TempDir Path temporary;

    private Path folder;

    @BeforeEach
    void real() throws IOException {
        folder = temporary.toRealPath();
    }

    private static Path of(Path path) {
        return new WithoutDots(new SystemFiles()).of(path);
    }

    @Test
    void aFileThatIsMissingInAFolderThatIsThere() throws IOException {
        Files.createDirectory(folder.resolve("ec"));

        assertThat(of(folder.resolve("ec/../mini.json"))).isEqualTo(folder.resolve("mini.json"));
    }

    @Test
    void aFolderThatIsMissing() {
        assertThat(of(folder.resolve("gone/../mini.json"))).isEqualTo(folder.resolve("mini.json"));
        assertThat(of(folder.resolve("gone/./away/x"))).isEqualTo(folder.resolve("gone/away/x"));
        assertThat(of(folder.resolve("a/b/../../c/x"))).isEqualTo(folder.resolve("c/x"));
    }

    @Test
    void aLinkLeadsToWhereTheSystemFindsIt() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("b/c"));

        assertThat(of(link.resolve("../x"))).isEqualTo(folder.resolve("b/x"));
        assertThat(of(link.resolve("../gone/x"))).isEqualTo(folder.resolve("b/gone/x"));
        assertThat(of(link.resolve("x"))).isEqualTo(link.resolve("x"));
    }
}
