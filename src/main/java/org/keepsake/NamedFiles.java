package org.keepsake;

import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepsake.instance.Handover;
import org.keepsake.instance.NamedPlace;
import org.keepsake.load.NameInBytes;
import org.keepsake.load.WithoutDots;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.ui.open.Opening;
import org.keepsake.ui.open.Openings;

/** Files as a command line names them. */
final class NamedFiles {
    private static final WithoutDots WITHOUT_DOTS = new WithoutDots(new SystemFiles());

    private NamedFiles() {}

    /** Whether there is anything of that name. Blocks. */
    static boolean exist(String name) {
        return path(name).filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS)).isPresent();
    }

    /** What the window is to open. Blocks where a name can't be spelled in this locale. */
    static Openings openings(CommandLine.Edit edit) {
        List<Opening> files = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (CommandLine.Named named : edit.files()) {
            path(named.name())
                    .ifPresentOrElse(
                            path -> files.add(new Opening(WITHOUT_DOTS.of(path), named.at())),
                            () -> unclear.add(named.name()));
        }
        return new Openings(files, standardInput(edit), unclear);
    }

    /**
     * What another process can open as well as this one: a pipe of this one has no name there, but
     * for standard input, which can be passed on.
     */
    static Optional<Handover> forAnotherProcess(CommandLine.Edit edit) {
        List<NamedPlace> files = new ArrayList<>();
        for (CommandLine.Named named : edit.files()) {
            path(named.name())
                    .filter(NamedFiles::hasNameEverywhere)
                    .map(path -> new NamedPlace(WITHOUT_DOTS.of(path), named.at()))
                    .ifPresent(files::add);
        }
        boolean all = files.size() == edit.files().size();
        return all && edit.session() == CommandLine.Session.GOES_ON
                ? Optional.of(new Handover(files, standardInput(edit)))
                : Optional.empty();
    }

    /** What cannot be opened, a folder say, is refused in the window that is there. */
    private static boolean hasNameEverywhere(Path path) {
        return !Files.exists(path) || Files.isRegularFile(path) || Files.isDirectory(path);
    }

    private static Optional<ReadableByteChannel> standardInput(CommandLine.Edit edit) {
        return edit.standardInput()
                ? Optional.of(Channels.newChannel(System.in))
                : Optional.empty();
    }

    /** A file that exists is never mistaken for the URI of another. */
    private static Optional<Path> path(String name) {
        return FileUri.path(name)
                .filter(_ -> spelled(name).filter(Files::exists).isEmpty())
                .or(() -> spelled(name));
    }

    private static Optional<Path> spelled(String name) {
        try {
            if (!NameInBytes.isDamaged(name)) {
                return Optional.of(Path.of(name));
            }
        } catch (InvalidPathException _) {
            // Not in the charset of this locale.
        }
        return new NameInBytes(new SystemFiles()).find(name);
    }
}
