package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final String UNFINISHED_MANIFEST = ".manifest.part";
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

    /** Has that name only while it is being written: what is named a manifest is a whole one. */
    private Path unfinishedManifest() {
        return folder.resolve(id + UNFINISHED_MANIFEST);
    }

    /** The entry that a file in a recovery folder belongs to, if it is one's. */
    static Optional<InPlaceEntry> of(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        int dot = name.indexOf('.');
        boolean ours = Stream.of(MANIFEST, UNFINISHED_MANIFEST, OLD, NEW).anyMatch(name::endsWith);
        return ours && folder != null
                ? Optional.of(new InPlaceEntry(folder, name.substring(0, dot)))
                : Optional.empty();
    }

    /**
     * From here on a crash is repaired; the bytes of both versions must be on the device before.
     */
    void arm(Manifest manifest, FileOperations files) throws IOException {
        // Else a power cut could leave the manifest's name, but not those of the versions.
        files.forceDirectory(folder);
        store(manifest, unfinishedManifest(), files);
        try {
            files.moveAtomically(unfinishedManifest(), manifest());
        } catch (IOException _) {
            // Some file systems don't rename. There one that is broken off here is reported as not
            // understood, although the target is whole.
            store(manifest, manifest(), files);
        }
        files.forceDirectory(folder);
    }

    private static void store(Manifest manifest, Path path, FileOperations files)
            throws IOException {
        try (OpenFile file = files.create(path, true)) {
            ByteBuffer bytes = ByteBuffer.wrap(manifest.encode());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force();
        }
    }

    /**
     * Reads the manifest; empty if there is none.
     *
     * @throws IOException if there is one that can't be read, or is of a version that this one does
     *     not know: the target may be torn, so that the copies must be kept
     */
    Optional<Manifest> read(FileOperations files) throws IOException {
        if (files.facts(manifest()).isEmpty()) {
            return Optional.empty();
        }
        try (OpenFile file = files.openForReading(manifest())) {
            return Optional.of(Manifest.decode(Content.readSmall(file)));
        }
    }

    /**
     * Forgets all; the target must be whole. The manifest goes first, for good: were it to come
     * back after a power cut, it would undo later saves.
     */
    void drop(FileOperations files) throws IOException {
        files.delete(unfinishedManifest());
        files.delete(manifest());
        files.forceDirectory(folder);
        files.delete(oldBytes());
        files.delete(newBytes());
    }

    /**
     * Gives the target up to somebody else, who has changed it since, but neither version: from
     * here on they are not ours to delete. One that was broken off is gone on with.
     */
    Kept surrender(FileOperations files) throws IOException {
        Kept kept = kept();
        moveIfThere(oldBytes(), kept.oldBytes(), files);
        moveIfThere(newBytes(), kept.newBytes(), files);
        // Else a power cut could leave the versions their old names and no manifest, which means
        // that they may go.
        files.forceDirectory(folder);
        files.delete(manifest());
        files.forceDirectory(folder);
        return kept;
    }

    private static void moveIfThere(Path from, Path to, FileOperations files) throws IOException {
        if (files.facts(from).isPresent()) {
            files.moveAtomically(from, to);
        }
    }

    /** Whether it was begun to give the target up. */
    boolean isSurrendered(FileOperations files) throws IOException {
        return files.facts(kept().oldBytes()).isPresent()
                || files.facts(kept().newBytes()).isPresent();
    }

    private Kept kept() {
        return new Kept(folder.resolve(id + OLD + KEPT), folder.resolve(id + NEW + KEPT));
    }

    /** Where both versions are that were given up. */
    record Kept(Path oldBytes, Path newBytes) {}
}
