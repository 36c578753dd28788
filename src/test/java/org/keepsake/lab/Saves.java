package org.keepsake.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keepsake.codec.TextFormat;
import org.keepsake.save.CancelToken;
import org.keepsake.save.SaveMonitor;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/**
 * A file with old bytes, requests to replace them, and a monitor that lets something happen when a
 * phase begins. For one save at a time.
 */
public final class Saves implements SaveMonitor {
    private final Path root;
    private final Path folder;
    private final String old;
    private final Path file;
    private final CancelToken token = new CancelToken();
    private final List<SavePhase> phases = new ArrayList<>();
    private final List<Long> progress = new ArrayList<>();
    private final List<Long> readBack = new ArrayList<>();
    private SavePhase moment = SavePhase.CHECKING;
    private Runnable event = () -> {};

    /** Makes the file in a folder of its own below {@code root}. */
    public Saves(Path root, String old) throws IOException {
        this.root = root;
        this.folder = Files.createDirectory(root.resolve("documents"));
        this.old = old;
        this.file = Files.writeString(folder.resolve("notes.txt"), old);
    }

    /** For a pipeline that is to save the file. */
    public RecoveryFolder recovery() {
        return recovery(root);
    }

    public static RecoveryFolder recovery(Path root) {
        return new RecoveryFolder(root.resolve("recovery"), new SystemFiles());
    }

    public Path file() {
        return file;
    }

    public CancelToken token() {
        return token;
    }

    public List<SavePhase> phases() {
        return phases;
    }

    public List<Long> progress() {
        return progress;
    }

    public List<Long> readBack() {
        return readBack;
    }

    public SaveRequest request(String text) {
        return request(text, new Expected.Whatever());
    }

    public SaveRequest request(String text, Expected expected) {
        return new SaveRequest(Text.of(text), 7, file, TextFormat.UTF_8, expected, false);
    }

    /** Lets something happen when a phase begins. */
    public void when(SavePhase phase, Runnable happens) {
        moment = phase;
        event = happens;
    }

    @Override
    public void phase(SavePhase phase) {
        phases.add(phase);
        if (phase == moment) {
            event.run();
        }
        token.checkpoint();
    }

    @Override
    public void progress(long done, long total) {
        (phases.getLast() == SavePhase.VERIFYING ? readBack : progress).add(done);
        token.checkpoint();
    }

    @Override
    public void committing() {
        token.commit();
        phase(SavePhase.COMMITTING);
    }

    /** The file has its old bytes, and there is nothing else in its folder. */
    public void assertUntouched() throws IOException {
        assertThat(file).hasContent(old);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }
}
