package org.keepsake.storage.system.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keepsake.storage.system.SystemCallException;

/**
 * The system calls of Linux that the platform does not offer: open(2) for a descriptor that can be
 * named as {@code /proc/self/fd/n}, fsync(2) with its error number, and sync_file_range(2). The
 * numbers are those of the kernel's headers, which are the same on all architectures but for those
 * in {@link Flags}.
 */
final class LinuxCalls {
    static final int EINTR = 4;
    static final int EINVAL = 22;
    static final int ENOSYS = 38;
    static final int EOPNOTSUPP = 95;

    private static final int O_RDWR = 02;
    private static final int O_CREAT = 0100;
    private static final int O_EXCL = 0200;
    private static final int O_NONBLOCK = 04000;
    private static final int O_CLOEXEC = 02000000;
    private static final int O_PATH = 010000000;

    private static final int SYNC_FILE_RANGE_WRITE = 2;

    /** That of the locale of the process, in which the C library speaks. */
    private static final Charset CHARSET =
            Charset.forName(
                    System.getProperty("sun.jnu.encoding", "UTF-8"), StandardCharsets.UTF_8);

    static final Linker LINKER = Linker.nativeLinker();
    static final MemoryLayout STATE_LAYOUT = Linker.Option.captureStateLayout();

    private LinuxCalls() {}

    /** Where the error number is; found on first use, as finding it takes milliseconds. */
    private static final class ErrorNumber {
        static final long OFFSET =
                STATE_LAYOUT.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
    }

    /** The flags of open(2) that differ: asm/fcntl.h. */
    private record Flags(int directory, int noFollow, int direct) {
        static Flags ofThisMachine() {
            return switch (System.getProperty("os.arch", "")) {
                case "aarch64", "arm" -> new Flags(040000, 0100000, 0200000);
                case "ppc64", "ppc64le" -> new Flags(040000, 0100000, 0400000);
                default -> new Flags(0200000, 0400000, 040000);
            };
        }
    }

    private static final Flags FLAGS = Flags.ofThisMachine();

    // Each handle costs tens of milliseconds in a cold machine, so each has a holder that is
    // initialised on first use.
    private static final class OpenCall {
        static final MethodHandle HANDLE =
                bind(
                        "open",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
                        Linker.Option.firstVariadicArg(2));
    }

    private static final class CloseCall {
        static final MethodHandle HANDLE = bind("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    }

    private static final class FsyncCall {
        static final MethodHandle HANDLE = bind("fsync", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    }

    private static final class PreadCall {
        static final MethodHandle HANDLE =
                bind(
                        "pread",
                        FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG));
    }

    private static final class SyncFileRangeCall {
        static final MethodHandle HANDLE =
                bind(
                        "sync_file_range",
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));
    }

    private static final class StrerrorCall {
        static final MethodHandle HANDLE =
                bind("strerror", FunctionDescriptor.of(ADDRESS, JAVA_INT));
    }

    @SuppressWarnings("restricted") // Functions of the C library, with fixed signatures.
    static MethodHandle bind(
            String function, FunctionDescriptor signature, Linker.Option... options) {
        Linker.Option[] all = new Linker.Option[options.length + 1];
        System.arraycopy(options, 0, all, 1, options.length);
        all[0] = Linker.Option.captureCallState("errno");
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(function), signature, all);
    }

    static int errno(MemorySegment state) {
        return state.get(JAVA_INT, ErrorNumber.OFFSET);
    }

    /** Whether this is Linux, with the names of descriptors where they belong. */
    static boolean available() {
        return System.getProperty("os.name", "").equals("Linux")
                && Files.isDirectory(Path.of("/proc/self/fd"));
    }

    /** Makes a file that must not be there, and opens it. */
    static Descriptor create(Path path, int mode) throws IOException {
        return open(path, O_RDWR | O_CREAT | O_EXCL | FLAGS.noFollow(), mode);
    }

    /** Holds what has a name, even if it is a link, without opening it for reading or writing. */
    static Descriptor hold(Path path) throws IOException {
        return open(path, O_PATH | FLAGS.noFollow(), 0);
    }

    /** Holds the folder that a path leads to, links being followed as the kernel sees fit. */
    static Descriptor holdFolder(Path path) throws IOException {
        return open(path, O_PATH | FLAGS.directory(), 0);
    }

    /** Opens for reading and writing what has a name, which must be no link. */
    static Descriptor openForOverwriting(Path path) throws IOException {
        try (Descriptor held = hold(path)) {
            // Opening a pipe or a device would have effects of its own; this one can't be swapped.
            if (!Files.isRegularFile(held.path())) {
                throw new FileSystemException(path.toString(), null, "Not a regular file");
            }
            return open(held.path(), O_RDWR, 0);
        }
    }

    /** Opens what a path leads to for reading past the page cache. */
    static Descriptor openDirect(Path path) throws IOException {
        return open(path, FLAGS.direct(), 0);
    }

    /** Opens a folder for fsync(2). */
    static Descriptor openFolder(Path path) throws IOException {
        return open(path, O_NONBLOCK | FLAGS.directory(), 0);
    }

    private static Descriptor open(Path path, int flags, int mode) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE_LAYOUT);
            MemorySegment name = PathBytes.cString(path, arena);
            int descriptor =
                    (int) OpenCall.HANDLE.invokeExact(state, name, flags | O_CLOEXEC, mode);
            if (descriptor < 0) {
                throw failure(path, errno(state));
            }
            return new Descriptor(descriptor);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("open", e);
        }
    }

    /** The exception for a failed call. */
    static IOException failure(Path path, int errno) {
        return SystemCallException.of(path, errno, sentence(errno));
    }

    /** What the C library says of an error number, in the language of the process. */
    @SuppressWarnings("restricted") // A string that ends with a NUL.
    static String sentence(int errno) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE_LAYOUT);
            MemorySegment words =
                    ((MemorySegment) StrerrorCall.HANDLE.invokeExact(state, errno))
                            .reinterpret(Long.MAX_VALUE);
            long length = 0;
            while (words.get(JAVA_BYTE, length) != 0) {
                length++;
            }
            return new String(words.asSlice(0, length).toArray(JAVA_BYTE), CHARSET);
        } catch (Throwable e) {
            throw new LinkageError("strerror", e);
        }
    }

    /** An open descriptor of this process. */
    record Descriptor(int number) implements AutoCloseable {

        /** A path that leads to what it has open, whatever became of its name: proc(5). */
        Path path() {
            return Path.of("/proc/self/fd/" + number);
        }

        /** Forces bytes and attributes to the device; returns 0 or the error number. */
        int fsync() {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment state = arena.allocate(STATE_LAYOUT);
                while ((int) FsyncCall.HANDLE.invokeExact(state, number) != 0) {
                    if (errno(state) != EINTR) {
                        return errno(state);
                    }
                }
                return 0;
            } catch (Throwable e) {
                throw new LinkageError("fsync", e);
            }
        }

        /**
         * Reads into a direct buffer, whose position stays; returns the number of bytes, 0 at the
         * end, or less than 0, the error number with its sign changed.
         */
        int read(ByteBuffer into, long position) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment state = arena.allocate(STATE_LAYOUT);
                MemorySegment bytes = MemorySegment.ofBuffer(into);
                long count =
                        (long)
                                PreadCall.HANDLE.invokeExact(
                                        state, number, bytes, bytes.byteSize(), position);
                return count < 0 ? -errno(state) : Math.toIntExact(count);
            } catch (Throwable e) {
                throw new LinkageError("pread", e);
            }
        }

        /** The size of the file in bytes. */
        long size() throws IOException {
            return Files.size(path());
        }

        /** Begins to write a range out to the device; a hint, whose failure fsync tells. */
        void beginWriteOut(long offset, long length) {
            syncFileRange(offset, length, SYNC_FILE_RANGE_WRITE);
        }

        private void syncFileRange(long offset, long length, int flags) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment state = arena.allocate(STATE_LAYOUT);
                int _ =
                        (int)
                                SyncFileRangeCall.HANDLE.invokeExact(
                                        state, number, offset, length, flags);
            } catch (Throwable e) {
                throw new LinkageError("sync_file_range", e);
            }
        }

        @Override
        public void close() {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment state = arena.allocate(STATE_LAYOUT);
                int _ = (int) CloseCall.HANDLE.invokeExact(state, number);
            } catch (Throwable e) {
                throw new LinkageError("close", e);
            }
        }
    }
}
