package org.keepsake.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keepsake.storage.system.FileOperations;

/**
 * Finds files whose names are not text. On most systems a name is bytes. Where they are not text in
 * the system's charset, the program receives U+FFFD in their place, from which no path can be made,
 * or only that of another file; but listing a folder gives its files by their bytes.
 */
public final class NameInBytes {
    private static final String LOST = "\uFFFD";

    private final FileOperations files;

    /** Creates a search that uses these file operations. */
    public NameInBytes(FileOperations files) {
        this.files = files;
    }

    /** Whether bytes of a name were lost. */
    public static boolean isDamaged(String name) {
        return name.contains(LOST);
    }

    /**
     * Returns the only existing file that is displayed under that name. Blocks.
     *
     * @param name absolute, or relative to the working folder
     * @return empty if there is no such file, or more than one
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
                // This locale can't spell it: it is searched for as well.
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
