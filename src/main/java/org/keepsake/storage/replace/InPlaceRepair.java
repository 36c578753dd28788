package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.Attempt;
import org.keepsake.storage.Stage;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.StorageFault;

/**
 * Puts one file right whose writing in place was broken off. Never touches one that is not ours.
 */
record InPlaceRepair(InPlaceEntry entry, FileOperations files) {

    /**
     * Gives the file its old bytes again. Where somebody else has given it others since, it is left
     * alone, and both of our versions are kept for good.
     */
    void rollBack() throws IOException {
        Optional<Manifest> manifest = entry.read(files);
        if (manifest.isEmpty()) {
            return;
        }
        if (isTorn(manifest.get())) {
            Path target = manifest.get().target();
            new InPlaceWriter(files).overwrite(target, entry.oldBytes(), files.metadata(target));
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
        Optional<Manifest> read = entry.read(files);
        if (read.isEmpty()) {
            entry.drop(files);
            return Optional.empty();
        }
        Manifest manifest = read.get();
        Path target = manifest.target();
        try {
            if (holdsNewBytes(manifest)) {
                entry.drop(files);
                return Optional.of(new RecoveryReport.Finished(target));
            }
            if (!isTorn(manifest)) {
                return Optional.of(
                        new RecoveryReport.Mismatch(target, entry.oldBytes(), entry.newBytes()));
            }
            return Optional.of(forwardOrBack(target));
        } catch (IOException e) {
            StorageFault fault = new Attempt(target, files).fault(Stage.COMMIT, e);
            return Optional.of(
                    new RecoveryReport.Unfinished(
                            target, entry.oldBytes(), entry.newBytes(), fault, e));
        }
    }

    private RecoveryReport.Outcome forwardOrBack(Path target) throws IOException {
        InPlaceWriter writer = new InPlaceWriter(files);
        Metadata kept = files.metadata(target);
        RecoveryReport.Outcome outcome = new RecoveryReport.Finished(target);
        try {
            writer.overwrite(target, entry.newBytes(), kept);
        } catch (IOException _) {
            // A full disk, for one, may still have room for what was there before.
            writer.overwrite(target, entry.oldBytes(), kept);
            outcome = new RecoveryReport.RolledBack(target);
        }
        entry.drop(files);
        return outcome;
    }

    private boolean holdsNewBytes(Manifest manifest) throws IOException {
        return isSameFile(manifest)
                && new InPlaceWriter(files)
                        .firstDifference(manifest.target(), entry.newBytes())
                        .isEmpty();
    }

    private boolean isTorn(Manifest manifest) throws IOException {
        return isSameFile(manifest)
                && new TornFile(files, entry.oldBytes(), entry.newBytes())
                        .explains(manifest.target(), manifest);
    }

    private boolean isSameFile(Manifest manifest) throws IOException {
        return files.facts(manifest.target())
                .filter(facts -> facts.kind() == FileKind.REGULAR)
                .filter(facts -> facts.stamp().inode() == manifest.inode())
                .isPresent();
    }
}
