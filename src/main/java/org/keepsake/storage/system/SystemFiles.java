package org.keepsake.storage.system;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessMode;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The real file system. */
public final class SystemFiles implements FileOperations {
    private static final Path MOUNT_TABLE = Path.of("/proc/self/mountinfo");

    private final boolean posix =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private final boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    private final AttributeViews attributes = new AttributeViews();
    private final MountPoints mountPoints = new MountPoints(MOUNT_TABLE);

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        try {
            return Optional.of(attributes.facts(path));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public Path readLink(Path link) throws IOException {
        return Files.readSymbolicLink(link);
    }

    @Override
    public Path realPath(Path directory) throws IOException {
        return directory.toRealPath();
    }

    @Override
    public void requireWritable(Path path) throws IOException {
        path.getFileSystem().provider().checkAccess(path, AccessMode.WRITE);
    }

    @Override
    public boolean isMountPoint(Path realPath) throws IOException {
        return mountPoints.contain(realPath);
    }

    @Override
    public long usableSpace(Path path) throws IOException {
        return Files.getFileStore(path).getUsableSpace();
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        FileAttribute<?>[] rights = ownerOnly ? rights("rw-------") : new FileAttribute<?>[0];
        return new ChannelFile(
                FileChannel.open(
                        path,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        rights));
    }

    @Override
    public OpenFile openForReading(Path path) throws IOException {
        return new ChannelFile(FileChannel.open(path, StandardOpenOption.READ));
    }

    @Override
    public OpenFile openForOverwriting(Path path) throws IOException {
        return new ChannelFile(FileChannel.open(path, StandardOpenOption.WRITE, NOFOLLOW_LINKS));
    }

    @Override
    public Metadata metadata(Path path) throws IOException {
        return attributes.metadata(path);
    }

    @Override
    public void apply(Metadata metadata, Path path) throws IOException {
        attributes.apply(metadata, path);
    }

    @Override
    public void moveAtomically(Path from, Path to) throws IOException {
        // Never with REPLACE_EXISTING alone: on Windows that would delete the target first.
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public boolean forceDirectory(Path directory) throws IOException {
        if (windows) {
            // It can't open a directory. NTFS has a journal for its names, but forces it when it
            // likes.
            return false;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        }
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, rights("rwx------"));
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
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException _) {
            // This very process has it.
        }
        channel.close();
        return Optional.empty();
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
}
