package org.keepsake.storage.system.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.SystemCallException;

/**
 * All extended attributes of Linux, by the calls of xattr(7). The platform's own view sees the
 * {@code user.} ones only; access control lists are {@code system.posix_acl_access} and security
 * labels {@code security.*}, and {@code Files.copy}, which would carry them over, copies the bytes
 * too.
 */
final class LinuxExtendedAttributes implements ExtendedAttributes {

    /** XATTR_SIZE_MAX and XATTR_LIST_MAX of linux/limits.h: no value and no list is longer. */
    private static final long MAX_SIZE = 64 * 1024;

    // Each handle costs tens of milliseconds in a cold machine and most files need only the first,
    // so each has a holder that is initialised on first use.
    private static final class ListCall {
        static final MethodHandle HANDLE =
                LinuxCalls.bind(
                        "listxattr", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG));
    }

    private static final class GetCall {
        static final MethodHandle HANDLE =
                LinuxCalls.bind(
                        "getxattr",
                        FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
    }

    private static final class SetCall {
        static final MethodHandle HANDLE =
                LinuxCalls.bind(
                        "setxattr",
                        FunctionDescriptor.of(
                                JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT));
    }

    private static final class RemoveCall {
        static final MethodHandle HANDLE =
                LinuxCalls.bind("removexattr", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    }

    @Override
    public Map<String, ByteBuffer> read(Path path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return read(new Call(path, arena));
        }
    }

    /** What is listed need not be readable: another one's list of access rights on a server. */
    private static Map<String, ByteBuffer> read(Call call) throws IOException {
        MemorySegment names = call.arena().allocate(MAX_SIZE);
        long length = call.list(names);
        if (length < 0) {
            if (call.errno() == LinuxCalls.EOPNOTSUPP) {
                return Map.of();
            }
            throw call.failure("listxattr");
        }
        Map<String, ByteBuffer> attributes = new HashMap<>();
        for (long offset = 0; offset < length; ) {
            String name = names.getString(offset);
            offset += name.getBytes(StandardCharsets.UTF_8).length + 1;
            attributes.put(name, call.get(name));
        }
        return attributes;
    }

    @Override
    public void replace(Path path, Map<String, ByteBuffer> wanted) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Call call = new Call(path, arena);
            Map<String, ByteBuffer> present = read(call);
            for (String name : present.keySet()) {
                if (!wanted.containsKey(name)) {
                    call.remove(name);
                }
            }
            for (Map.Entry<String, ByteBuffer> attribute : wanted.entrySet()) {
                boolean known = !Metadata.isUnreadable(attribute.getValue());
                if (known && !attribute.getValue().equals(present.get(attribute.getKey()))) {
                    call.set(attribute.getKey(), attribute.getValue());
                }
            }
        }
    }

    /** The system calls for one path. Those that change something leave out what is forbidden. */
    private record Call(Path file, Arena arena, MemorySegment path, MemorySegment state) {

        Call(Path file, Arena arena) {
            this(
                    file,
                    arena,
                    PathBytes.cString(file, arena),
                    arena.allocate(LinuxCalls.STATE_LAYOUT));
        }

        long list(MemorySegment names) {
            try {
                return (long) ListCall.HANDLE.invokeExact(state, path, names, MAX_SIZE);
            } catch (Throwable e) {
                throw new LinkageError("listxattr", e);
            }
        }

        ByteBuffer get(String name) {
            MemorySegment value = arena.allocate(MAX_SIZE);
            long size;
            try {
                size =
                        (long)
                                GetCall.HANDLE.invokeExact(
                                        state, path, arena.allocateFrom(name), value, MAX_SIZE);
            } catch (Throwable e) {
                throw new LinkageError("getxattr", e);
            }
            if (size < 0) {
                return Metadata.UNREADABLE;
            }
            byte[] copy = value.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
            return ByteBuffer.wrap(copy).asReadOnlyBuffer();
        }

        void set(String name, ByteBuffer value) {
            MemorySegment bytes = arena.allocate(Math.max(1, value.remaining()));
            bytes.copyFrom(MemorySegment.ofBuffer(value));
            try {
                int _ =
                        (int)
                                SetCall.HANDLE.invokeExact(
                                        state,
                                        path,
                                        arena.allocateFrom(name),
                                        bytes,
                                        (long) value.remaining(),
                                        0);
            } catch (Throwable e) {
                throw new LinkageError("setxattr", e);
            }
        }

        void remove(String name) {
            try {
                int _ = (int) RemoveCall.HANDLE.invokeExact(state, path, arena.allocateFrom(name));
            } catch (Throwable e) {
                throw new LinkageError("removexattr", e);
            }
        }

        int errno() {
            return LinuxCalls.errno(state);
        }

        IOException failure(String call) {
            int errno = errno();
            return SystemCallException.telling(
                    file, errno, call + ": " + LinuxCalls.sentence(errno));
        }
    }
}
