package org.keepsake.save;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keepsake.storage.system.FileOperations;

/**
 * Finds files whose names are not text. On most systems a name is bytes. Where they are no text in
 * the system's charset, what reaches the program has U+FFFD in their place, and no path can be made
 * of it, or one of another file; but a folder lists its files by their bytes.
 */
public final class NameInBytes {
    private static final String LOST = "\uFFFD";

    private final FileOperations files;

    /** Finds files by these operations. */
    public NameInBytes(FileOperations files) {
        this.files = files;
    }

    /** Whether bytes were lost from a name. */
    public static boolean isDamaged(String name) {
        return name.contains(LOST);
    }

    /**
     * The one existing file that is shown by that name. Blocks.
     *
     * @param name absolute, or from the working folder
     * @return none if there is no such file, or more than one
     */
    public Optional<Path> find(String name) {
        Path at = Path.of("").toAbsolutePath();
        if (name.startsWith(File.separator)) {
            at = at.getRoot();
        }
        String separators = "[/" + (File.separatorChar == '/' ? "" : "\\\\") + "]+";
        for (String element : name.split(separators, -1)) {
            Optional<Path> next = element.isEmpty() ? Optional.of(at) : child(at, element);
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private Optional<Path> child(Path folder, String name) {
        if (!isDamaged(name)) {
            try {
                return Optional.of(folder.resolve(name));
            } catch (InvalidPathException _) {
                // This locale can't spell it: it is looked for as well.
            }
        }
        try {
            List<Path> shownSo =
                    files.list(folder).stream()
                            .filter(file -> name.equals(String.valueOf(file.getFileName())))
                            .toList();
            return shownSo.size() == 1 ? Optional.of(shownSo.getFirst()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
