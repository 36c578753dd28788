package org.keepsake.storage.system.platform;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.HeldFolder;
import org.keepsake.storage.system.OpenFile;

/** The real file system. */
public final class SystemFiles implements FileOperations {
    private static final Path MOUNT_TABLE = Path.of("/proc/self/mountinfo");
    private static final Path THIS_PROCESS = Path.of("/proc/self");
    private static final int OWNER_ONLY = 0600;
    private static final int AS_THE_UMASK_SAYS = 0666;

    private final boolean linux;
    private final boolean windows;
    private final AttributeViews attributes;
    private final boolean posix =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private final MountPoints mountPoints = new MountPoints(MOUNT_TABLE);
    private final HeldFolders heldFolders = new HeldFolders();
    private final Set<Path> locked = ConcurrentHashMap.newKeySet();

    /** With all that this system has. */
    public SystemFiles() {
        this(
                LinuxCalls.available(),
                System.getProperty("os.name", "").startsWith("Windows"),
                new AttributeViews());
    }

    /** With what another system has. */
    SystemFiles(boolean linux, boolean windows, AttributeViews attributes) {
        this.linux = linux;
        this.windows = windows;
        this.attributes = attributes;
    }

    @Override
    public HeldFolder hold(Path folder) throws IOException {
        return linux ? heldFolders.hold(folder) : new HeldFolder(folder.toRealPath(), () -> {});
    }

    @Override
    public int user() throws IOException {
        return linux ? (int) Files.getAttribute(THIS_PROCESS, "unix:uid") : FileFacts.UNKNOWN;
    }

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        try {
            return Optional.of(attributes.facts(heldFolders.at(path), NOFOLLOW_LINKS));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<FileKind> kindBehind(Path path) throws IOException {
        try {
            return Optional.of(attributes.kindBehind(path));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public ReadableByteChannel openPipe(Path path) throws IOException {
        return FileChannel.open(path, READ);
    }

    @Override
    public Path readLink(Path link) throws IOException {
        return Files.readSymbolicLink(heldFolders.at(link));
    }

    @Override
    public Path realPath(Path directory) throws IOException {
        return directory.toRealPath();
    }

    @Override
    public void requireWritable(Path path) throws IOException {
        path.getFileSystem().provider().checkAccess(heldFolders.at(path), AccessMode.WRITE);
    }

    @Override
    public boolean isMountPoint(Path realPath) throws IOException {
        return mountPoints.contain(realPath);
    }

    @Override
    public long usableSpace(Path path) throws IOException {
        FileStore store = Files.getFileStore(path);
        // A file system that stores nothing, such as proc(5), is never full.
        return store.getTotalSpace() == 0 ? Long.MAX_VALUE : store.getUsableSpace();
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        if (linux) {
            LinuxCalls.Descriptor created =
                    LinuxCalls.create(
                            heldFolders.at(path), ownerOnly ? OWNER_ONLY : AS_THE_UMASK_SAYS);
            return new ChannelFile(
                    new DescriptorPin(created, path), Set.of(READ, WRITE), attributes);
        }
        FileAttribute<?>[] rights = ownerOnly ? rights("rw-------") : new FileAttribute<?>[0];
        return new ChannelFile(
                new Pin.Name(path),
                Set.of(READ, WRITE),
                attributes,
                FileChannel.open(path, Set.of(CREATE_NEW, READ, WRITE), rights));
    }

    @Override
    public OpenFile openForReading(Path path) throws IOException {
        return new ChannelFile(
                new Pin.Name(heldFolders.at(path)), Set.of(READ, NOFOLLOW_LINKS), attributes);
    }

    @Override
    public OpenFile openToInspect(Path path) throws IOException {
        if (linux) {
            LinuxCalls.Descriptor held = LinuxCalls.hold(heldFolders.at(path));
            return new ChannelFile(new DescriptorPin(held, path), Set.of(READ), attributes);
        }
        return openForReading(path);
    }

    @Override
    public OpenFile openForOverwriting(Path path) throws IOException {
        if (linux) {
            LinuxCalls.Descriptor opened = LinuxCalls.openForOverwriting(heldFolders.at(path));
            return new ChannelFile(
                    new DescriptorPin(opened, path), Set.of(READ, WRITE), attributes);
        }
        return new ChannelFile(new Pin.Name(path), Set.of(READ, WRITE, NOFOLLOW_LINKS), attributes);
    }

    @Override
    public void moveAtomically(Path from, Path to) throws IOException {
        Path source = heldFolders.at(from);
        Path target = heldFolders.at(to);
        // Never with REPLACE_EXISTING alone: on Windows that would delete the target first.
        ReplacedFile.Move move = () -> Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        if (linux) {
            ReplacedFile.during(target, move);
        } else {
            move.run();
        }
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        try {
            Files.createLink(heldFolders.at(link), heldFolders.at(existing));
        } catch (UnsupportedOperationException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(heldFolders.at(path));
    }

    @Override
    public boolean forceDirectory(Path directory) throws IOException {
        if (linux) {
            try (LinuxCalls.Descriptor folder = LinuxCalls.openFolder(heldFolders.at(directory))) {
                return new DescriptorPin(folder, directory).force();
            }
        }
        if (windows) {
            // It can't open a directory. NTFS has a journal for its names, but forces it when it
            // likes.
            return false;
        }
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
            return true;
        }
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        List<Path> foldersOfNew = foldersOfMissingParents(directory);
        Files.createDirectories(directory, rights("rwx------"));
        for (Path folder : foldersOfNew) {
            forceDirectory(folder);
        }
    }

    /** Where the names of parents that are still to be made will be, from the bottom up. */
    static List<Path> foldersOfMissingParents(Path directory) {
        List<Path> folders = new ArrayList<>();
        Path above = directory.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
            if (above != null) {
                folders.add(above);
            }
        }
        return folders;
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        try (Stream<Path> names = Files.list(directory)) {
            return names.toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Optional<Closeable> tryLock(Path file) throws IOException {
        // To close a file releases all locks of this process on it: fcntl_locking(2). So one that
        // is locked is not opened again.
        if (!locked.add(file)) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            Optional<FileChannel> channel = lock(file);
            taken = channel.isPresent();
            return channel.map(open -> () -> unlock(file, open));
        } finally {
            if (!taken) {
                locked.remove(file);
            }
        }
    }

    private void unlock(Path file, FileChannel channel) throws IOException {
        try {
            channel.close();
        } finally {
            locked.remove(file);
        }
    }

    private Optional<FileChannel> lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, WRITE, NOFOLLOW_LINKS),
                        rights("rw-------"));
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // Somebody else in this process has it.
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(channel) : Optional.empty();
    }

    private FileAttribute<?>[] rights(String owner) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void pause(Duration duration) throws IOException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException();
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    @Override
    public Optional<String> sentence(int errno) {
        return LinuxCalls.available() ? Optional.of(LinuxCalls.sentence(errno)) : Optional.empty();
    }
}
