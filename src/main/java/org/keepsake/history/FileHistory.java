package org.keepsake.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.OpenFile;

/**
 * The folder with the versions of one file.
 *
 * @param folder where they are
 */
record FileHistory(Path folder, FileOperations files) {
    private static final String VERSION = ".version";
    private static final String PART = ".part";
    private static final String OF = "of";

    /** When it was replaced, when it was written if known, and a number to tell names apart. */
    private static final Pattern NAME =
            Pattern.compile("(?<replaced>\\d+)-((?<written>-?\\d+)-)?[0-9a-f]{8}");

    private static final int LONGEST_NOTE = 64 << 10;

    /**
     * The file that the versions belong to.
     *
     * @param file its path when it was last saved
     * @param device the device of its inode
     * @param inode its inode number; 0 if the system has none
     * @param before the name of the folder with its older versions, or empty
     */
    record Of(Path file, long device, long inode, String before) {
        boolean hasNumberOf(FileStamp stamp) {
            return inode != 0 && inode == stamp.inode() && device == stamp.device();
        }
    }

    static String nameOf(Path file) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(file.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has it", e);
        }
    }

    static boolean isOne(Path folder) {
        return String.valueOf(folder.getFileName()).matches("[0-9a-f]{32}");
    }

    /**
     * The path of a new version. It has the time at which the file was written, because a copy is
     * younger than what it is a copy of.
     */
    Path next(Instant replaced, FileStamp file) {
        return folder.resolve(
                replaced.toEpochMilli()
                        + "-"
                        + written(file).toEpochMilli()
                        + "-"
                        + newId()
                        + VERSION);
    }

    private static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private static Instant written(FileStamp stamp) {
        return Instant.ofEpochSecond(
                Math.floorDiv(stamp.modifiedNanos(), 1_000_000_000L),
                Math.floorMod(stamp.modifiedNanos(), 1_000_000_000L));
    }

    /** All versions, the latest first. */
    List<Version> versions() throws IOException {
        List<Version> versions = new ArrayList<>();
        for (Path path : files.list(folder)) {
            Optional<Instant> replaced = time(path, "replaced", VERSION);
            Optional<FileFacts> facts = files.facts(path);
            if (replaced.isPresent()
                    && facts.isPresent()
                    && facts.get().kind() == FileKind.REGULAR) {
                FileStamp stamp = facts.get().stamp();
                Instant written = time(path, "written", VERSION).orElse(written(stamp));
                versions.add(new Version(path, replaced.get(), written, stamp.size()));
            }
        }
        versions.sort(Comparator.comparing(Version::replaced).reversed());
        return versions;
    }

    /** Where a copy is made, until it is whole. */
    Path partOf(Path version) {
        return version.resolveSibling(version.getFileName() + PART);
    }

    /** Removes copies that were begun before {@code then} and not finished. */
    void removeParts(Instant then) throws IOException {
        for (Path path : files.list(folder)) {
            if (time(path, "replaced", VERSION + PART).filter(then::isAfter).isPresent()) {
                files.delete(path);
            }
        }
    }

    private static Optional<Instant> time(Path path, String group, String ending) {
        String name = String.valueOf(path.getFileName());
        if (!name.endsWith(ending)) {
            return Optional.empty();
        }
        Matcher parts = NAME.matcher(name.substring(0, name.length() - ending.length()));
        try {
            return parts.matches()
                    ? Optional.ofNullable(parts.group(group))
                            .map(Long::parseLong)
                            .map(Instant::ofEpochMilli)
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /**
     * Removes second names for bytes that the file still holds, because no save has replaced them.
     */
    void removeNamesOf(FileStamp file) throws IOException {
        for (Version version : versions()) {
            Optional<FileFacts> facts = files.facts(version.path());
            if (facts.isPresent()
                    && file.inode() != 0
                    && facts.get().stamp().inode() == file.inode()
                    && facts.get().stamp().device() == file.device()) {
                files.delete(version.path());
            }
        }
    }

    Optional<Of> of() throws IOException {
        Path note = folder.resolve(OF);
        if (files.facts(note).isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NOTE);
        try (OpenFile file = files.openForReading(note)) {
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // A read may return only part of it.
            }
        }
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes.array(), 0, bytes.position()))) {
            return Optional.of(
                    new Of(Path.of(in.readUTF()), in.readLong(), in.readLong(), in.readUTF()));
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** Records which file the versions belong to. */
    void note(Of of) throws IOException {
        files.createDirectories(folder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(of.file().toString());
            out.writeLong(of.device());
            out.writeLong(of.inode());
            out.writeUTF(of.before());
        }
        Path temporary = folder.resolve(newId() + ".note");
        try (OpenFile file = files.create(temporary, true)) {
            ByteBuffer content = ByteBuffer.wrap(bytes.toByteArray());
            while (content.hasRemaining()) {
                file.write(content);
            }
        }
        files.moveAtomically(temporary, folder.resolve(OF));
    }
}
