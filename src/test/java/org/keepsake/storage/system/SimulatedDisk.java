package org.keepsake.storage.system;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A file system in memory that can lose power. What was not forced is kept as a list of changes, of
 * which a crash keeps some: of a file's bytes any, as a device writes them in any order; of names a
 * beginning, as a journaling file system writes them in theirs; or of both any, and each folder by
 * itself, as a file system may that promises no more than fsync(2) does. Changes of the same name,
 * or of the same byte, keep their order. A new folder is lost with all that is in it, forced or
 * not, if its own name is.
 */
public final class SimulatedDisk implements FileOperations {
    /** Power fails when this many operations have been done. */
    public static final class PowerFailure extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private interface Change {
        byte[] apply(byte[] bytes);
    }

    /** Of names in one folder. */
    private record NameChange(Path folder, Consumer<Map<Path, Inode>> change) {}

    private static final class Inode {
        final long number;
        byte[] forced;
        final List<Change> unforced = new ArrayList<>();

        Inode(long number, byte[] forced) {
            this.number = number;
            this.forced = forced;
        }

        byte[] bytes() {
            return after(_ -> true);
        }

        byte[] after(IntPredicate kept) {
            byte[] bytes = forced;
            for (int i = 0; i < unforced.size(); i++) {
                bytes = kept.test(i) ? unforced.get(i).apply(bytes) : bytes;
            }
            return bytes;
        }
    }

    private final Map<Path, Inode> forcedNames = new HashMap<>();
    private final Map<Path, Inode> names = new HashMap<>();
    private final List<Map<Path, Inode>> unforcedNames = new ArrayList<>();
    private final Map<Path, Inode> certainNames = new HashMap<>();
    private final List<NameChange> uncertainNames = new ArrayList<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> uncertainFolders = new HashSet<>();
    private long inodes;
    private int operationsLeft = Integer.MAX_VALUE;
    private int operations;

    /** Puts a file on the device. */
    public void store(Path path, byte[] bytes) {
        storeAs(new Inode(++inodes, bytes), path);
    }

    /** Lets the power fail after so many operations. */
    public void failAfter(int operations) {
        operationsLeft = operations;
    }

    /** The number of operations so far. */
    public int operations() {
        return operations;
    }

    /** The most changes that any single crash has to decide on. */
    public int unforcedChanges() {
        int most = unforcedNames.size();
        for (Inode inode : names.values()) {
            most = Math.max(most, inode.unforced.size());
        }
        return most;
    }

    /** The content of a file as programs see it. */
    public Optional<byte[]> bytes(Path path) {
        return Optional.ofNullable(names.get(path)).map(Inode::bytes);
    }

    /**
     * The disk after the power has come back.
     *
     * @param namesKept how many of the changes of names that were not forced are kept
     * @param writesKept which of a file's writes that were not forced are kept
     */
    public SimulatedDisk crash(int namesKept, IntPredicate writesKept) {
        Map<Path, Inode> survivors =
                namesKept == 0
                        ? forcedNames
                        : unforcedNames.get(Math.min(namesKept, unforcedNames.size()) - 1);
        return with(
                survivors,
                namesKept == 0 ? uncertainFolders : Set.of(),
                inode -> inode.after(writesKept));
    }

    /**
     * The disk after the power has come back, any of the changes that were not forced being lost:
     * few, many or all of those of names, and of each file.
     */
    public SimulatedDisk crash(Random random) {
        Map<Path, Inode> survivors = new HashMap<>(certainNames);
        IntPredicate kept = some(random);
        for (int i = 0; i < uncertainNames.size(); i++) {
            if (kept.test(i)) {
                uncertainNames.get(i).change().accept(survivors);
            }
        }
        Set<Path> lost = new HashSet<>(uncertainFolders);
        lost.removeIf(_ -> kept.test(0));
        return with(survivors, lost, inode -> inode.after(some(random)));
    }

    private static IntPredicate some(Random random) {
        double share = random.nextInt(5) / 4.0;
        return _ -> random.nextDouble() < share;
    }

    private SimulatedDisk with(
            Map<Path, Inode> names, Set<Path> lostFolders, Function<Inode, byte[]> bytes) {
        Predicate<Path> isLost = path -> lostFolders.stream().anyMatch(path::startsWith);
        Map<Path, Inode> survivors = new HashMap<>(names);
        survivors.keySet().removeIf(isLost);
        SimulatedDisk after = new SimulatedDisk();
        Map<Inode, Inode> left = new HashMap<>();
        survivors.forEach((path, inode) ->
                after.storeAs(
                        left.computeIfAbsent(
                                inode, _ -> new Inode(inode.number, bytes.apply(inode))),
                        path));
        after.inodes = inodes;
        after.folders.addAll(folders);
        after.folders.removeIf(isLost);
        return after;
    }

    private void storeAs(Inode inode, Path path) {
        names.put(path, inode);
        forcedNames.put(path, inode);
        certainNames.put(path, inode);
    }

    /** The number of changes of names that were not forced. */
    public int unforcedNames() {
        return unforcedNames.size();
    }

    private void step() throws IOException {
        if (operationsLeft == 0) {
            throw new PowerFailure();
        }
        operationsLeft--;
        operations++;
    }

    private Inode inode(Path path) throws IOException {
        Inode inode = names.get(path);
        if (inode == null) {
            throw new NoSuchFileException(path.toString());
        }
        return inode;
    }

    private void change(Path name, Consumer<Map<Path, Inode>> change) {
        change.accept(names);
        unforcedNames.add(new HashMap<>(names));
        uncertainNames.add(new NameChange(Objects.requireNonNull(name.getParent()), change));
    }

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        step();
        Inode inode = names.get(path);
        if (inode == null) {
            return isFolder(path)
                    ? Optional.of(facts(FileKind.DIRECTORY, 0, 0, 1))
                    : Optional.empty();
        }
        return Optional.of(factsOf(inode));
    }

    private boolean isFolder(Path path) {
        return path.getParent() == null
                || folders.contains(path)
                || names.keySet().stream().anyMatch(name -> name.startsWith(path));
    }

    private FileFacts factsOf(Inode inode) {
        int links = (int) names.values().stream().filter(inode::equals).count();
        return facts(FileKind.REGULAR, inode.number, inode.bytes().length, links);
    }

    private static FileFacts facts(FileKind kind, long inode, long size, int links) {
        return new FileFacts(kind, new FileStamp(1, inode, size, 0, 0, true), 0700, links, 0);
    }

    @Override
    public Optional<FileKind> kindBehind(Path path) throws IOException {
        return facts(path).map(FileFacts::kind);
    }

    @Override
    public ReadableByteChannel openPipe(Path path) throws IOException {
        throw new NoSuchFileException(path.toString());
    }

    @Override
    public Path readLink(Path link) throws IOException {
        throw new NoSuchFileException(link.toString());
    }

    @Override
    public Path realPath(Path directory) {
        return directory;
    }

    @Override
    public void requireWritable(Path path) {}

    @Override
    public boolean isMountPoint(Path realPath) {
        return false;
    }

    @Override
    public long usableSpace(Path path) {
        return Long.MAX_VALUE;
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        step();
        if (names.containsKey(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        Inode inode = new Inode(++inodes, new byte[0]);
        change(path, all -> all.put(path, inode));
        return new Open(inode);
    }

    @Override
    public OpenFile openForReading(Path path) throws IOException {
        step();
        return new Open(inode(path));
    }

    @Override
    public OpenFile openForOverwriting(Path path) throws IOException {
        return openForReading(path);
    }

    @Override
    public OpenFile openToInspect(Path path) throws IOException {
        return openForReading(path);
    }

    @Override
    public HeldFolder hold(Path folder) {
        return new HeldFolder(folder, () -> {});
    }

    @Override
    public int user() {
        return 0;
    }

    @Override
    public void moveAtomically(Path from, Path to) throws IOException {
        step();
        Inode inode = inode(from);
        change(
                to,
                all -> {
                    all.put(to, inode);
                    all.remove(from);
                });
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        step();
        Inode inode = inode(existing);
        if (names.containsKey(link)) {
            throw new FileAlreadyExistsException(link.toString());
        }
        change(link, all -> all.put(link, inode));
    }

    @Override
    public void delete(Path path) throws IOException {
        step();
        folders.remove(path);
        uncertainFolders.remove(path);
        if (names.containsKey(path)) {
            change(path, all -> all.remove(path));
        }
    }

    @Override
    public boolean forceDirectory(Path directory) throws IOException {
        step();
        forcedNames.clear();
        forcedNames.putAll(names);
        unforcedNames.clear();
        for (NameChange each : uncertainNames) {
            if (each.folder().equals(directory)) {
                each.change().accept(certainNames);
            }
        }
        uncertainNames.removeIf(each -> each.folder().equals(directory));
        uncertainFolders.removeIf(each -> directory.equals(each.getParent()));
        return true;
    }

    @Override
    public void createDirectories(Path directory) {
        if (!isFolder(directory)) {
            uncertainFolders.add(directory);
        }
        for (Path at = directory; at != null && !isFolder(at); at = at.getParent()) {
            folders.add(at);
        }
    }

    @Override
    public List<Path> list(Path directory) {
        return Stream.concat(names.keySet().stream(), folders.stream())
                .filter(name -> name.startsWith(directory) && !name.equals(directory))
                .map(name -> directory.resolve(directory.relativize(name).getName(0)))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Closeable> tryLock(Path file) {
        return Optional.of(() -> {});
    }

    @Override
    public void pause(Duration duration) {}

    /** An open file; each of its writes is a change that a crash may keep or lose. */
    private final class Open implements OpenFile {
        private final Inode inode;
        private int position;

        Open(Inode inode) {
            this.inode = inode;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            step();
            byte[] bytes = inode.bytes();
            int length = Math.min(into.remaining(), bytes.length - position);
            if (length <= 0) {
                return -1;
            }
            into.put(bytes, position, length);
            position += length;
            return length;
        }

        /** Takes a sector at a time, so that a crash can fall between two of them. */
        @Override
        public int write(ByteBuffer from) throws IOException {
            step();
            byte[] part = new byte[Math.min(512, from.remaining())];
            from.get(part);
            int at = position;
            inode.unforced.add(bytes -> with(bytes, part, at));
            position += part.length;
            return part.length;
        }

        private static byte[] with(byte[] bytes, byte[] part, int at) {
            byte[] result = Arrays.copyOf(bytes, Math.max(bytes.length, at + part.length));
            System.arraycopy(part, 0, result, at, part.length);
            return result;
        }

        @Override
        public void truncate(long size) throws IOException {
            step();
            int length = Math.toIntExact(size);
            inode.unforced.add(
                    bytes -> bytes.length > length ? Arrays.copyOf(bytes, length) : bytes);
        }

        @Override
        public boolean force() throws IOException {
            step();
            inode.forced = inode.bytes();
            inode.unforced.clear();
            return true;
        }

        @Override
        public void rewind() {
            position = 0;
        }

        @Override
        public FileFacts facts() throws IOException {
            step();
            return factsOf(inode);
        }

        @Override
        public Metadata metadata() {
            return new Metadata(Map.of(), Map.of(), Map.of());
        }

        @Override
        public void apply(Metadata metadata) {}

        @Override
        public ReadBack readBack() throws IOException {
            OpenFile again = new Open(inode);
            return new ReadBack() {
                @Override
                public int read(ByteBuffer into) throws IOException {
                    return again.read(into);
                }

                @Override
                public boolean fromDevice() {
                    return true;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }
}
