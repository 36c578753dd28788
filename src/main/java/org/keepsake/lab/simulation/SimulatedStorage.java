package org.keepsake.lab.simulation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.keepsake.lab.simulation.Simulation.Denied;
import org.keepsake.lab.simulation.Simulation.FailingForce;
import org.keepsake.lab.simulation.Simulation.FailingRename;
import org.keepsake.lab.simulation.Simulation.FullAfter;
import org.keepsake.lab.simulation.Simulation.Slow;
import org.keepsake.lab.simulation.Simulation.Stalling;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.ForwardingFile;
import org.keepsake.storage.system.ForwardingFiles;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadBack;

/**
 * Storage that misbehaves on request. It fails with the exceptions of a real system, so that
 * everything above behaves as it would there. Safe on any thread; a choice takes effect with the
 * next operation.
 *
 * <p>A wait here is like a system call that blocks: it can't be interrupted, and a save that is
 * cancelled meanwhile stops when it is over, not before.
 */
public final class SimulatedStorage extends ForwardingFiles {
    private static final double MIB = 1 << 20;
    private static final double NANOS_PER_SECOND = 1e9;

    /** What the C library says for ENOSPC and EIO, and the JDK passes on. */
    private static final String NO_SPACE = "No space left on device";

    private static final String DEVICE_ERROR = "Input/output error";

    private final Blocking blocking;
    private volatile Simulation simulation = new Simulation.Real();

    /** Blocks the calling thread. */
    @FunctionalInterface
    interface Blocking {
        void block(Duration duration);
    }

    /** Wraps {@code files}, and behaves like them until told otherwise. */
    public SimulatedStorage(FileOperations files) {
        this(files, SystemCall::block);
    }

    SimulatedStorage(FileOperations files, Blocking blocking) {
        super(files);
        this.blocking = blocking;
    }

    /** Misbehaves like this from now on. */
    public void choose(Simulation simulation) {
        this.simulation = simulation;
    }

    /** How it misbehaves. */
    public Simulation simulation() {
        return simulation;
    }

    private void takeTime() {
        if (simulation instanceof Slow(double mibPerSecond, Duration latency)) {
            blocking.block(latency);
        }
    }

    private void requireAllowed(Path path) throws IOException {
        if (simulation instanceof Denied) {
            throw new AccessDeniedException(path.toString());
        }
    }

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        takeTime();
        return super.facts(path);
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        takeTime();
        requireAllowed(path);
        return new SimulatedFile(super.create(path, ownerOnly), 0);
    }

    @Override
    public OpenFile openForReading(Path path) throws IOException {
        takeTime();
        return new SimulatedFile(super.openForReading(path), 0);
    }

    @Override
    public OpenFile openForOverwriting(Path path) throws IOException {
        takeTime();
        requireAllowed(path);
        long size = super.facts(path).map(facts -> facts.stamp().size()).orElse(0L);
        return new SimulatedFile(super.openForOverwriting(path), size);
    }

    @Override
    public void moveAtomically(Path from, Path to) throws IOException {
        takeTime();
        if (simulation instanceof FailingRename) {
            throw new FileSystemException(from.toString(), to.toString(), DEVICE_ERROR);
        }
        super.moveAtomically(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        takeTime();
        super.delete(path);
    }

    @Override
    public boolean forceDirectory(Path directory) throws IOException {
        takeTime();
        return super.forceDirectory(directory);
    }

    /** A file on such storage. */
    private final class SimulatedFile extends ForwardingFile {
        private final long owned;
        private long written;
        private boolean stalled;

        /**
         * Wraps an open file.
         *
         * @param owned the number of bytes that always fit, because they are there already
         */
        SimulatedFile(OpenFile file, long owned) {
            super(file);
            this.owned = owned;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            takeTime();
            int count = super.read(into);
            takeTimeFor(count);
            return count;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            takeTime();
            if (simulation instanceof Stalling(Duration duration) && !stalled) {
                stalled = true;
                blocking.block(duration);
            }
            int count =
                    simulation instanceof FullAfter(long room)
                            ? fill(from, Math.max(room, owned))
                            : super.write(from);
            written += count;
            takeTimeFor(count);
            return count;
        }

        /** Writes as a real disk does: what still fits is written, and the next write fails. */
        private int fill(ByteBuffer from, long room) throws IOException {
            if (written >= room) {
                throw new IOException(NO_SPACE);
            }
            int limit = from.limit();
            from.limit(from.position() + (int) Math.min(from.remaining(), room - written));
            try {
                return super.write(from);
            } finally {
                from.limit(limit);
            }
        }

        @Override
        public boolean force() throws IOException {
            takeTime();
            if (simulation instanceof FailingForce) {
                throw new IOException(DEVICE_ERROR);
            }
            return super.force();
        }

        @Override
        public void apply(Metadata metadata) throws IOException {
            takeTime();
            super.apply(metadata);
        }

        @Override
        public ReadBack readBack() throws IOException {
            takeTime();
            return new SlowReadBack(super.readBack());
        }
    }

    private void takeTimeFor(int bytes) {
        if (bytes > 0 && simulation instanceof Slow(double mibPerSecond, Duration latency)) {
            double nanos = bytes / (mibPerSecond * MIB) * NANOS_PER_SECOND;
            blocking.block(Duration.ofNanos((long) nanos));
        }
    }

    /** Reads back from such storage. */
    private final class SlowReadBack implements ReadBack {
        private final ReadBack file;

        SlowReadBack(ReadBack file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            takeTime();
            int count = file.read(into);
            takeTimeFor(count);
            return count;
        }

        @Override
        public boolean fromDevice() {
            return file.fromDevice();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
