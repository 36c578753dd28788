package org.keepsake.storage.system.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.HeldFolder;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadBack;
import org.keepsake.storage.system.SystemTools;

/** What the bottom does, and not only what it is asked to do. */
class SystemFilesTest {
    @TempDir Path temporary;
    private final SystemFiles files = new SystemFiles();
    private Path folder;
    private Path secret;

    @BeforeEach
    void makeFiles() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("folder"));
        secret = Files.writeString(temporary.resolve("secret"), "secret");
        Files.setAttribute(secret, "unix:mode", 0600);
    }

    private void assertSecretUntouched() throws IOException {
        assertThat(secret).hasContent("secret");
        assertThat((int) Files.getAttribute(secret, "unix:mode") & 0777).isEqualTo(0600);
    }

    @Test
    void nameThatIsTakenIsNotOpenedAsANewFile() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), secret);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> files.create(taken, true));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> files.create(link, true));
        assertThat(taken).hasContent("old");
        assertSecretUntouched();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void largeFileThatWasReplacedIsLetGo() throws IOException {
        Path old = folder.resolve("old");
        try (RandomAccessFile large = new RandomAccessFile(old.toFile(), "rw")) {
            large.setLength(ReplacedFile.LARGE);
        }
        Path another = Files.writeString(folder.resolve("new"), "new");

        files.moveAtomically(another, old);

        assertThat(old).hasContent("new");
        while (!SystemTools.openBelow(folder).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void privateFilesAreSoFromTheFirstByte() throws IOException {
        files.createDirectories(folder.resolve("a/b"));
        try (OpenFile file = files.create(folder.resolve("a/b/file"), true)) {
            assertThat(file.facts().mode()).isEqualTo(0600);
        }
        files.tryLock(folder.resolve("a/b/lock")).orElseThrow().close();
        assertThat(files.facts(folder.resolve("a/b/lock")).orElseThrow().mode()).isEqualTo(0600);
        assertThat(files.facts(folder.resolve("a")).orElseThrow().mode()).isEqualTo(0700);
        assertThat(files.facts(folder.resolve("a/b")).orElseThrow().mode()).isEqualTo(0700);
    }

    @Test
    void linkIsNeverWrittenOverNorReadNorAskedAsAFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), secret);
        assertThatIOException().isThrownBy(() -> files.openForOverwriting(link));
        assertThatIOException().isThrownBy(() -> files.openForReading(link));
        assertThatIOException().isThrownBy(() -> files.openToInspect(link));
        assertSecretUntouched();
    }

    @Test
    void rightsAreGivenToTheFileThatIsOpenWhateverItsNameLeadsTo() throws IOException {
        Path name = folder.resolve("new");
        try (OpenFile file = files.create(name, true)) {
            Files.move(name, folder.resolve("away"));
            Files.createSymbolicLink(name, secret);
            Metadata wanted =
                    new Metadata(file.metadata().owner(), Map.of("unix:mode", 0666), Map.of());
            file.apply(wanted);
            assertThat(file.metadata().access()).isEqualTo(wanted.access());
        }
        assertSecretUntouched();
        assertThat(files.facts(folder.resolve("away")).orElseThrow().mode()).isEqualTo(0666);
    }

    @Test
    void heldFolderIsTheOneThatIsUsedWhateverItsNameLeadsTo() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        try (HeldFolder held = files.hold(folder)) {
            assertThat(held.realPath()).isEqualTo(folder);
            Path away = Files.move(folder, temporary.resolve("away"));
            Files.createSymbolicLink(folder, elsewhere);

            try (OpenFile file = files.create(folder.resolve("first"), true)) {
                file.write(ByteBuffer.wrap(new byte[] {1}));
            }
            files.moveAtomically(folder.resolve("first"), folder.resolve("second"));
            assertThat(files.facts(folder.resolve("second"))).isPresent();
            assertThat(files.forceDirectory(folder)).isTrue();
            assertThat(away.resolve("second")).exists();
            files.delete(folder.resolve("second"));
            assertThat(away).isEmptyDirectory();
        }
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(files.facts(folder).orElseThrow().kind()).isEqualTo(FileKind.SYMBOLIC_LINK);
    }

    @Test
    void readBackGivesAllBytesAtAnyLength() throws IOException {
        for (int length : new int[] {0, 1, 4095, 4096, 4097, 300_001}) {
            Path name = folder.resolve("file" + length);
            byte[] bytes = new byte[length];
            new java.util.Random(length).nextBytes(bytes);
            try (OpenFile file = files.create(name, true)) {
                ByteBuffer all = ByteBuffer.wrap(bytes);
                while (all.hasRemaining()) {
                    file.write(all);
                }
                assertThat(file.force()).isTrue();
                ByteBuffer read =
                        ByteBuffer.allocateDirect(16 * ReadBack.ALIGNMENT)
                                .alignedSlice(ReadBack.ALIGNMENT)
                                .slice(0, 8 * ReadBack.ALIGNMENT);
                ByteBuffer found = ByteBuffer.allocate(length);
                try (ReadBack back = file.readBack()) {
                    while (back.read(read.clear()) > 0) {
                        found.put(read.flip());
                    }
                }
                assertThat(found.array()).isEqualTo(bytes);
                assertThat(found.hasRemaining()).isFalse();
            }
        }
    }

    @Test
    void nameInBytesThatAreNoTextIsHandedOnAsItIs() throws Exception {
        SystemTools.run("sh", "-c", "cd " + folder + " && printf x > \"$(printf 'caf\\351')\"");
        Path odd = files.list(folder).getFirst();
        try (OpenFile file = files.openToInspect(odd)) {
            assertThat(file.facts().stamp().size()).isEqualTo(1);
        }
    }
}
