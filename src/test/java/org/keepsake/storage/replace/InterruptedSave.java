package org.keepsake.storage.replace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;

/** What a process has left that died while it wrote over a file. */
abstract class InterruptedSave {
    static final String OLD = "o".repeat(1000);
    static final String NEW = "n".repeat(1500);

    @TempDir Path folder;
    final FaultyFiles faulty = new FaultyFiles(new SystemFiles());
    Path root;
    Path session;
    Path file;
    InPlaceEntry entry;

    @BeforeEach
    void dieInTheMiddle() throws IOException {
        root = folder.resolve("recovery");
        session = Files.createDirectories(root.resolve("0123456789abcdef"));
        file = folder.resolve("file");
        entry = new InPlaceEntry(session, "00112233445566aa");
        Files.writeString(entry.oldBytes(), OLD);
        Files.writeString(entry.newBytes(), NEW);
        Files.writeString(file, OLD);
        arm();
    }

    final void arm() throws IOException {
        FileOperations files = new SystemFiles();
        long inode = files.facts(file).orElseThrow().stamp().inode();
        entry.arm(new Manifest(file, inode, OLD.length(), NEW.length()), files);
    }

    final RecoveryReport start() throws StorageException {
        FileOperations files = faulty.files();
        return new InPlaceRecovery(new RecoveryFolder(root, files), files).run();
    }

    final void assertSettled() {
        assertThat(session).doesNotExist();
        assertThat(root).isEmptyDirectory();
    }

    final void assertFinished(RecoveryReport report) {
        assertThat(report.outcomes()).containsExactly(new RecoveryReport.Finished(file));
        assertThat(file).hasContent(NEW);
        assertSettled();
    }

    final void assertMismatch(String content) throws Exception {
        assertMismatch(content, OLD);
    }

    final void assertMismatch(String content, String old) throws Exception {
        Files.writeString(file, content);
        assertThat(start().outcomes()).containsExactly(mismatch());
        assertThat(file).hasContent(content);
        assertThat(kept(entry.oldBytes())).hasContent(old);
        assertThat(kept(entry.newBytes())).hasContent(NEW);
        assertThat(start().outcomes()).as("at the next start").isEmpty();
        assertThat(kept(entry.oldBytes())).hasContent(old);
    }

    final RecoveryReport.Outcome mismatch() {
        return new RecoveryReport.Mismatch(file, kept(entry.oldBytes()), kept(entry.newBytes()));
    }

    static Path kept(Path version) {
        return version.resolveSibling(version.getFileName() + ".kept");
    }

    final Path manifest() {
        return session.resolve(entry.id() + ".manifest");
    }
}
