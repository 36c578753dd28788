package org.keepsake.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadableFile;
import org.keepsake.storage.system.platform.SystemFiles;

public class ContentTest {
    @TempDir Path folder;

    private OptionalLong difference(String file, String... pieces) throws IOException {
        Path path = Files.writeString(folder.resolve("file"), file);
        try (OpenFile open = new SystemFiles().openForReading(path)) {
            return Content.firstDifference(open, source(pieces));
        }
    }

    public static ByteSource source(String... pieces) {
        List<byte[]> bytes = new ArrayList<>();
        for (String piece : pieces) {
            bytes.add(piece.getBytes(StandardCharsets.UTF_8));
        }
        return new Bytes(bytes);
    }

    /** Bytes in memory. */
    public record Bytes(List<byte[]> all) implements ByteSource {
        @Override
        public long size() {
            return all.stream().mapToLong(piece -> piece.length).sum();
        }

        @Override
        public java.util.Iterator<ByteBuffer> pieces() {
            return all.stream().map(ByteBuffer::wrap).iterator();
        }
    }

    @Test
    void sameBytesHaveNoDifference() throws IOException {
        assertThat(difference("abcdef", "ab", "cdef")).isEmpty();
        assertThat(difference("")).isEmpty();
    }

    @Test
    void firstDifferentByteIsFoundInAnyPiece() throws IOException {
        assertThat(difference("abcdef", "ab", "cdEF")).hasValue(4);
        assertThat(difference("Abcdef", "ab", "cdef")).hasValue(0);
    }

    @Test
    void fileThatEndsEarlyDiffersThere() throws IOException {
        assertThat(difference("abc", "ab", "cdef")).hasValue(3);
        assertThat(difference("", "ab")).hasValue(0);
    }

    @Test
    void fileThatGoesOnDiffersThere() throws IOException {
        assertThat(difference("abcd", "ab", "c")).hasValue(3);
        assertThat(difference("a")).hasValue(0);
    }

    @Test
    void pieceLargerThanTheBufferIsComparedToItsEnd() throws IOException {
        String large = "0123456789".repeat(100_000);
        assertThat(difference(large, large)).isEmpty();
        assertThat(difference(large.substring(0, 999_999) + "x", large)).hasValue(999_999);
    }

    @Test
    void writeThatTakesNothingIsAnError() throws IOException {
        FaultyFiles faulty = new FaultyFiles(new SystemFiles()).shortWrites(0);
        try (OpenFile file = faulty.files().create(folder.resolve("new"), false)) {
            org.assertj.core.api.Assertions.assertThatIOException()
                    .isThrownBy(() -> Content.write(source("abc"), file, (_, _) -> {}));
        }
    }

    /** Gives nothing with every other read, and a byte with those between them. */
    private static ReadableFile hesitating(String content) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
        return new ReadableFile() {
            private boolean hesitates;

            @Override
            public int read(ByteBuffer into) {
                hesitates = !hesitates;
                if (hesitates) {
                    return 0;
                }
                if (!bytes.hasRemaining()) {
                    return -1;
                }
                into.put(bytes.get());
                return 1;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void onlyTheEndOfAFileEndsIt() throws IOException {
        Path copy = folder.resolve("copy");
        try (OpenFile file = new SystemFiles().create(copy, false)) {
            assertThat(Content.copy(hesitating("abc"), file)).isEqualTo(3);
        }
        assertThat(copy).hasContent("abc");
        assertThat(Content.readSmall(hesitating("abc"))).isEqualTo(new byte[] {'a', 'b', 'c'});
        assertThat(Content.firstDifference(hesitating("abc"), source("abc"))).isEmpty();
    }

    private OptionalLong differenceOfFiles(String left, String right) throws IOException {
        Path one = Files.writeString(folder.resolve("one"), left);
        Path other = Files.writeString(folder.resolve("other"), right);
        SystemFiles files = new SystemFiles();
        try (OpenFile a = files.openForReading(one);
                OpenFile b = files.openForReading(other)) {
            return Content.firstDifference(a, b);
        }
    }

    @Test
    void filesAreComparedToTheirEnds() throws IOException {
        String piece = "p".repeat(Content.PIECE);
        assertThat(differenceOfFiles("", "")).isEmpty();
        assertThat(differenceOfFiles(piece + piece, piece + piece)).isEmpty();
        assertThat(differenceOfFiles("abc", "xbc")).hasValue(0);
        assertThat(differenceOfFiles("abc", "abx")).hasValue(2);
        assertThat(differenceOfFiles("abc", "ab")).hasValue(2);
        assertThat(differenceOfFiles("", "a")).hasValue(0);
        assertThat(differenceOfFiles(piece, piece + "x")).hasValue(Content.PIECE);
        assertThat(differenceOfFiles(piece + "x", piece + "y")).hasValue(Content.PIECE);
        assertThat(differenceOfFiles(piece + "abc", piece + "abx")).hasValue(Content.PIECE + 2);
    }
}
