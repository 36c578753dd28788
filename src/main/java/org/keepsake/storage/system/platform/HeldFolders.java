package org.keepsake.storage.system.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.keepsake.storage.system.HeldFolder;

/**
 * The folders that are held open on Linux, by their real paths. Each thread sees those that it
 * holds itself: another one might be in the middle of a call when the folder is let go.
 *
 * <p>A path in a held folder is handed to the system as {@code /proc/self/fd/n/name}, which begins
 * in the folder that is open and not at the root.
 */
final class HeldFolders {

    private final ThreadLocal<Map<Path, LinuxCalls.Descriptor>> held =
            ThreadLocal.withInitial(HashMap::new);

    /** Opens the folder that a path leads to. The kernel follows its links, by its own rules. */
    HeldFolder hold(Path asked) throws IOException {
        LinuxCalls.Descriptor opened = LinuxCalls.holdFolder(asked);
        Path realPath;
        try {
            realPath = Files.readSymbolicLink(opened.path());
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        if (held.get().putIfAbsent(realPath, opened) != null) {
            // This thread holds it already, for longer.
            opened.close();
            return new HeldFolder(realPath, () -> {});
        }
        return new HeldFolder(realPath, () -> letGo(realPath, opened));
    }

    private void letGo(Path realPath, LinuxCalls.Descriptor opened) {
        if (held.get().remove(realPath, opened)) {
            opened.close();
        }
    }

    /** Returns the path to hand to the system. */
    Path at(Path path) {
        Map<Path, LinuxCalls.Descriptor> mine = held.get();
        if (mine.isEmpty()) {
            return path;
        }
        LinuxCalls.Descriptor folder = mine.get(path);
        if (folder != null) {
            // The path of a descriptor is a link; with the dot, every call follows it.
            return folder.path().resolve(".");
        }
        Path parent = path.getParent();
        Path name = path.getFileName();
        LinuxCalls.Descriptor of = parent == null ? null : mine.get(parent);
        return of == null || name == null ? path : of.path().resolve(name);
    }
}
