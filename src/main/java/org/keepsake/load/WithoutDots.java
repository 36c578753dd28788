package org.keepsake.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.system.FileOperations;

/**
 * Replaces a path that goes through "." or ".." with its folder's real name, which only the system
 * can tell: "a/link/.." need not be "a". What is not there has no links: of a missing folder, the
 * name alone tells where it would be. Blocks.
 */
public final class WithoutDots {
    private final FileOperations files;

    /** Asks {@code files}. */
    public WithoutDots(FileOperations files) {
        this.files = files;
    }

    /** The path of the same file; the path itself if it goes through no dots. */
    public Path of(Path path) {
        Path name = path.getFileName();
        Path folder = path.toAbsolutePath().getParent();
        return !hasDots(path) || folder == null || name == null || isDots(name)
                ? path
                : real(folder).resolve(name);
    }

    private static boolean hasDots(Path path) {
        for (Path element : path) {
            if (isDots(element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDots(Path element) {
        return element.toString().equals(".") || element.toString().equals("..");
    }

    private Path real(Path folder) {
        try {
            return files.realPath(folder);
        } catch (IOException _) {
            Path parent = folder.getParent();
            Path name = folder.getFileName();
            if (parent == null || name == null) {
                return folder;
            }
            Path above = real(parent);
            return switch (name.toString()) {
                case "." -> above;
                case ".." -> Optional.ofNullable(above.getParent()).orElse(above);
                default -> above.resolve(name);
            };
        }
    }
}
