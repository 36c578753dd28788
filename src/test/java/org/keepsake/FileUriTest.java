package org.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileUriTest {

    @ParameterizedTest
    @CsvSource({
        "file:///tmp/a.txt, /tmp/a.txt",
        "file:/tmp/a.txt, /tmp/a.txt",
        "file://localhost/tmp/a.txt, /tmp/a.txt",
        "file:///tmp/a%20b%23c.txt, /tmp/a b#c.txt",
        "file:///tmp/a b.txt, /tmp/a b.txt",
        "file:///tmp/100%.txt, /tmp/100%.txt",
    })
    void itLeadsToTheFile(String uri, Path file) {
        assertThat(FileUri.path(uri)).contains(file);
    }

    @Test
    void anEscapeIsAByte() {
        Path found = FileUri.path("file:///tmp/caf%E9.txt").orElseThrow();
        assertThat(found.toUri().toString()).endsWith("/caf%E9.txt");
        Path umlaut = FileUri.path("file:///tmp/%C3%BC").orElseThrow();
        assertThat(umlaut.toUri().toString()).endsWith("/%C3%BC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file",
                "file:12",
                "files:/a",
                "/tmp/a.txt",
                "file://server/a",
                "http://a/b"
            })
    void otherNamesAreNone(String name) {
        assertThat(FileUri.path(name)).isEmpty();
    }
}
