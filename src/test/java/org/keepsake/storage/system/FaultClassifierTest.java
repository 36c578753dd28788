package org.keepsake.storage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.storage.system.platform.SystemFiles;

class FaultClassifierTest {
    private final Path path = Path.of(".");
    private final FaultClassifier classifier = new FaultClassifier(new SystemFiles());

    private StorageFault classify(IOException e) {
        return classifier.classify(e, true, path);
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, DISK_FULL",
        "Disk quota exceeded, QUOTA_EXCEEDED",
        "File too large, FILE_TOO_LARGE",
        "Read-only file system, READ_ONLY_FILE_SYSTEM",
        "Operation not permitted, NOT_PERMITTED",
        "Input/output error, DEVICE_ERROR",
        "Device or resource busy, BUSY",
        "File name too long, NAME_TOO_LONG",
        "Too many levels of symbolic links or unable to access attributes, LINK_LOOP",
        "Transport endpoint is not connected, NOT_CONNECTED",
        "Stale file handle, NOT_CONNECTED",
        "No such device or address, NOT_CONNECTED",
        "The sky fell on our heads, OTHER",
    })
    void sentenceOfTheSystemIsUnderstood(String sentence, StorageFault fault) {
        assertThat(classify(new IOException(sentence))).isEqualTo(fault);
        assertThat(classify(new FileSystemException("/a: b", "/c", sentence))).isEqualTo(fault);
    }

    /** A system that speaks a language of its own. */
    private static FileOperations speaking(Map<Integer, String> words) {
        return new ForwardingFiles(new SystemFiles()) {
            @Override
            public Optional<String> sentence(int errno) {
                return Optional.ofNullable(words.get(errno));
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Nur: Lesen, READ_ONLY_FILE_SYSTEM",
        "Nur: Lesen erlaubt, NOT_PERMITTED",
        "Im Kreis, LINK_LOOP",
        "Im Kreis or unable to access attributes of symbolic link, LINK_LOOP",
        "Nur, OTHER",
        "No space left on device, DISK_FULL",
    })
    void wordsOfTheSystemAreUnderstoodInItsLanguage(String sentence, StorageFault fault) {
        FaultClassifier there =
                new FaultClassifier(
                        speaking(
                                Map.of(
                                        30, "Nur: Lesen",
                                        1, "Nur: Lesen erlaubt",
                                        40, "Im Kreis",
                                        5, "")));
        assertThat(there.classify(new IOException(sentence), false, path)).isEqualTo(fault);
        assertThat(
                        there.classify(
                                new FileSystemException("Nur: Lesen", null, sentence), false, path))
                .isEqualTo(fault);
    }

    @Test
    void failuresOfTheSystemAreUnderstoodInTheLocaleOfTheProcess() throws Exception {
        SystemTools.assumeExists(Path.of("/dev/full"));
        List<String> english = SpokenFaults.in("C.UTF-8");
        assertThat(SpokenFaults.faults(english)).isEqualTo(SpokenFaults.EXPECTED);
        assumeTrue(
                SystemTools.run("locale", "-a").lines().anyMatch("de_DE.utf8"::equals),
                "The system does not speak German");
        List<String> german = SpokenFaults.in("de_DE.UTF-8");
        assertThat(german).isNotEqualTo(english);
        assertThat(SpokenFaults.faults(german)).isEqualTo(SpokenFaults.EXPECTED);
    }

    @Test
    void nameOfAFileIsNotMistakenForTheSentence() {
        var e = new FileSystemException("No space left", null, "Input/output error");
        assertThat(classify(e)).isEqualTo(StorageFault.DEVICE_ERROR);
    }

    @Test
    void typeSaysMoreThanTheSentence() {
        assertThat(classify(new AccessDeniedException("x"))).isEqualTo(StorageFault.ACCESS_DENIED);
        assertThat(classify(new NoSuchFileException("x"))).isEqualTo(StorageFault.VANISHED);
        assertThat(classify(new AtomicMoveNotSupportedException("a", "b", "c")))
                .isEqualTo(StorageFault.CROSSES_FILE_SYSTEMS);
        assertThat(classify(new ClosedByInterruptException())).isEqualTo(StorageFault.INTERRUPTED);
        assertThat(classify(new IOException())).isEqualTo(StorageFault.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"0, DISK_FULL", "511, DISK_FULL", "512, OTHER", "-1, OTHER"})
    void diskIsFullIfNotOneBlockIsLeft(long space, StorageFault fault) {
        FileOperations files =
                new ForwardingFiles(new SystemFiles()) {
                    @Override
                    public long usableSpace(Path file) throws IOException {
                        if (space < 0) {
                            throw new IOException("Das war nichts");
                        }
                        return space;
                    }
                };
        FaultClassifier limited = new FaultClassifier(files);
        assertThat(limited.classify(new IOException("Das war nichts"), true, path))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "1, NOT_PERMITTED",
        "5, DEVICE_ERROR",
        "16, BUSY",
        "20, VANISHED",
        "107, NOT_CONNECTED",
        "116, NOT_CONNECTED",
        "28, DISK_FULL",
        "30, READ_ONLY_FILE_SYSTEM",
        "95, NOT_SUPPORTED",
        "122, QUOTA_EXCEEDED",
    })
    void numberOfASystemCallIsUnderstoodInAnyLanguage(int errno, StorageFault fault) {
        assertThat(classify(SystemCallException.of(path, errno, "Das war nichts")))
                .isEqualTo(fault);
    }
}
