package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.Content;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.OpenFile;

/**
 * What the recovery folder holds of one writing in place: both versions, and the manifest while the
 * target may be torn.
 *
 * @param folder where they are
 * @param id what tells them from those of other entries
 */
record InPlaceEntry(Path folder, String id) {
    private static final String MANIFEST = ".manifest";
    private static final String OLD = ".old";
    private static final String NEW = ".new";
    private static final String KEPT = ".kept";

    Path oldBytes() {
        return folder.resolve(id + OLD);
    }

    Path newBytes() {
        return folder.resolve(id + NEW);
    }

    private Path manifest() {
        return folder.resolve(id + MANIFEST);
    }

    /** The entry that a file in a recovery folder belongs to, if it is one's. */
    static Optional<InPlaceEntry> of(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        int dot = name.indexOf('.');
        boolean ours = name.endsWith(MANIFEST) || name.endsWith(OLD) || name.endsWith(NEW);
        return ours && folder != null
                ? Optional.of(new InPlaceEntry(folder, name.substring(0, dot)))
                : Optional.empty();
    }

    /** From here on a crash is repaired; both versions must be on the device before. */
    void arm(Manifest manifest, FileOperations files) throws IOException {
        try (OpenFile file = files.create(manifest(), true)) {
            ByteBuffer bytes = ByteBuffer.wrap(manifest.encode());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force();
        }
        files.forceDirectory(folder);
    }

    /** Reads the manifest; empty if there is none, or none that was ever complete. */
    Optional<Manifest> read(FileOperations files) throws IOException {
        if (files.facts(manifest()).isEmpty()) {
            return Optional.empty();
        }
        try (OpenFile file = files.openForReading(manifest())) {
            return Manifest.decode(Content.readSmall(file));
        }
    }

    /**
     * Forgets all; the target must be whole. The manifest goes first, for good: were it to come
     * back after a power cut, it would undo later saves.
     */
    void drop(FileOperations files) throws IOException {
        files.delete(manifest());
        files.forceDirectory(folder);
        files.delete(oldBytes());
        files.delete(newBytes());
    }

    /**
     * Gives the target up to somebody else, who has changed it since, but neither version: from
     * here on they are not ours to delete.
     */
    Kept surrender(FileOperations files) throws IOException {
        Kept kept = new Kept(folder.resolve(id + OLD + KEPT), folder.resolve(id + NEW + KEPT));
        files.moveAtomically(oldBytes(), kept.oldBytes());
        files.moveAtomically(newBytes(), kept.newBytes());
        files.delete(manifest());
        files.forceDirectory(folder);
        return kept;
    }

    /** Where both versions are that were given up. */
    record Kept(Path oldBytes, Path newBytes) {}
}
