package org.keepsake.background;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Reports that something has happened to one of the followed files, whoever did it, this program
 * included. The listener has to find out what it was.
 *
 * <p>This is only a hint: network file systems do not report what others do, and the system may not
 * allow another watch. For certainty, look at the file.
 *
 * <p>Folders are watched, not files, because most programs save by a rename, which replaces the
 * file with another one; and those above them, because a file also goes with a folder that is
 * renamed. What is mounted over a folder is no event of it, so the table of mounts is watched as
 * well. The work is done on two daemon threads: one registers folders, which can block, and one
 * waits for events.
 */
public final class FileWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FileWatch.class.getName());

    /**
     * A burst of events, such as a file written in pieces, is reported once it has paused this
     * long.
     */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A folder that never pauses is reported after this long. */
    private static final Duration LONGEST_BURST = Duration.ofSeconds(2);

    /** How often the table of mounts is looked at. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private static final WatchEvent.Kind<?>[] OF_FILES = {
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE
    };

    /** A rename is told as an entry that goes and one that comes. */
    private static final WatchEvent.Kind<?>[] OF_FOLDERS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE
    };

    /**
     * A folder that is watched.
     *
     * @param hasFiles whether it has followed files, and not only folders that lead to them
     */
    private record Watched(Path folder, boolean hasFiles) {}

    private final ExecutorService registrar =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("keepsake-registrar").daemon(true).factory());
    private final Map<WatchKey, Watched> folders = new ConcurrentHashMap<>();
    private final Consumer<Path> touched;
    private volatile Map<Path, Set<Path>> followed = Map.of();

    /** The latest names of the files, also of one that is away; of the registrar alone. */
    private Map<Path, Set<Path>> lastNames = Map.of();

    /** What each folder was when its watch began, if it was there; of the registrar alone. */
    private final Map<Path, Optional<Object>> identities = new HashMap<>();

    private @Nullable WatchService service;

    /**
     * Creates a watch that follows nothing yet.
     *
     * @param touched receives, on the FX thread, each file that something has happened to, by the
     *     path it is followed by
     */
    public FileWatch(Consumer<Path> touched) {
        this.touched = touched;
    }

    /**
     * Follows these files and no others, whether they exist or not; links are followed. Returns at
     * once.
     *
     * @param files absolute paths
     */
    public void follow(Collection<Path> files) {
        List<Path> wanted = List.copyOf(files);
        if (!registrar.isShutdown()) {
            registrar.execute(() -> register(namesOf(wanted)));
        }
    }

    /**
     * Ends the watch; nothing is followed any more. Like the other methods, called on the FX
     * thread.
     */
    @Override
    public void close() {
        if (!registrar.isShutdown()) {
            registrar.execute(this::closeService);
            registrar.shutdown();
        }
    }

    private void closeService() {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The watch did not end well", e);
        }
    }

    private Map<Path, Set<Path>> namesOf(List<Path> files) {
        Map<Path, Set<Path>> names = new HashMap<>();
        for (Path file : files) {
            names.put(file, realNames(file));
        }
        return names;
    }

    private void register(Map<Path, Set<Path>> names) {
        lastNames = names;
        Map<Path, Set<Path>> files = new HashMap<>();
        names.forEach((file, its) ->
                its.forEach(name -> files.computeIfAbsent(name, n -> new HashSet<>()).add(file)));
        followed = files;
        Set<Path> parents =
                files.keySet().stream()
                        .map(Path::getParent)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Set<Watched> wanted =
                parents.stream()
                        .flatMap(
                                parent -> Stream.iterate(parent, Objects::nonNull, Path::getParent))
                        .map(folder -> new Watched(folder, parents.contains(folder)))
                        .collect(Collectors.toSet());
        forget(watched -> !wanted.contains(watched));
        identities.keySet().retainAll(wanted.stream().map(Watched::folder).toList());
        wanted.removeAll(folders.values());
        // From the top: a folder that comes too late to be watched is told of by the one above.
        wanted.stream()
                .sorted(Comparator.comparingInt(watched -> watched.folder().getNameCount()))
                .forEach(this::watch);
    }

    /** A folder has come or gone: the watches below are of those that were there before. */
    private void registerAgain(Path folder) {
        forget(watched -> watched.folder().startsWith(folder));
        register(lastNames);
    }

    private void forget(Predicate<Watched> unwanted) {
        folders.forEach((key, watched) -> {
            if (unwanted.test(watched)) {
                folders.remove(key);
                key.cancel();
            }
        });
    }

    /**
     * The name in its folder, and where a link leads: a change of either is a change of the file.
     */
    private Set<Path> realNames(Path file) {
        Set<Path> names = new HashSet<>();
        Path parent = file.getParent();
        try {
            if (parent != null) {
                names.add(parent.toRealPath().resolve(file.getFileName()));
            }
            names.add(file.toRealPath());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Nothing there to follow: " + file, e);
            // It may come back where it was, also where a link has led to.
            names.addAll(lastNames.getOrDefault(file, Set.of(throughExisting(file))));
        }
        return names;
    }

    /** The name, with no links, that a file is going to have whose folder is missing. */
    private static Path throughExisting(Path file) {
        for (Path at = file.getParent(); at != null; at = at.getParent()) {
            try {
                return at.toRealPath().resolve(at.relativize(file));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "Not there yet: " + at, e);
            }
        }
        return file;
    }

    private void watch(Watched wanted) {
        // First: what is mounted from now on makes a difference.
        identities.put(wanted.folder(), identity(wanted.folder()));
        try {
            WatchService here = service == null ? start() : service;
            WatchEvent.Kind<?>[] kinds = wanted.hasFiles() ? OF_FILES : OF_FOLDERS;
            folders.put(wanted.folder().register(here, kinds), wanted);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Not watched: " + wanted.folder(), e);
        }
    }

    private static Optional<Object> identity(Path folder) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private WatchService start() throws IOException {
        WatchService started = FileSystems.getDefault().newWatchService();
        service = started;
        MountTable mounts = new MountTable();
        Thread.ofPlatform()
                .name("keepsake-watch")
                .daemon(true)
                .start(() -> listen(started, mounts));
        return started;
    }

    private void listen(WatchService events, MountTable mounts) {
        try {
            while (true) {
                report(burst(events));
                if (mounts.hasChanged()) {
                    runInRegistrar(this::lookForOtherFolders);
                }
            }
        } catch (ClosedWatchServiceException _) {
            // The program is quitting.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Set<Path> files) {
        if (!files.isEmpty()) {
            Platform.runLater(() -> files.forEach(touched));
        }
    }

    /** Something was mounted or unmounted: other folders may have the names of those watched. */
    private void lookForOtherFolders() {
        List<Path> other =
                identities.keySet().stream()
                        .filter(folder -> !identity(folder).equals(identities.get(folder)))
                        .toList();
        other.forEach(folder -> forget(watched -> watched.folder().startsWith(folder)));
        register(lastNames);
        // Afterwards: what happens from now on is heard of.
        Set<Path> files = new LinkedHashSet<>();
        other.forEach(folder -> files.addAll(followedBelow(folder)));
        report(files);
    }

    /** Waits a while for the next burst of events, and returns the files it concerns. */
    private Set<Path> burst(WatchService events) throws InterruptedException {
        Set<Path> files = new LinkedHashSet<>();
        WatchKey key = events.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        long begun = System.nanoTime();
        while (key != null) {
            files.addAll(filesOf(key));
            boolean goOn = System.nanoTime() - begun < LONGEST_BURST.toNanos();
            key = goOn ? events.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS) : null;
        }
        return files;
    }

    private Set<Path> filesOf(WatchKey key) {
        Set<Path> files = new LinkedHashSet<>();
        Watched watched = folders.get(key);
        List<WatchEvent<?>> events = key.pollEvents();
        if (watched != null) {
            for (WatchEvent<?> event : events) {
                if (event.context() instanceof Path name) {
                    Path entry = watched.folder().resolve(name);
                    files.addAll(followed.getOrDefault(entry, Set.of()));
                    if (event.kind() != StandardWatchEventKinds.ENTRY_MODIFY) {
                        files.addAll(filesBelow(entry));
                    }
                } else {
                    // Events were lost: any of the files may be concerned.
                    followed.values().forEach(files::addAll);
                }
            }
        }
        if (!key.reset() && folders.remove(key) != null && watched != null) {
            // Its drive was unmounted, or it was deleted.
            files.addAll(filesBelow(watched.folder()));
        }
        return files;
    }

    /** The followed files in a folder that has come or gone, if {@code entry} is one. */
    private Set<Path> filesBelow(Path entry) {
        Set<Path> files = followedBelow(entry);
        if (!files.isEmpty()) {
            runInRegistrar(() -> registerAgain(entry));
        }
        return files;
    }

    private Set<Path> followedBelow(Path folder) {
        Set<Path> files = new LinkedHashSet<>();
        followed.forEach((name, its) -> {
            if (name.startsWith(folder) && !name.equals(folder)) {
                files.addAll(its);
            }
        });
        return files;
    }

    private void runInRegistrar(Runnable work) {
        try {
            registrar.execute(work);
        } catch (RejectedExecutionException _) {
            // The watch has been closed.
        }
    }
}
