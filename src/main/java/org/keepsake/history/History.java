package org.keepsake.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keepsake.history.FileHistory.Of;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.DiskUse;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.Versions;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;

/** The earlier versions of all files of a user. Safe on any thread; blocks. */
public final class History implements Versions {
    private static final System.Logger LOG = System.getLogger(History.class.getName());

    /** No copy that another program is still making is older. */
    private static final Duration LONGEST_COPY = Duration.ofDays(1);

    private final Path root;
    private final FileOperations files;
    private final InstantSource clock;
    private final Supplier<HistoryLimits> limits;

    /**
     * Creates a history below {@code root}, a folder that need not exist.
     *
     * @param limits read each time they are needed
     */
    public History(
            Path root, FileOperations files, InstantSource clock, Supplier<HistoryLimits> limits) {
        this.root = root;
        this.files = files;
        this.clock = clock;
        this.limits = limits;
    }

    private FileHistory historyOf(Path file) {
        return new FileHistory(root.resolve(FileHistory.nameOf(file)), files);
    }

    /**
     * The versions of a file, the latest first, including those it had under another name.
     *
     * @param realPath without symbolic links
     */
    public List<Version> versions(Path realPath) throws IOException {
        follow(realPath);
        List<Version> versions = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        FileHistory history = historyOf(realPath);
        while (seen.add(history.folder())) {
            versions.addAll(history.versions());
            String before = history.of().map(Of::before).orElse("");
            Path older = root.resolve(before);
            if (!FileHistory.isOne(older)) {
                break;
            }
            history = new FileHistory(older, files);
        }
        Optional<FileFacts> now = files.facts(realPath);
        return versions.stream()
                .filter(version -> now.isEmpty() || !isSame(version.path(), now.get().stamp()))
                .sorted(Comparator.comparing(Version::replaced).reversed())
                .toList();
    }

    private boolean isSame(Path version, FileStamp file) {
        try {
            return files.facts(version)
                    .map(FileFacts::stamp)
                    .filter(stamp ->
                            stamp.inode() != 0
                                    && stamp.inode() == file.inode()
                                    && stamp.device() == file.device())
                    .isPresent();
        } catch (IOException _) {
            return false;
        }
    }

    /** Moves the versions of a file along if another program has renamed it. */
    private void follow(Path realPath) throws IOException {
        Optional<FileFacts> facts = files.facts(realPath);
        if (facts.isEmpty() || historyOf(realPath).of().isPresent()) {
            return;
        }
        for (Path folder : files.list(root)) {
            FileHistory other = new FileHistory(folder, files);
            Optional<Of> of = FileHistory.isOne(folder) ? other.of() : Optional.empty();
            if (of.isPresent()
                    && of.get().hasNumberOf(facts.get().stamp())
                    && !isSame(of.get().file(), facts.get().stamp())) {
                cameFrom(realPath, of.get().file());
                return;
            }
        }
    }

    /** Records that a document that was saved to {@code earlier} is now saved to {@code file}. */
    public void cameFrom(Path file, Path earlier) throws IOException {
        FileStamp stamp =
                files.facts(file).map(FileFacts::stamp).orElse(new FileStamp(0, 0, 0, 0, 0));
        historyOf(file)
                .note(new Of(file, stamp.device(), stamp.inode(), FileHistory.nameOf(earlier)));
    }

    @Override
    public Kept prepare(Target target, ByteSource next, boolean copy) {
        Path file = target.realPath();
        try {
            Optional<FileFacts> facts = files.facts(file);
            if (facts.isEmpty() || limits.get().total() == 0) {
                return new Nothing();
            }
            follow(file);
            FileHistory history = historyOf(file);
            files.createDirectories(history.folder());
            Keeping keeping =
                    new Keeping(
                            files,
                            limits.get(),
                            history,
                            file,
                            facts.get().stamp(),
                            clock.instant());
            if (target.holds(next)) {
                keeping.skip();
            } else if (copy || !isOnDeviceOf(history.folder(), facts.get().stamp())) {
                keeping.copy();
            }
            return keeping;
        } catch (IOException | StorageException e) {
            LOG.log(System.Logger.Level.INFO, "No version is kept of " + file, e);
            return new Nothing();
        }
    }

    private boolean isOnDeviceOf(Path folder, FileStamp file) throws IOException {
        return files.facts(folder)
                .filter(facts -> facts.stamp().device() == file.device())
                .isPresent();
    }

    /**
     * Removes what a crash has left of a version whose file was never replaced. Call it before
     * deciding how to replace the file, because a second name affects that.
     */
    @Override
    public void settle(Target target) {
        try {
            Optional<FileFacts> facts = files.facts(target.realPath());
            if (facts.isPresent() && facts.get().links() > 1) {
                historyOf(target.realPath()).removeNamesOf(facts.get().stamp());
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "Not settled: " + target.realPath(), e);
        }
    }

    /**
     * Removes the versions that {@link Thinning} does not keep, and the oldest ones beyond the size
     * limit.
     */
    public void thin() throws IOException {
        for (Path folder : folders()) {
            new FileHistory(folder, files).removeParts(clock.instant().minus(LONGEST_COPY));
            for (Version version :
                    Thinning.superfluous(
                            new FileHistory(folder, files).versions(), clock.instant())) {
                files.delete(version.path());
            }
        }
        List<Version> left = new ArrayList<>(all());
        left.sort(Comparator.comparing(Version::replaced));
        long size = left.stream().mapToLong(Version::size).sum();
        for (Version oldest : left) {
            if (size <= limits.get().total()) {
                break;
            }
            files.delete(oldest.path());
            size -= oldest.size();
        }
    }

    /** The room that all versions take, and of how many files they are. */
    public DiskUse use() throws IOException {
        long bytes = 0;
        int of = 0;
        for (Path folder : folders()) {
            List<Version> versions = new FileHistory(folder, files).versions();
            bytes += versions.stream().mapToLong(Version::size).sum();
            of += versions.isEmpty() ? 0 : 1;
        }
        return new DiskUse(bytes, of);
    }

    /** Removes all versions of all files, and what is noted about those. */
    public void clear() throws IOException {
        for (Path folder : folders()) {
            for (Path file : files.list(folder)) {
                files.delete(file);
            }
            files.delete(folder);
        }
    }

    private List<Version> all() throws IOException {
        List<Version> all = new ArrayList<>();
        for (Path folder : folders()) {
            all.addAll(new FileHistory(folder, files).versions());
        }
        return all;
    }

    private List<Path> folders() throws IOException {
        return files.list(root).stream().filter(FileHistory::isOne).toList();
    }
}
