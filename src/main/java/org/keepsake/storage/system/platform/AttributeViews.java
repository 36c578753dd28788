package org.keepsake.storage.system.platform;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.Metadata;

/** Reads and writes file attributes by whichever views the running system has. */
final class AttributeViews {
    private static final String UNIX_FACTS =
            "unix:mode,nlink,uid,ino,dev,ctime,size,lastModifiedTime";

    /** Tried, each; see the table in the README. */
    private static final Set<String> WITH_CHANGE_TIME =
            Set.of(
                    "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "tmpfs", "ramfs",
                    "overlay", "nfs", "nfs4", "apfs", "hfs");

    private static final int PERMISSION_BITS = 07777;

    private final Set<String> views;
    private final ExtendedAttributes extended;

    /** Those of this system. */
    AttributeViews() {
        this(
                FileSystems.getDefault().supportedFileAttributeViews(),
                System.getProperty("os.name", "").equals("Linux")
                        ? new LinuxExtendedAttributes()
                        : new PortableExtendedAttributes());
    }

    /** Those of a system that has these views. */
    AttributeViews(Set<String> views, ExtendedAttributes extended) {
        this.views = views;
        this.extended = extended;
    }

    /** Tells what {@code path} leads to, or what it is itself. */
    FileFacts facts(Path path, LinkOption... options) throws IOException {
        Instant before = Instant.now();
        if (!views.contains("unix")) {
            return portableFacts(path, before, options);
        }
        Map<String, Object> stat = Files.readAttributes(path, UNIX_FACTS, options);
        int mode = (int) value(stat, "mode");
        FileStamp stamp =
                FileStamp.seen(
                        (long) value(stat, "dev"),
                        (long) value(stat, "ino"),
                        (long) value(stat, "size"),
                        nanos((FileTime) value(stat, "lastModifiedTime")),
                        nanos((FileTime) value(stat, "ctime")),
                        before);
        return new FileFacts(
                kind(mode),
                withoutChangeTime(stamp) && !keepsChangeTime(path) ? stamp.unsettled() : stamp,
                mode & PERMISSION_BITS,
                (int) value(stat, "nlink"),
                (int) value(stat, "uid"));
    }

    /** What a name leads to, links followed. */
    FileKind kindBehind(Path path) throws IOException {
        if (views.contains("unix")) {
            return kind((int) Files.getAttribute(path, "unix:mode"));
        }
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class);
        return basic.isRegularFile()
                ? FileKind.REGULAR
                : basic.isDirectory() ? FileKind.DIRECTORY : FileKind.OTHER;
    }

    private static FileFacts portableFacts(Path path, Instant before, LinkOption... options)
            throws IOException {
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, options);
        FileKind kind =
                basic.isRegularFile()
                        ? FileKind.REGULAR
                        : basic.isDirectory()
                                ? FileKind.DIRECTORY
                                : basic.isSymbolicLink() ? FileKind.SYMBOLIC_LINK : FileKind.OTHER;
        FileStamp stamp =
                FileStamp.seen(0, 0, basic.size(), nanos(basic.lastModifiedTime()), 0, before);
        return new FileFacts(
                kind, stamp.unsettled(), FileFacts.UNKNOWN, FileFacts.UNKNOWN, FileFacts.UNKNOWN);
    }

    private static boolean withoutChangeTime(FileStamp stamp) {
        return stamp.settled() && stamp.changedNanos() == stamp.modifiedNanos();
    }

    /**
     * Whether the file system has a time of its own for the last change. Others show another time
     * in its place, so that a program can change the bytes and put all evidence back.
     */
    private static boolean keepsChangeTime(Path path) {
        try {
            return WITH_CHANGE_TIME.contains(Files.getFileStore(path).type());
        } catch (IOException _) {
            return false;
        }
    }

    /** The file type bits of inode(7). */
    private static FileKind kind(int mode) {
        return switch (mode & 0170000) {
            case 0100000 -> FileKind.REGULAR;
            case 0040000 -> FileKind.DIRECTORY;
            case 0120000 -> FileKind.SYMBOLIC_LINK;
            case 0010000 -> FileKind.PIPE;
            case 0140000 -> FileKind.SOCKET;
            case 0020000, 0060000 -> FileKind.DEVICE;
            default -> FileKind.OTHER;
        };
    }

    Metadata metadata(Path path) throws IOException {
        return new Metadata(owner(path), access(path), extended.read(path));
    }

    private Map<String, Object> owner(Path path) throws IOException {
        if (views.contains("unix")) {
            Map<String, Object> stat = Files.readAttributes(path, "unix:uid,gid");
            return Map.of("unix:uid", value(stat, "uid"), "unix:gid", value(stat, "gid"));
        }
        return views.contains("owner")
                ? Map.of("owner:owner", Files.getAttribute(path, "owner:owner"))
                : Map.of();
    }

    private Map<String, Object> access(Path path) throws IOException {
        if (views.contains("unix")) {
            int mode = (int) Files.getAttribute(path, "unix:mode");
            return Map.of("unix:mode", mode & PERMISSION_BITS);
        }
        return views.contains("acl")
                ? Map.of(
                        "acl:acl", Files.getAttribute(path, "acl:acl"),
                        "dos:hidden", Files.getAttribute(path, "dos:hidden"),
                        "dos:system", Files.getAttribute(path, "dos:system"))
                : Map.of();
    }

    /**
     * Writes owner, extended attributes and rights, in this order: giving a file away clears its
     * set-user-id bit, and attributes can't be written to a file whose rights forbid it.
     */
    void apply(Metadata metadata, Path path) throws IOException {
        // Giving it to its owner once more would clear the bit too.
        Map<String, Object> owner = new HashMap<>(metadata.owner());
        owner.entrySet().removeAll(owner(path).entrySet());
        owner.forEach((name, value) -> setIfPermitted(path, name, value));
        extended.replace(path, metadata.extended());
        metadata.access().forEach((name, value) -> setIfPermitted(path, name, value));
    }

    private static void setIfPermitted(Path path, String name, Object value) {
        try {
            Files.setAttribute(path, name, value);
        } catch (IOException _) {
            // The caller compares what was wanted with what came of it.
        }
    }

    private static Object value(Map<String, Object> attributes, String name) throws IOException {
        Object value = attributes.get(name);
        if (value == null) {
            throw new FileSystemException("The system left out the attribute " + name);
        }
        return value;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
