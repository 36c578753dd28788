package org.keepsake.storage.system.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.system.SystemTools;

@EnabledOnOs(OS.LINUX)
class ReplacedFileTest {
    private Path folder;
    private Path file;

    @BeforeEach
    void name(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        file = folder.resolve("file");
    }

    private Path sized(long size) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return file;
    }

    /** What this process has open while a name is moved over. */
    private List<String> heldDuring(Path replaced) throws IOException {
        List<String> held = new ArrayList<>();
        ReplacedFile.during(replaced, () -> held.addAll(SystemTools.openBelow(folder)));
        return held;
    }

    private void awaitRelease() throws IOException {
        while (!SystemTools.openBelow(folder).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void largeFileIsHeldUntilItsNameIsTaken() throws IOException {
        assertThat(heldDuring(sized(ReplacedFile.LARGE))).containsExactly(file.toString());
        awaitRelease();
    }

    @Test
    void largeFileWhoseNameCannotBeTakenIsLetGo() throws IOException {
        sized(ReplacedFile.LARGE);
        assertThatIOException()
                .isThrownBy(() ->
                        ReplacedFile.during(
                                file,
                                () -> {
                                    throw new IOException("Text file busy");
                                }));
        awaitRelease();
    }

    @Test
    void nothingElseIsWorthHolding() throws IOException {
        assertThat(heldDuring(file)).as("no file").isEmpty();
        assertThat(heldDuring(sized(ReplacedFile.LARGE - 1))).isEmpty();
        Path link = Files.createSymbolicLink(folder.resolve("link"), sized(ReplacedFile.LARGE));
        assertThat(heldDuring(link)).isEmpty();
    }
}
