package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keepsake.storage.Attempt;
import org.keepsake.storage.Stage;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.StorageFault;

/**
 * Puts one file right whose writing in place was broken off. Never touches one that is not ours.
 */
record InPlaceRepair(InPlaceEntry entry, FileOperations files) {

    /** What a file that was being written over looks like now. */
    private enum State {
        NEW,
        TORN,
        /** Somebody else was at it, or has put another one in its place. */
        NOT_OURS
    }

    /**
     * Gives the file its old bytes again. Where somebody else has given it others since, it is left
     * alone, and both of our versions are kept for good.
     */
    void rollBack() throws IOException {
        Optional<Manifest> manifest = entry.read(files);
        if (manifest.isEmpty()) {
            return;
        }
        if (look(manifest.get()) == State.TORN) {
            overwrite(manifest.get(), List.of(entry.oldBytes()));
        } else {
            entry.surrender(files);
        }
    }

    /**
     * Gives the file its new bytes, or else its old ones.
     *
     * @return what became of it; empty if the file was never touched
     */
    Optional<RecoveryReport.Outcome> finish() throws IOException {
        Optional<Manifest> read;
        try {
            read = entry.read(files);
        } catch (IOException e) {
            // A later version may understand it, so all stays where it is.
            return Optional.of(new RecoveryReport.NotUnderstood(entry.folder(), e));
        }
        if (read.isEmpty()) {
            entry.drop(files);
            return Optional.empty();
        }
        Manifest manifest = read.get();
        Path target = manifest.target();
        try {
            return Optional.of(
                    switch (look(manifest)) {
                        case NEW -> {
                            entry.drop(files);
                            yield new RecoveryReport.Finished(target);
                        }
                        case TORN -> forwardOrBack(manifest);
                        case NOT_OURS -> {
                            // Told once, and not at each start from now on.
                            InPlaceEntry.Kept kept = entry.surrender(files);
                            yield new RecoveryReport.Mismatch(
                                    target, kept.oldBytes(), kept.newBytes());
                        }
                    });
        } catch (IOException e) {
            StorageFault fault = new Attempt(target, files).fault(Stage.COMMIT, e);
            return Optional.of(
                    new RecoveryReport.Unfinished(
                            target, entry.oldBytes(), entry.newBytes(), fault, e));
        }
    }

    private RecoveryReport.Outcome forwardOrBack(Manifest manifest) throws IOException {
        // A full disk, for one, may still have room for what was there before.
        Path written = overwrite(manifest, List.of(entry.newBytes(), entry.oldBytes()));
        entry.drop(files);
        return written.equals(entry.newBytes())
                ? new RecoveryReport.Finished(manifest.target())
                : new RecoveryReport.RolledBack(manifest.target());
    }

    /** Writes the first version for which that is possible; returns which. */
    private Path overwrite(Manifest manifest, List<Path> versions) throws IOException {
        try (OpenFile target = files.openForOverwriting(manifest.target())) {
            // Looked at once more, as it is this file now that will be written to.
            if (state(manifest, target) != State.TORN) {
                throw new IOException("It has changed just now");
            }
            Metadata kept = target.metadata();
            InPlaceWriter writer = new InPlaceWriter(files);
            for (Path version : versions.subList(0, versions.size() - 1)) {
                try {
                    writer.overwrite(target, version, kept);
                    return version;
                } catch (IOException _) {
                    // The next one, then.
                }
            }
            writer.overwrite(target, versions.getLast(), kept);
            return versions.getLast();
        }
    }

    private State look(Manifest manifest) throws IOException {
        if (entry.isSurrendered(files)) {
            return State.NOT_OURS;
        }
        Optional<FileFacts> facts = files.facts(manifest.target());
        if (facts.isEmpty() || facts.get().kind() != FileKind.REGULAR) {
            return State.NOT_OURS;
        }
        try (OpenFile target = files.openToInspect(manifest.target())) {
            return state(manifest, target);
        }
    }

    private State state(Manifest manifest, OpenFile target) throws IOException {
        FileFacts facts = target.facts();
        if (facts.kind() != FileKind.REGULAR || facts.stamp().inode() != manifest.inode()) {
            return State.NOT_OURS;
        }
        if (new InPlaceWriter(files).firstDifference(target, entry.newBytes()).isEmpty()) {
            return State.NEW;
        }
        return new TornFile(files, entry.oldBytes(), entry.newBytes()).explains(target, manifest)
                ? State.TORN
                : State.NOT_OURS;
    }
}
