package org.keepsake.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keepsake.storage.system.FileOperations;

/** A folder for the user's files that is missing. */
final class NewFolder {
    private NewFolder() {}

    /**
     * Creates {@code folder} and those above it that are missing, with the rights that the system
     * gives to new folders, and brings their names to the device: what is saved there must not be
     * lost with its folder. Blocks.
     */
    static void create(Path folder, FileOperations files) throws IOException {
        List<Path> missing = new ArrayList<>();
        Path at = folder.toAbsolutePath();
        while (at != null && files.facts(at).isEmpty()) {
            missing.addFirst(at);
            at = at.getParent();
        }
        // Fails if what is there by now is no folder.
        Files.createDirectories(folder);
        for (Path next : missing) {
            Path parent = next.getParent();
            if (parent != null) {
                files.forceDirectory(parent);
            }
        }
    }
}
