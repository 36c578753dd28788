package org.keepsake.storage.system.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PortableExtendedAttributesTest {
    private final ExtendedAttributes portable = new PortableExtendedAttributes();
    private Path file;

    @BeforeEach
    void makeFile(@TempDir Path folder) throws IOException {
        file = Files.createFile(folder.resolve("file"));
        assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("user"),
                "This file system has no attributes of users");
    }

    private static ByteBuffer bytes(String value) {
        return StandardCharsets.UTF_8.encode(value);
    }

    @Test
    void fileHasTheAttributesThatWereWantedAndNoOthers() throws IOException {
        Map<String, ByteBuffer> first = Map.of("colour", bytes("grün"), "old", bytes("x"));
        portable.replace(file, first);
        assertThat(portable.read(file)).isEqualTo(first);

        ByteBuffer blue = bytes("blau");
        Map<String, ByteBuffer> then = Map.of("colour", blue, "empty", bytes(""));
        portable.replace(file, then);
        assertThat(portable.read(file)).isEqualTo(then);
        assertThat(blue.remaining()).as("not used up").isEqualTo(4);

        portable.replace(file, Map.of());
        assertThat(portable.read(file)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileSystemWithoutThemHasNone() throws IOException {
        Path none = Path.of("/proc/self/comm");
        assertThat(portable.read(none)).isEmpty();
        portable.replace(none, Map.of("colour", bytes("grün")));
        assertThat(portable.read(none)).isEmpty();
    }
}
